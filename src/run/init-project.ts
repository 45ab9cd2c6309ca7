import nodePath from 'node:path'
import process from 'node:process'
import {readAsOf} from '../io/as-of.ts'
import {findConfigFile} from '../io/config-file.ts'
import {createFile} from '../io/create-file.ts'
import {isThere} from '../io/project.ts'
import {type RecognisedSite, recogniseSite} from '../io/recognise-site.ts'
import {baselineName, starterArticles, starterConfig, type StarterFile, starterWorkflow} from './starter-files.ts'
import {version} from './version.ts'

export interface InitOptions {
  readonly cwd?: string
  /** Writes nothing. */
  readonly dryRun?: boolean
}

/** What became of a file. */
export interface InitialFile extends StarterFile {
  /** `there`: something of that name, or that does the same, was there and is as it was. */
  readonly outcome: 'made' | 'there' | 'left out'
  /** Why, where it was not made. */
  readonly reason?: string
}

export interface InitResult {
  readonly site: RecognisedSite
  readonly files: readonly InitialFile[]
  /** The command to type next. */
  readonly next: string
  /** The one for a site with old findings; absent where there are none yet. */
  readonly baseline?: string
}

/**
 * Sets a folder up: looks what it is, and writes a configuration and a workflow, and for a new site a first article.
 * Nothing that is there is written over.
 *
 * @throws {RunError} where a file cannot be written, or two configurations are there.
 */
export function initProject({cwd: given = process.cwd(), dryRun = false}: InitOptions = {}): InitResult {
  const cwd = nodePath.resolve(given)
  const existing = findConfigFile(cwd, (path) => nodePath.basename(path))
  const site = recogniseSite(cwd)
  const day = readAsOf({option: undefined, cwd, command: 'check'}) ?? ''
  const make = (file: StarterFile): InitialFile => {
    const path = nodePath.join(cwd, file.path)
    const isFree = dryRun ? !isThere(path) : createFile(path, file.path, file.text)
    return {...file, ...(isFree ? {outcome: 'made'} : {outcome: 'there', reason: 'is there already'})}
  }
  const config = starterConfig(site)
  const workflow = starterWorkflow(version)
  const files = [
    existing === undefined
      ? make(config)
      : {...config, outcome: 'there' as const, reason: `${nodePath.basename(existing)} is there already`},
    ...(site.kind === 'new' ? starterArticles(day).map(make) : []),
    isBelowRepository(cwd)
      ? {...workflow, outcome: 'left out' as const, reason: 'GitHub reads workflows only at the top of the repository'}
      : make(workflow)
  ]
  return {
    site,
    files,
    next: 'npx citewell check',
    ...(site.kind !== 'new' && {baseline: `npx citewell check --baseline ${baselineName} --update-baseline`})
  }
}

/** True in a folder of a repository that is not its top one. */
function isBelowRepository(folder: string): boolean {
  if (isThere(nodePath.join(folder, '.git'))) return false
  for (let at = nodePath.dirname(folder); ; at = nodePath.dirname(at)) {
    if (isThere(nodePath.join(at, '.git'))) return true
    if (at === nodePath.dirname(at)) return false
  }
}
