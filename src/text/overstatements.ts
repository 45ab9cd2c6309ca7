import type {TextSpan} from './sentences.ts'

/** What kind of certainty words claim. */
export type OverstatementKind = 'cure' | 'guarantee' | 'harmless' | 'miracle' | 'proof' | 'universal'

/** Words that claim a certainty that no study gives. */
export interface Overstatement extends TextSpan {
  readonly kind: OverstatementKind
}

/** English. Each pattern is bounded; the context decides whether the words are the writer's own. */
const patterns: readonly (readonly [OverstatementKind, RegExp])[] = [
  [
    'cure',
    /(?<!\b(?:the|no|a|of|and|or|for|any|all|these|those|such|other|new|many|most|some|possible|potential|miracle|herbal|natural|home|folk|drug|water|rest|instead of) )\bcures(?= (?!for\b|of\b|and\b|or\b|are\b|were\b|that\b|to\b|in\b|have\b|exist\b|rate)[a-z])/gi
  ],
  ['cure', /\b(?:can|will) (?:completely |fully |permanently |even |also )?cure(?= (?!for\b|of\b|rate)[a-z])/gi],
  [
    'cure',
    /\b(?:is|are|offers?|provides?) (?:a|the) (?:complete |definitive |guaranteed |natural |permanent |sure |real |ultimate )?cure(?= (?:for|to)\b)/gi
  ],
  ['cure', /\b(?:completely|permanently|instantly|totally|fully) (?:cures?|cured|heals?|healed)\b/gi],
  ['cure', /\bpermanent (?:cure|relief)\b/gi],
  ['proof', /\b(?:scientifically|clinically|medically|conclusively|definitively|fully) (?:been )?prove[ns]?\b/gi],
  [
    'proof',
    /\b(?:is|are|was|were|been|being) (?:repeatedly |often |widely |well |now |also |long )?proven (?:to\b|that\b|(?:to be )?(?:highly |very )?(?:effective|safe|beneficial|helpful)\b)/gi
  ],
  [
    'proof',
    /(?<!\b(?:has|have|had|having) )\bproven to (?:reduce|relieve|prevent|treat|heal|cure|improve|lower|boost|help|work|ease|increase|protect|stop|reverse|alleviate)\b/gi
  ],
  [
    'proof',
    /\bproven (?:treatments?|remed(?:y|ies)|cures?|therap(?:y|ies)|health benefits?|benefits|facts?|medicines?)\b/gi
  ],
  [
    'proof',
    /\b(?:stud(?:y|ies)|research|science|scientists|trials?|experiments?|data|evidence|researchers) (?:has |have )?(?:clearly |now |finally )?prove[ds]?(?: that)?\b/gi
  ],
  ['proof', /\b(?:irrefutable|indisputable|incontrovertible|undeniable) (?:proof|evidence)\b/gi],
  ['proof', /\bbeyond (?:any|all|a) (?:shadow of a |possible )?doubt\b/gi],
  [
    'guarantee',
    /\bguaranteed (?:results?|relief|cure|weight loss|success|recovery|safe|way to|to (?:work|help|cure|relieve|heal|improve|reduce|end|stop|eliminate|prevent|lower|boost|ease|give|make|lose|succeed))\b/gi
  ],
  [
    'guarantee',
    /\b(?:guarantees?|will guarantee) (?:results|relief|success|a (?:full )?(?:cure|recovery)|weight loss|(?:good |better |your )?health|that you(?:'ll|’ll)? )/gi
  ],
  [
    'universal',
    /\b(?:always works?|works? every time|never fails?(?= to (?:help|work|relieve|cure|heal)|[.!;,]|$)|works? for (?:everyone|everybody|anyone))\b/gi
  ],
  ['universal', /\b(?:safe|effective|suitable) for (?:everyone|everybody|absolutely anyone)\b/gi],
  [
    'universal',
    /\b(?:100 ?%|100 per ?cent|one hundred per ?cent) (?:effective|successful|guaranteed|certain|reliable)\b/gi
  ],
  ['harmless', /\b(?:100 ?%|100 per ?cent|one hundred per ?cent) (?:safe|risk[- ]free|harmless)\b/gi],
  [
    'harmless',
    /\b(?:no|zero|without(?: any)?|free (?:of|from)(?: any)?|absent any) (?:known |negative |adverse |harmful |unwanted )?side[- ]effects?\b(?! (?:were|was|have|had|has|reported|observed|occurred|seen|noted|in (?:the|this|our)))/gi
  ],
  ['harmless', /\bside[- ]effect[- ]free\b/gi],
  [
    'harmless',
    /\b(?:completely|totally|entirely|perfectly|absolutely|utterly) (?:safe|harmless|risk[- ]free|non-?toxic)\b(?! (?:distance|rate|asset))/gi
  ],
  [
    'miracle',
    /\bmiracle (?:cures?|drugs?|pills?|treatments?|remed(?:y|ies)|diets?|foods?|therap(?:y|ies)|solutions?|products?|medicines?)\b/gi
  ],
  [
    'miracle',
    /\bmiraculous(?:ly)? (?:cures?|cured|heals?|healed|healing|effects?|results?|relief|recover(?:y|ies|s|ed)?|improve(?:s|d|ments?)?)\b/gi
  ]
]

/** What one of the patterns needs, letter for letter: few sentences have any of it, and the others need no pattern. */
const needed =
  /cure|heal|relief|prove|irrefutable|indisputable|incontrovertible|undeniable|doubt|guarantee|work|never|safe|effective|suitable|100|hundred|side|completely|totally|entirely|perfectly|absolutely|utterly|miracle|miraculous/i

/** False for a sentence in which {@link findOverstatements} finds nothing, told at little cost; others may have some. */
export function mayOverstate(sentence: string): boolean {
  return needed.test(sentence)
}

/** Words that turn what follows in the clause into its opposite, or into a wish. */
const turns =
  /\b(?:no|not|never|nothing|none|neither|nor|nobody|cannot|without|hardly|barely|scarcely|few|little|lack|lacks|lacking|fails?|failed|unable|yet to|far from|rather than|instead of|\w{1,12}n['’]t|doubtful|unlikely|impossible|beware|myth|false|if|whether|unless|until|would|could|might|may|should|ideally|hope|hoped|hopes|hoping|want|wants|wanted|wish|goal|aim|aims|seek|seeks|seeking|search|searching|looking|try|tries|trying|need|needs|almost|nearly|less than|want to)\b/i

/** Speech and belief of others. */
const attributed =
  /\b(?:advertis|market(?:ed|ing|ers)|tout|promot(?:ed|ers|ing)|claim(?:s|ed|ing)?\b|so-called|said\b|says?\b|saying\b|told\b|believ|allege|purport|suppose|promis|sold as|billed|hail|label|describ|according to|called\b|calls\b|thinks?\b|thought\b|rumou?r|myth|hype|pitch|swears?\b|insist|argu|assert|quack|fraud|scam|bogus|fake|beware|skeptic|sceptic|consider(?:ed|s)\b|regard|view(?:ed|s)? as|expect)/i

/** Subjects in which things are proven and guaranteed, or cured with no patient. */
const otherSubjects =
  /\b(?:theorems?|lemmas?|corollar|propositions?|conjectures?|mathematic|equations?|polynomial|algebra|inequalit|converg|asymptotic|algorithms?|optimal|optimum|bound|monoton|gradient|injectiv|eigen|matrix|np-hard|computab|turing|formally|compil|functions?|variables?|api|software|code|program(?:s|mer|ming)?|server|database|encryption|cryptograph|protocols?|courts?|guilty|guilt|innocen|jury|juries|defendants?|prosecut|verdict|statute|lawsuit|legal|resins?|epoxy|concrete|cement|polymers?|adhesives?|paint|coating|varnish|rubber|glue|meats?|hams?|bacon|sausages?|tobacco|leather|hides|uv light|monads?|estimators?|unbiased|reinforcement learning|neural networks?|warrant(?:y|ies)|refund|money-back|free speech|constitution|reserves?)/i

/** A number, a share or a bound makes of a cure a result. */
const measured =
  /\d|\b(?:most|some|many|half|often|usually|sometimes|generally|typically|per ?cent|majority|rarely|in cases)\b/i

/** What comes after the words and takes them back. */
const takenBack =
  /^[^.;]{0,60}?\b(?:do(?:es)? not exist|do(?:es)?n['’]t exist|myth|impossible|unlikely|is not\b|are not\b|isn['’]t|aren['’]t|has not\b|have not\b|no such|unproven|elusive|too good to be true|false)/i

/** What parts clauses, so that a negation before it says nothing of what follows. */
const clauseEnd = /[;:\u2014]|,\s+(?:but|however|although|though|and|while|whereas|so)\s|\s(?:but|because)\s/gi

/**
 * Finds words in a sentence that claim a certainty no study gives, in the voice of who writes: no question, negation,
 * wish, quotation, nor what others say, nor mathematics, law or materials. Time is linear in the sentence.
 */
export function findOverstatements(sentence: string): readonly Overstatement[] {
  if (!mayOverstate(sentence) || /\?["'”’)\s]*$/.test(sentence)) return []
  const found: Overstatement[] = []
  let voice: boolean | undefined
  let quoted: readonly TextSpan[] | undefined
  for (const [kind, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const [words] = match
      const start = match.index
      const end = start + words.trimEnd().length
      voice ??= !attributed.test(sentence) && !otherSubjects.test(sentence)
      if (!voice) return []
      quoted ??= findQuotations(sentence)
      if (quoted.some((one) => one.start < end && start < one.end)) continue
      if (isName(words, start)) continue
      if (turns.test(clauseBefore(sentence, start).replaceAll(/\bnot only\b/gi, ''))) continue
      if (takenBack.test(sentence.slice(end, end + 100))) continue
      if (kind === 'cure' && measured.test(sentence)) continue
      found.push({kind, start, end})
    }
  }
  return withoutOverlaps(found)
}

/** A capital in the middle of a sentence marks a name: “The Cure”. */
function isName(words: string, start: number): boolean {
  return start > 0 && words.split(/\s+/).every((word) => /^[A-Z][a-z]/.test(word))
}

function clauseBefore(sentence: string, at: number): string {
  const before = sentence.slice(Math.max(0, at - 300), at)
  let from = 0
  for (const match of before.matchAll(clauseEnd)) from = match.index + match[0].length
  return before.slice(from)
}

/** What stands between quotation marks; an open one holds to the end. */
function findQuotations(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['„', '“'],
    ['‘', '’']
  ] as const) {
    for (let start = text.indexOf(open); start !== -1;) {
      const at = text.indexOf(close, start + 1)
      // An apostrophe closes no quotation that ends in the text.
      if (at === -1 && open === '‘') break
      const end = at === -1 ? text.length : at + 1
      spans.push({start, end})
      start = text.indexOf(open, end)
    }
  }
  return spans
}

function withoutOverlaps(found: readonly Overstatement[]): readonly Overstatement[] {
  const kept: Overstatement[] = []
  for (const one of found.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = kept.at(-1)
    if (!last || one.start >= last.end) kept.push(one)
  }
  return kept
}
