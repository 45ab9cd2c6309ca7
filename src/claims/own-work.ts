import type {Section, Sentence} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {contentStems} from '../text/stem.ts'
import {firstAt} from '../text/first-at.ts'

type Heading = Pick<Section, 'title' | 'depth'>

/** What of an article tells whether its authors report work of their own. */
export interface OwnWorkInput {
  readonly sentences: readonly Pick<Sentence, 'start' | 'text' | 'block'>[]
  /** Of each sentence the index of the nearest heading; -1 above the first. */
  readonly sectionOf: (sentence: number) => number
  readonly sections: readonly Heading[]
  /** The headings of files before it in its manuscript that it stands under, from the outside in. */
  readonly above: readonly Heading[]
  /** What the authors call the thing that they present, here or in another file of the manuscript. */
  readonly ownNames: ReadonlySet<string>
  readonly images: readonly Span[]
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** Whether a file of its manuscript has a part on the authors' own work. */
  readonly hasOwnPart: boolean
  /** Whether the file is known to be a paper, as where another file of its manuscript has the abstract. */
  readonly isPaper: boolean
}

/** What is found of the authors' own work. */
export interface OwnWork {
  /** True for a paper: an article in which its authors tell of work of their own. */
  readonly isPaper: boolean
  /** True where its form says so, not its sentences alone: its parts, or the affiliations above it. */
  readonly hasFormOfPaper: boolean
  /** Why a sentence needs no source from outside; absent where it does. */
  readonly reasonFor: (sentence: number) => string | undefined
  /**
   * Whether a sentence goes on about the authors' own work: about “these strains”, found in the sentence before, what the
   * figure shows that the sentence before points to, or, where the claim before it is on that work, what happened “at the
   * same time”.
   */
  readonly refersBack: (sentence: number, afterOwn: boolean) => boolean
  /**
   * Whether a sentence stands in a part of a paper that tells of own work before all: by its title, where the paper has
   * a part for that or is on software, or since two of its sentences do; and in any part behind the first sentence on own work.
   */
  readonly isMostlyOwn: (sentence: number) => boolean
  /** True for a paper on the authors' own work before all: there a paragraph that turned to it stays with it. */
  readonly goesOn: boolean
}

/** A heading that is all there is to a part in which the authors of a paper tell what they did and found. */
const ownPart =
  /^(?=[a-z ,&/-]*\b(?:methods?|methodology|results?|benchmark(?:s|ing)?|procedures?|setup|analys[ie]s)\b)(?:(?:our|and|main|experimental|benchmark(?:s|ing)?|statistical|data|materials?|methods?|methodology|results?|procedures?|setup|analys[ie]s|discussion|findings)(?: |, (?:and )?| & | ?\/ ?|$)){1,6}$/i

/** The same in a paper on software, where these words have no other meaning. */
const softwarePart =
  /^(?:(?:key |main |core )?(?:features?|functionality|capabilities)|(?:software )?(?:design|architecture|implementation|structure)|(?:package |software )?overview|usage|(?:usage |worked )?examples?|example usage|performance(?: comparison| evaluation| benchmarks?)?|evaluation|validation|experiments?|installation|limitations?|future (?:work|directions?|development)|roadmap|documentation|testing|availability|research applications?|related projects using .*)$/i

/** The authors as the ones who found something. */
const ownFinding =
  /\b(?:we|I) (?:[a-z]+ ){0,2}(?:aim(?:ed)?|analy[sz]ed?|applied|asked|assembled|assessed|assigned|assume|built|calculated|characteri[sz]ed?|chose|collected|compared?|computed?|conclude|conducted|confirm(?:ed)?|considered|constructed|created|defined|demonstrated?|derived?|detected|determined|developed|discovered|estimated?|evaluated|examined?|excluded|expect|explored?|extracted|filtered|find|focus(?:ed)?|found|generated|have no|hypothesi[sz]ed?|identif(?:y|ied)|implemented|included|introduced?|investigated?|leveraged?|mapped|measured?|merged|noticed?|observed?|obtained|performed|posit|present(?:ed)?|processed|propose|quantified|ran|recorded|recovered|recruited|removed|report|reviewed|searched|selected|sequenced|set out|show|showed|simulated|sought|surveyed|tested|trained|used|validated?|verified|were able to)\b/i
