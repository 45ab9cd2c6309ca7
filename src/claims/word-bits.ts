/** What a word is to the shapes of a sentence, as bits: a form of *to be*, a past form, a number, an ending. */

const flags: Map<string, number> = new Map()
const flag = (bit: number, list: string): number => {
  for (const word of list.split(' ')) flags.set(word, (flags.get(word) ?? 0) | bit)
  return bit
}
export const toBe: number = flag(1, "is are was were be been being it's that's isn't aren't wasn't weren't")
export const toBePast: number = flag(2, "was were wasn't weren't had")
export const finite: number = flag(
  4,
  "is are was were be been has have had do does did can could may might will would shall should must it's that's there's " +
    "isn't aren't wasn't weren't don't doesn't didn't can't won't cannot i'm i've you're we're they're he's she's let's"
)
export const irregular: number = flag(
  8,
  'found shown known made given taken seen built held kept left lost sold sent spent thought brought caught born done ' +
    'driven drawn grown written chosen broken begun become put set hit cut read run said told taught led met paid won'
)
export const pastVerb: number = flag(
  16,
  'became began brought came fell felt found gave got grew had heard held kept knew led left lost made met paid rose ran ' +
    'said saw sent showed sold spent spoke stood took taught thought told went won wrote drew broke chose drove flew died'
)
export const calendar: number = flag(
  32,
  'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday i'
)
export const comparative: number = flag(
  64,
  'higher lower greater more less better worse fewer larger smaller rather other older younger'
)
export const judging: number = flag(
  128,
  'should must need needs think believe good bad important wonderful terrible never always impossible'
)
export const numberWord: number = flag(
  256,
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ' +
    'ninety hundred thousand half third quarter twice double triple dozen'
)
export const determiner: number = flag(512, 'the a an of')

/** Endings, by which a word's kind is guessed. */
export const endsEd: number = 1 << 10
export const endsLy: number = 1 << 11
export const endsEr: number = 1 << 12
/** A word of more than three letters in `-ed` or `-es`, or a past form: most likely a verb. */
export const likelyVerb: number = 1 << 13
export const endsS: number = 1 << 14
export const contractedVerb: number = 1 << 15
export const adverbEnding: number = 1 << 16
export const gerundEnding: number = 1 << 17
export const nounEnding: number = 1 << 18
export const superlativeEnding: number = 1 << 19

/** What a word is to the shapes, as bits. */
export function readWordBits(word: string): number {
  let bits = flags.get(word) ?? 0
  if (word.length > 4 && word.endsWith('ed')) bits |= endsEd
  if (word.endsWith('ly')) bits |= endsLy
  if (word.endsWith('er')) bits |= endsEr
  if (word.length > 3 && (word.endsWith('ed') || word.endsWith('es') || (bits & pastVerb) !== 0)) bits |= likelyVerb
  if (word.length > 3 && word.endsWith('s')) bits |= endsS
  if (word.endsWith("n't") || word.endsWith("'ll")) bits |= contractedVerb
  if (word.length < 5) return bits
  if (word.endsWith('ly')) return bits | adverbEnding
  if (word.endsWith('ing')) return bits | gerundEnding
  if (/(?:tion|ment|ity|ness)$/.test(word)) return bits | nounEnding
  return word.endsWith('est') ? bits | superlativeEnding : bits
}
