import {type Clock, systemClock} from '../io/http/clock.ts'
import {createHttpClient, type HttpClient} from '../io/http/http-client.ts'
import {RunError} from '../io/failure.ts'
import {lineInConfig, type Project} from '../io/project.ts'
import {agencyHosts, type Ask, type Probe, registries, type RegistryBases} from '../pipeline/look-up.ts'
import {version} from './version.ts'

export interface AskingOptions {
  /** An address at which registries can reach the user; that of the configuration where it is absent. */
  readonly mailto?: string
  /** The most questions at once to one registry. */
  readonly concurrency?: number
  /** How long the run may ask, in milliseconds. */
  readonly deadlineMs?: number
  /** How often to ask again after a failure that may pass. */
  readonly retries?: number
  readonly clock?: Clock
}

/** The registries of a project, ready to be asked. */
export interface RegistryClient {
  readonly bases: RegistryBases
  readonly ask: Ask
  /** Visits pages of any public host, and of those on a private network that the configuration names. */
  readonly probe: Probe
  readonly close: () => Promise<void>
}

/** How often a web site is visited, since it states no limits. */
const oneASecond = {requests: 1, intervalMs: 1000, concurrency: 1}

/**
 * Opens the registries where the configuration says that they are.
 *
 * @throws {RunError} for an address that holds a user name or a password, and for no address.
 */
export function openRegistries(project: Project, options: AskingOptions): RegistryClient {
  const {mailto = project.config.mailto, concurrency = 4, deadlineMs, retries, clock = systemClock} = options
  const bases = readBases(project)
  const shared = {
    userAgent: userAgentOf(mailto),
    concurrency,
    clock,
    ...(deadlineMs !== undefined && {deadline: clock.now() + deadlineMs})
  }
  const client: HttpClient = createHttpClient({
    ...shared,
    hosts: [
      ...registries.map(({name, limits}) => ({origin: new URL(bases[name]).origin, limits})),
      ...agencyHosts.map((host) => ({
        origin: `https://${host}`,
        limits: {requests: 5, intervalMs: 1000, concurrency: 2}
      }))
    ],
    ...(retries !== undefined && {retries})
  })
  const visitor: HttpClient = createHttpClient({
    ...shared,
    hosts: [],
    others: {limits: oneASecond, trusted: project.config.links?.private ?? []},
    // Most sites that fail are walls, which do not open for those who knock again.
    retries: Math.min(retries ?? 1, 1),
    totalMs: 20_000,
    idleMs: 15_000
  })
  return {
    bases,
    ask: (question) => client.ask(question),
    probe: ({url, method}) => visitor.ask({url, accept: 'text/html, */*;q=0.8', probe: method}),
    async close() {
      await Promise.all([client.close(), visitor.close()])
    }
  }
}

/** Who asks, as the request says it, with an address at which the user can be reached. */
export function userAgentOf(mailto: string | undefined): string {
  return `citewell/${version} (https://citewell.github.io${mailto === undefined ? '' : `; mailto:${mailto}`})`
}

function readBases(project: Project): RegistryBases {
  const bases: Record<string, string> = {}
  for (const {name, url} of registries) {
    const given = project.config.registries?.[name]?.url
    bases[name] = given === undefined ? url : readBase(given, name, project)
  }
  const {arxiv = '', crossref = '', datacite = '', doi = '', openlibrary = '', pmc = '', pubmed = ''} = bases
  return {arxiv, crossref, datacite, doi, openlibrary, pmc, pubmed}
}

function readBase(given: string, name: string, project: Project): string {
  const fail = (reason: string): never => {
    const line = lineInConfig(project, ['registries', name, 'url'])
    throw new RunError(`\`registries.${name}.url\` ${reason}`, {
      ...(project.configFile !== undefined && {file: project.configFile}),
      ...(line !== undefined && {line})
    })
  }
  if (!URL.canParse(given)) return fail('is no address, expected one such as `https://api.example.org/`')
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') return fail('holds a user name or a password, expected none')
  if (url.search !== '' || url.hash !== '') return fail('has a `?` or `#` part, expected an address that ends with `/`')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