const ownSpeculation = /\b(?:let us|we) (?:(?:can|could|may|might|only|now) ){0,2}(?:speculate|suppose|imagine)\b/i
const ownThing =
  /\bour (?:[a-z]+ ){0,2}(?:algorithms?|analys[ie]s|approach|assessment|benchmarks?|cohort|data|data ?sets?|definition|effort|estimates?|experience|experiments?|findings?|hypothesis|implementation|measurements?|methods?|models?|observations?|packages?|pipelines?|results?|samples?|simulations?|software|stud(?:y|ies)|surveys?|tools?|values?|work)\b/i
/** What goes on about the time, the way or the group of the sentence before. */
const theSame =
  /^(?:at|during|for|in|over|within) the same (?:age|cohort|experiment|group|interval|period|sample|time|way)\b/i
/** What a sentence goes on about, by its plural. */
const demonstrated = /^[^,;:()]{0,40}?\b(?:these|those|such) ((?:[a-z-]+ ){0,2}[a-z-]+s)\b/i
const thisText = /\b(?:in|of) (?:this|the present|the current) (?:article|manuscript|paper|preprint|report|work)\b/i

/** In a paper, what would elsewhere be somebody else's study. */
const thisStudy =
  /\bto (?:address|close|fill|overcome|solve|tackle) (?:this|these|the|that|those)\b|\b(?:this|the present|the current|the proposed) (?:analysis|approach|method|project|stud(?:y|ies)|work)\b|^(?:note that |[a-z]+, )?(?:the|these) results (?:on [\w-]+ )?(?:also )?(?:show|suggest|indicat|demonstrat)e?d?\b|, as shown[.:]/i
/** In a paper on software, the thing it is on. */
const thisSoftware =
  /\bimplementing (?:all|these|them|this)\b|\bthe (?:framework|package|software|toolbox|toolkit)\b|\b(?:this|the present|the proposed) (?:[\w.+-]+ ){0,3}(?:app|application|code|codebase|framework|implementation|library|module|package|pipeline|platform|plug-?in|repository|software|suite|tool|toolbox|toolkit|workflow)\b/i
