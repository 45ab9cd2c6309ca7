import type {Nodes, Parents, Root, RootContent} from 'mdast'
import type {Span} from '../model/span.ts'
import type {NamedRule, Waivable, Waiver} from '../model/waiver.ts'

/** The words of a comment that means to be a waiver; other tools call theirs otherwise. */
const looksLikeOne = /^citewell[\s:_-]{0,3}(?:ignore|disable|waiver?|skip|silence|off)(?![a-z])/i

/** What a waiver starts with, and how far it reaches. */
const opening = /^citewell-ignore(-file)?(?=\s|$)/

/** What stands between the rules and the reason. */
const separator = '--'

const ruleId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const everywhere: Span = {start: 0, end: Infinity}
const nowhere: Span = {start: Infinity, end: Infinity}

/** A longer comment is no waiver: a reason is a sentence. */
const longest = 4000

/**
 * The waivers of an article, in the order of the text: `<!-- citewell-ignore RULE[, RULE2] -- reason -->` and
 * `<!-- citewell-ignore-file RULE -- reason -->`.
 *
 * A comment by itself reaches over the block that follows it in the same container: a paragraph, a heading without its
 * section, a whole list, table or quote. A comment within a block reaches over that block.
 */
export function readWaivers(tree: Root, source: string, file: string): readonly Waiver[] {
  if (!/<!--\s*citewell/i.test(source)) return []
  const waivers: Waiver[] = []
  const walk = (parent: Parents, block: Span | undefined): void => {
    const following = block ? undefined : followingBlocks(parent, source)
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'html') {
        for (const comment of commentsIn(spanOf(node), source)) {
          const waiver = readWaiver(comment, source, file, block ?? following?.[index])
          if (waiver) waivers.push(waiver)
        }
      } else if ('children' in node) walk(node, isBlock(node) ? spanOf(node) : block)
    }
  }
  walk(tree, undefined)
  return waivers
}

function isBlock({type}: RootContent): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

function spanOf({position}: Nodes): Span {
  const start = position?.start.offset ?? 0
  return {start, end: position?.end.offset ?? start}
}

/** For each child the next one that is not made of comments alone. */
function followingBlocks({children}: Parents, source: string): readonly (Span | undefined)[] {
  const following: (Span | undefined)[] = []
  let next: Span | undefined
  for (let index = children.length - 1; index >= 0; index--) {
    following[index] = next
    const node = children[index]
    if (!node) continue
    const span = spanOf(node)
    if (node.type !== 'html' || !isCommentsAlone(span, source)) next = span
  }
  return following
}

function isCommentsAlone(span: Span, source: string): boolean {
  let at = span.start
  for (const comment of commentsIn(span, source)) {
    if (source.slice(at, comment.start).trim() !== '') return false
    at = comment.end
  }
  return at > span.start && source.slice(at, span.end).trim() === ''
}

function commentsIn({start, end}: Span, source: string): readonly Span[] {
  const comments: Span[] = []
  for (let at = source.indexOf('<!--', start); at !== -1 && at < end;) {
    const close = source.indexOf('-->', at + 4)
    if (close === -1 || close + 3 > end) break
    comments.push({start: at, end: close + 3})
    at = source.indexOf('<!--', close + 3)
  }
  return comments
}

function readWaiver(comment: Span, source: string, file: string, reach: Span | undefined): Waiver | undefined {
  const inner = source.slice(comment.start + 4, Math.min(comment.end - 3, comment.start + 4 + longest))
  const body = inner.trim()
  if (!looksLikeOne.test(body)) return undefined
  const base = comment.start + 4 + (inner.length - inner.trimStart().length)
  const place = {...comment, file, removal: removalOf(comment, source)}
  const opened = opening.exec(body)
  const rules = opened ? readRules(body, opened[0].length, base) : undefined
  if (!opened || !rules || comment.end - comment.start > longest) {
    const meant = repair(body)
    return {...place, rules: [], reason: '', covers: () => false, malformed: {...(meant !== undefined && {meant})}}
  }
  const at = separatorAt(body)
  const reason =
    at === -1
      ? ''
      : body
          .slice(at + separator.length)
          .replaceAll(/\s+/g, ' ')
          .trim()
  const ids = new Set(rules.map(({id}) => id))
  const over = opened[1] === undefined ? (reach ?? nowhere) : everywhere
  const covers = (finding: Waivable): boolean =>
    finding.file === file && ids.has(finding.rule) && finding.start >= over.start && finding.start < over.end
  return {...place, rules, reason, reach: over, covers}
}

/** Where ` -- ` stands: white space before it, white space or nothing behind. */
function separatorAt(body: string): number {
  for (let at = body.indexOf(separator); at !== -1; at = body.indexOf(separator, at + 1)) {
    const after = body.charAt(at + separator.length)
    if (/\s/.test(body.charAt(at - 1)) && (after === '' || /\s/.test(after))) return at
  }
  return -1
}

/** The ids between the opening word and the reason; absent where something else stands there. */
function readRules(body: string, from: number, base: number): readonly NamedRule[] | undefined {
  const to = separatorAt(body)
  const list = body.slice(from, to === -1 ? body.length : to)
  const rules: NamedRule[] = []
  let at = from
  for (const part of list.split(',')) {
    const id = part.trim()
    if (!ruleId.test(id)) return undefined
    const start = base + at + (part.length - part.trimStart().length)
    rules.push({id, start, end: start + id.length})
    at += part.length + 1
  }
  return rules
}

/** The waiver that was meant, where rules and a reason can be told apart. */
function repair(body: string): string | undefined {
  const words = body
    .slice(looksLikeOne.exec(body)?.[0].length ?? 0)
    .split(/\s+/)
    .filter((word) => word !== '')
  const isFile = /^[-_]file\b/i.test(words[0] ?? '') || words[0]?.toLowerCase() === 'file'
  if (isFile || /^[-_:](?:block|line|next|next-line)?$/i.test(words[0] ?? '')) words.shift()
  const rules: string[] = []
  while (words[0] !== undefined) {
    const id = words[0].replace(/[,:;]$/, '')
    if (!ruleId.test(id) || (rules.length > 0 && !id.includes('-'))) break
    rules.push(id)
    words.shift()
  }
  while (/^(?:[-\u2013\u2014:]+|because)$/.test(words[0] ?? '')) words.shift()
  if (rules.length === 0 || words.length === 0) return undefined
  return `<!-- citewell-ignore${isFile ? '-file' : ''} ${rules.join(', ')} -- ${words.join(' ')} -->`
}

/** A comment that has its lines for itself goes with them; one in a text goes with the blank before it. */
function removalOf({start, end}: Span, source: string): Span {
  let from = start
  while (from > 0 && /[ \t]/.test(source.charAt(from - 1))) from--
  let to = end
  while (to < source.length && /[ \t]/.test(source.charAt(to))) to++
  const opensLine = from === 0 || /[\r\n\uFEFF]/.test(source.charAt(from - 1))
  const closesLine = to === source.length || /[\r\n]/.test(source.charAt(to))
  if (opensLine && closesLine) {
    if (source.startsWith('\r\n', to)) to += 2
    else if (to < source.length) to += 1
    return {start: from, end: to}
  }
  return closesLine ? {start: from, end} : {start: Math.max(from, start - 1), end}
}
