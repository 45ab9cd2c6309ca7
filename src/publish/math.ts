import type {Element, ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import type {Element as XmlElement} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {readTex} from '../text/tex-math.ts'
import type {MathMark} from './marks.ts'

/** Elements of MathML that show something; nothing that links, runs or holds HTML. */
const elements: ReadonlySet<string> = new Set(
  (
    'math maction menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle ' +
    'msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
  ).split(' ')
)
/** Attributes that shape a formula. Colours are the page's: those of a writer may be unreadable in the dark. */
const attributes: ReadonlySet<string> = new Set(
  (
    'accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace ' +
    'mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric ' +
    'voffset width'
  ).split(' ')
)
/** How many children an element has that gives each a place of its own. */
const places: ReadonlyMap<string, number> = new Map([
  ...(['mfrac', 'mover', 'mroot', 'msub', 'msup', 'munder'] as const).map((name) => [name, 2] as const),
  ...(['msubsup', 'munderover'] as const).map((name) => [name, 3] as const)
])
/** Classes of Temml that the stylesheet of formulas knows. */
const classes: ReadonlySet<string> = new Set(
  'tml-cancel tml-jot tml-left tml-overline tml-right tml-tag tml-underline downstrike upstrike'.split(' ')
)

/**
 * A formula as MathML, which browsers and screen readers know without a script; its source as code where it is none.
 * What Temml wrote is read again as XML, and only what is listed above comes through.
 */
export function renderMath({formula: {tex, display}, written, number}: MathMark): Element {
  const read = readTex(tex, display)
  const root = read.ok ? fromXml(read.mathml).children.find((node) => node.type === 'element') : undefined
  const math = root && toHast(root)[0]
  const isMath = math?.type === 'element'
  if (isMath) math.properties = {...math.properties, alttext: tex.trim().replaceAll(/\s+/g, ' ')}
  const shown = isMath ? math : h('code', written)
  if (!display || !(isMath || number)) return shown
  // A long one is wider than a phone: it scrolls, for the keyboard too.
  const scrolled = tex.length > 40 ? {tabIndex: 0} : {}
  if (!number) return h('span.formula', scrolled, shown)
  const words = h('span', `(${number.number})`)
  return h('span.equation', {id: number.anchor}, [
    h('span.formula', scrolled, shown),
    {type: 'text', value: ' '},
    words
  ])
}

function toHast({name, attributes: given, children}: XmlElement): ElementContent[] {
  const content = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [{type: 'text', value: child.value}]
    return child.type === 'element' ? toHast(child) : []
  })
  // What an unknown element holds is still part of the formula.
  if (!elements.has(name)) return content
  const properties: Properties = {}
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    if (key === 'class') {
      const kept = value.split(' ').filter((one) => classes.has(one))
      if (kept.length > 0) properties['className'] = kept
    } else if (attributes.has(key)) properties[key] = value
  }
  // What sets the size and place of its parts is `mstyle`: MathML 3 and checkers know that of no other row.
  const isStyled = properties['scriptlevel'] !== undefined || properties['displaystyle'] !== undefined
  const tagName = name === 'mrow' && isStyled ? 'mstyle' : name
  return [{type: 'element', tagName, properties, children: groupBase(name, content)}]
}

/** Temml sets an operator such as `\operatorname{argmax}` beside what stands under it: all that is too many is the base. */
function groupBase(name: string, children: ElementContent[]): ElementContent[] {
  const wanted = places.get(name)
  if (wanted === undefined || children.length <= wanted) return children
  const split = children.length - wanted + 1
  const base: Element = {type: 'element', tagName: 'mrow', properties: {}, children: children.slice(0, split)}
  return [base, ...children.slice(split)]
}
