import {problemOfRule} from '../../pipeline/describe-rules.ts'
import {readRulePage} from '../../run/rule-page.ts'
import {type Command, UsageError} from '../command.ts'
import {exit} from '../exit.ts'

export const explain: Command = {
  help: `Usage: citewell explain RULE

Prints the page of a rule: what it finds, why, what to do, and when to turn it off.

Options:
  -h, --help    this page

Example:
  citewell explain claim-cited
`,
  options: {},
  run({positionals, terminal}) {
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0)
      throw new UsageError('expected the id of one rule; `citewell rules` lists them')
    const problem = problemOfRule(id)
    if (problem !== undefined) throw new UsageError(problem)
    terminal.print(readRulePage(id))
    return exit.clean
  }
}
