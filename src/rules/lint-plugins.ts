import type {Nodes, Root} from 'mdast'
import {type Plugin, type Processor, unified} from 'unified'
import {VFile} from 'vfile'
import type {Article} from '../model/article.ts'
import type {Finding, Severity} from '../model/finding.ts'
import type {LoadedPlugin} from '../model/lint-plugin.ts'
import type {Span} from '../model/span.ts'
import {lazy} from '../text/lazy.ts'
import {LineIndex} from '../text/line-index.ts'
import {shorten} from '../text/shorten.ts'

/** A plugin that cannot be used, or that failed on an article. */
export class PluginError extends Error {
  override readonly name = 'PluginError'
}

/** What a plugin found, with the page of its rule where it names one. */
export interface PluginFinding {
  readonly finding: Finding
  readonly url?: string
}

/** Runs plugins over articles that are parsed already. */
export type PluginRun = (article: Article) => readonly PluginFinding[]

type VFileMessage = VFile['messages'][number]

/** The longest message that is kept whole, in characters. */
const longest = 2000

type Attacher = (this: Processor, ...options: unknown[]) => unknown

/**
 * Prepares remark plugins, and the plugins of presets, for runs on trees that are at hand. They run in their order, in one
 * processor, as remark runs them; a later use of a plugin changes the options of the earlier one.
 *
 * @throws {PluginError} for what is no plugin.
 */
export function openPlugins(plugins: readonly LoadedPlugin[]): PluginRun {
  const running = {name: ''}
  const wrapped = new Map<unknown, Plugin<unknown[], Root>>()
  const processor = unified()
  const use = (name: string, exported: unknown, options: readonly unknown[]): void => {
    if (typeof exported === 'function') {
      const attacher = exported as Attacher
      const plugin = wrapped.get(attacher) ?? wrap(name, attacher, running)
      wrapped.set(attacher, plugin)
      processor.use(plugin, ...options)
      return
    }
    const list: unknown =
      typeof exported === 'object' && exported !== null && 'plugins' in exported ? exported.plugins : undefined
    if (!Array.isArray(list)) {
      throw new PluginError(`\`${name}\` exports neither a plugin of remark nor a preset of them`)
    }
    for (const entry of list as readonly unknown[]) {
      const [inner, ...more] = Array.isArray(entry) ? (entry as readonly unknown[]) : [entry]
      use(name, inner, more)
    }
  }
  for (const {name, exported, ...more} of plugins) use(name, exported, 'options' in more ? [more.options] : [])
  const ready = lazy(() => named(running, () => processor.freeze()))
  return (article) => {
    const {path, source, tree} = article
    const file = new VFile({path, value: source})
    running.name = plugins[0]?.name ?? ''
    // What is parsed is one tree; a plugin that changes it changes a copy.
    named(running, () => ready().runSync(structuredClone(tree), file))
    const lines = lazy(() => new LineIndex(source))
    return file.messages.map((message): PluginFinding => {
      const thrown = message.cause
      // A rule that throws is told by its package as a message.
      if (thrown instanceof Error && !('reason' in thrown)) {
        throw new PluginError(`the rule \`${idOf(message)}\` of a plugin failed: ${oneLine(thrown.message)}`)
      }
      return toFinding(message, article, lines)
    })
  }
}

/** Names the plugin that was running where something is thrown. */
function named<T>(running: {readonly name: string}, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof PluginError) throw cause
    const words = cause instanceof Error ? cause.message : String(cause)
    const reason = /finished async/.test(words)
      ? 'does not answer at once, as one that uses the network; `check` takes no such rules'
      : `failed: ${oneLine(words)}`
    throw new PluginError(`the plugin \`${running.name}\` ${reason}`, {cause})
  }
}

/** A plugin that leaves its name before it runs. */
function wrap(name: string, attacher: Attacher, running: {name: string}): Plugin<unknown[], Root> {
  return function (this: Processor, ...options) {
    running.name = name
    const transformer: unknown = attacher.apply(this, options)
    if (typeof transformer !== 'function') return undefined
    const transform = transformer as (...given: readonly unknown[]) => Root | undefined
    // unified tells by the number of parameters whether there is a callback.
    if (transform.length < 3) {
      return (tree: Nodes, file: VFile) => {
        running.name = name
        return transform(tree, file)
      }
    }
    return (tree: Nodes, file: VFile, next: unknown) => {
      running.name = name
      return transform(tree, file, next)
    }
  }
}

function toFinding(message: VFileMessage, {path, source}: Article, lines: () => LineIndex): PluginFinding {
  const {reason, fatal, note, actual, expected, url} = message
  const severity: Severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
  const finding: Finding = {
    rule: idOf(message),
    severity,
    message: oneLine(reason),
    file: path,
    ...placeOf(message, source, lines),
    ...(typeof note === 'string' && note !== '' && {note: oneLine(note)}),
    ...(typeof actual === 'string' && {actual: shorten(actual, longest)}),
    ...(Array.isArray(expected) && expected.length > 0 && {expected: expected.map(String)})
  }
  return {finding, ...(url !== undefined && /^https?:\/\/\S{1,2000}$/.test(url) && {url})}
}

/** `remark-lint:no-undefined-references` as its package is called: `remark-lint-no-undefined-references`. */
function idOf({source = 'remark', ruleId = 'plugin'}: VFileMessage): string {
  const id = `${source}-${ruleId}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return shorten(id.replace(/^(?!remark-lint-)(?:remark-)?/, 'remark-lint-'), 100)
}

function oneLine(text: string): string {
  return shorten(text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, ''), longest)
}

/** A place by lines and columns, since a plugin may give no offsets; the start of the text where it gives none. */
function placeOf({place}: VFileMessage, source: string, lines: () => LineIndex): Span {
  const bounded = ({line, column}: {readonly line: number; readonly column: number}): number =>
    Math.max(0, Math.min(lines().start(line) + column - 1, source.length))
  if (place === undefined) return {start: 0, end: 0}
  if (!('start' in place)) return {start: bounded(place), end: bounded(place)}
  const start = bounded(place.start)
  return {start, end: Math.max(start, bounded(place.end))}
}