/** A statistic of a sample: a probability or a count in brackets. */
const ownStatistic = /\([^()]{0,80}?\b(?:p\s*[=<>≤]\s*\d?[.\d]|n\s*=\s*\d)/i
const ownBenchmark =
  /\b(?:\d+(?:\.\d+)?\s*(?:[%x×]|percent|times|-fold)|orders? of magnitude)\s+(?:faster|slower|quicker|less (?:time|memory)|more (?:time|memory)|speed-?up)\b|\bbenchmark(?:s|ed|ing)?\b/i

/** A figure or table of the article, by its number or its label. */
const ownFigure =
  /\\(?:auto|c|page)?ref\{|(?:^|[\s(])(?:Figs?\.|Figures?|Tables?|Supplementary (?:Figures?|Tables?))\s*(?:S?\d|\\ref|@|\[?\\@)|@(?:fig|tbl|tab)[:-]|^(?:The )?(?:[Dd]epicted|[Dd]isplayed|[Pp]lotted|[Ss]hown) |\b(?:depicted|displayed|plotted|shown) (?:above|below|here)\b/

/** Sentences with the authors in them that make a text a paper, and one that is on their own work before all. */
const fewestOwn = 2
const manyOwn = 5

/** The rest of a title that says that the name before it is one of software. */
const softwareTitle =
  /\b(?:packages?|software|librar(?:y|ies)|toolbox|tools?|toolkit|framework|python|julia|matlab|rust|fortran|java|javascript|implementation|module|plug-?in|extension|application|pipeline|interface|wrapper|platform|suite|code|simulator|simulations?|solver|engine|open[- ]source|command[- ]line|r|c\+\+)\b/i

/**
 * Of each sentence why it needs no source from outside: it tells of the authors' own work, in a part of a paper that is
 * there for that, or with themselves, their study or their software as the one it speaks of; or it points to a figure or
 * table of the article. Absent where it does not.
 *
 * What is a paper, and what is one on software, is read off the article: its parts, its authors in the text, and the
 * affiliations above it. In other texts “this study” is somebody else's.
 */
export function findOwnWork({
  sentences,
  sectionOf,
  sections,
  above,
  ownNames,
  images,
  frontMatter,
  hasOwnPart,
  isPaper: isKnown
}: OwnWorkInput): OwnWork {
  const named = sentences.map(
    ({text}) => (ownFinding.exec(text) ?? ownSpeculation.exec(text) ?? ownThing.exec(text) ?? thisText.exec(text))?.[0]
  )
  const software = softwareOf(frontMatter)
  const isSoftware = software !== undefined
  const hasFormOfPaper = isKnown || isSoftware || Array.isArray(frontMatter['affiliations'])
  const isPaper = hasFormOfPaper || named.filter((one) => one !== undefined).length >= fewestOwn
  const open = [...above]
  const readPart = (): Part => ({
    own: partOf(open, isSoftware),
    isIntroduction: open.length === 0 || open.some(isIntroduction)
  })
  const beginning = readPart()
  const parts = sections.map((section) => {
    openHeading(open, section)
    return readPart()
  })
  const partAt = (index: number): Part => parts[sectionOf(index)] ?? beginning
  const names = [...ownNames, ...(software?.name === undefined ? [] : [software.name])]
  const reasonFor = (index: number): string | undefined => {
    const text = sentences[index]?.text ?? ''
    const found =
      named[index] ??
      (isPaper ? (thisStudy.exec(text) ?? ownStatistic.exec(text))?.[0] : undefined) ??
      (isSoftware ? (thisSoftware.exec(text) ?? ownBenchmark.exec(text))?.[0] : undefined)
    if (found !== undefined) return `tells of the authors' own work: *${found}*`
    const name = isPaper ? names.find((one) => hasName(text, one)) : undefined
    if (name !== undefined) return `tells of the authors' own work: *${name}*`
    const figure = ownFigure.exec(text)
    if (figure) return `points to a figure or table of the article: *${figure[0].trim()}*`
    if (isPaper && isWithin(images, sentences[index]?.start ?? -1)) return 'is the caption of a figure of the article'
    const part = partAt(index).own
    return part === undefined ? undefined : `stands in the part on the authors' own work: *${part}*`
  }
  const inParagraph = (index: number): boolean => sentences[index - 1]?.block === sentences[index]?.block
  const refersBack = (index: number, afterOwn: boolean): boolean => {
    if (!isPaper) return false
    if (afterOwn && theSame.test(sentences[index]?.text ?? '')) return true
    if (inParagraph(index) && ownFigure.test(sentences[index - 1]?.text ?? '')) return true
    if (named[index - 1] === undefined) return false
    const about = demonstrated.exec(sentences[index]?.text ?? '')?.[1]
    if (about === undefined) return false
    const before = contentStems(sentences[index - 1]?.text ?? '')
    return contentStems(about).some((stem) => before.includes(stem))
  }
  const ownIn = new Map<number, {first: number; count: number}>()
  for (const index of sentences.keys()) {
    if (named[index] === undefined && !(isPaper && thisStudy.test(sentences[index]?.text ?? ''))) continue
    const known = ownIn.get(sectionOf(index))
    if (known) known.count += 1
    else ownIn.set(sectionOf(index), {first: index, count: 1})
  }
  const isMostlyOwn = (index: number): boolean => {
    if (!hasFormOfPaper) return false
    const {first, count} = ownIn.get(sectionOf(index)) ?? {first: Infinity, count: 0}
    return first < index || (!partAt(index).isIntroduction && (hasOwnPart || isSoftware || count >= fewestOwn))
  }
  return {
    isPaper,
    hasFormOfPaper,
    reasonFor,
    refersBack,
    isMostlyOwn,
    goesOn: named.filter((one) => one !== undefined).length >= manyOwn
  }
}

/** The part of a paper that cites nothing by custom. */
const abstractTitle = /^(?:(?:structured )?abstract|(?:executive |lay |plain[- ]language )?summary)$/i

/** True for the title of an abstract or a summary. */
export function isAbstract(title: string): boolean {
  return abstractTitle.test(bareTitle(title))
}

/** True for the title of a part that only papers have: an abstract, methods, results. */
export function isPartOfPaper(title: string): boolean {
  return bareTitle(title).toLowerCase() === 'abstract' || isOwnPart(title)
}

/** True for the title of a part in which the authors of a paper tell what they did and found. */
export function isOwnPart(title: string): boolean {
  return ownPart.test(bareTitle(title))
}

/** The parts of a paper that are on the work of others. */
const introduction =
  /^(?:abstract|background|context|(?:general )?introduction|summary|motivation|(?:statement|state) of (?:need|the (?:art|field|problem))|(?:prior|previous|related) (?:art|research|software|stud(?:y|ies)|work)|literature(?: review)?|review|theory|theoretical (?:background|framework)|problem(?: statement)?)\b/i

function isIntroduction({title}: Heading): boolean {
  return introduction.test(bareTitle(title))
}

/** What the headings that a text stands under say of it. */
interface Part {
  /** The title of the part on the authors' own work. */
  readonly own: string | undefined
  /** Whether it is on the work of others. */
  readonly isIntroduction: boolean
}

/** Whether a place lies in one of some spans. */
function isWithin(spans: readonly Span[], at: number): boolean {
  // Of those that start before it the last one.
  return (spans[firstAt(spans, at + 1) - 1]?.end ?? -1) > at
}

/** The title of the innermost of some open headings that is one of a part on the authors' own work. */
function partOf(open: readonly Heading[], isSoftware: boolean): string | undefined {
  for (let index = open.length - 1; index >= 0; index--) {
    const title = bareTitle(open[index]?.title ?? '')
    if (ownPart.test(title) || (isSoftware && softwarePart.test(title))) return title
  }
  return undefined
}

/**
 * Takes a heading in: it closes those that are as deep as it or deeper.
 *
 * @param open - the headings that the text stands under, from the outside in.
 */
export function openHeading<T extends Pick<Section, 'depth'>>(open: T[], heading: T): void {
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
  open.push(heading)
}

/** Without its number and Pandoc's attributes: `4.1 Results {.page_break_before}`. */
function bareTitle(title: string): string {
  const [bare = ''] = title.split('{', 1)
  return bare.replace(/^[\d.]+\s+/, '').trim()
}

/**
 * Whether a paper is on software, and its name, as the title gives it: `Name: a Python package for …`. What has the front
 * matter of the Journal of Open Source Software is: affiliations, tags and a bibliography.
 */
function softwareOf(frontMatter: OwnWorkInput['frontMatter']): {readonly name?: string} | undefined {
  const {title, affiliations, authors, tags, bibliography} = frontMatter
  if (typeof title !== 'string' || !Array.isArray(affiliations) || !Array.isArray(authors)) return undefined
  const at = title.search(/:\s|\s[–—-]\s/)
  const isJoss = Array.isArray(tags) && bibliography !== undefined
  if (!isJoss && (at < 0 || !softwareTitle.test(title.slice(at)))) return undefined
  const name =
    at < 0
      ? ''
      : title
          .slice(0, at)
          .replaceAll(/[`*_"'{}]/g, '')
          .trim()
  return name.length > 1 && !name.includes(' ') ? {name} : {}
}

/** Whether a name stands in a text as a word of its own. */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const after = at + name.length
    // Two units hold any character.
    if (!wordEnd.test(text.slice(Math.max(0, at - 2), at)) && !wordStart.test(text.slice(after, after + 2))) return true
  }
  return false
}

const wordEnd = /[\p{L}\p{N}]$/u
const wordStart = /^[\p{L}\p{N}]/u

/** What is left of a table or of LaTeX that no parser took for one: rules and columns, or commands for a page. */
const debris = /\\(?:begin|end|hline|resizebox|multicolumn)\b|\+[-=:+]{3,}|(?:\|[^|]*){4}/

/** True for a text that is no prose, though it stands in a paragraph. */
export function isDebris(text: string): boolean {
  return debris.test(text)
}
