import {parseDocument} from 'yaml'

/** The largest front matter that is looked at, in UTF-16 units. */
const longest = 100_000

/**
 * The bibliography files that an article's front matter names under `bibliography`, as Pandoc, Quarto, MyST and JOSS
 * read it: a path or a list of paths, as written. A look at the text before it is parsed, since the parse needs what the
 * files hold; front matter that is no YAML names none, and says so as a finding later.
 */
export function readDeclaredBibliographies(text: string): readonly string[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  if (!text.startsWith('---', start)) return []
  const head = text.slice(start, start + longest)
  const block = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(head)?.[1]
  if (block === undefined || !/^bibliography[ \t]*:/m.test(block)) return []
  return toPaths(readKey(block))
}

function readKey(block: string): unknown {
  const document = parseDocument(block.replaceAll(/\r\n?/g, '\n'), {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error'
  })
  try {
    const data: unknown = document.toJS({maxAliasCount: 50})
    return typeof data === 'object' && data !== null ? Reflect.get(data, 'bibliography') : undefined
  } catch {
    return undefined
  }
}

function toPaths(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string' && one.trim() !== '').slice(0, 100)
}
