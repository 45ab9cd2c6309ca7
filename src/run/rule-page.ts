import {fileURLToPath} from 'node:url'
import {readText} from '../io/read-text.ts'

/**
 * The page of a rule, in Markdown, as the package has it.
 *
 * @throws {RunError} where it is not there.
 */
export function readRulePage(id: string): string {
  const page = fileURLToPath(new URL(`../../docs/rules/${id}.md`, import.meta.url))
  return readText(page, `docs/rules/${id}.md`, {bytes: 1_000_000, setting: 'no setting'})
}
