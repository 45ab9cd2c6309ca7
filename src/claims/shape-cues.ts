import type {CueSide} from './cues.ts'

/** The id of a cue that is found by the shape of a sentence rather than by its words. */
export type ShapeId =
  | 'question'
  | 'exclamation'
  | 'colon-end'
  | 'no-stop'
  | 'starts-small'
  | 'starts-number'
  | 'starts-quote'
  | 'quote'
  | 'quote-judging'
  | 'length-4'
  | 'length-7'
  | 'length-11'
  | 'length-17'
  | 'length-25'
  | 'length-35'
  | 'length-long'
  | 'imperative'
  | 'imperative-after'
  | 'no-verb'
  | 'percent'
  | 'unit'
  | 'money'
  | 'year'
  | 'decade'
  | 'ratio'
  | 'number'
  | 'big-number'
  | 'number-word'
  | 'names-1'
  | 'names-2'
  | 'names-many'
  | 'acronym'
  | 'code'
  | 'operator'
  | 'letter'
  | 'link'
  | 'passive-past'
  | 'passive-present'
  | 'perfect-verb'
  | 'past-verb'
  | 'than-er'
  | 'superlative-est'
  | 'can-be'
  | 'there-is'
  | 'it-is-to'
  | 'starts-this'
  | 'starts-it'
  | 'starts-they'
  | 'starts-the'
  | 'starts-a'
  | 'starts-in'
  | 'starts-if'
  | 'starts-to'
  | 'starts-gerund'
  | 'starts-adverb'
  | 'starts-connective'
  | 'starts-for'
  | 'starts-plural'
  | 'starts-name'
  | 'definition-start'
  | 'label-start'
  | 'adverb'
  | 'noun'
  | 'long-words'
  | 'short-words'
  | 'brackets'
  | 'dash'
  | 'semicolon'
  | 'commas'
  | 'gerund-any'

/** Each shape cue with the verdict it may be named for and its words. */
export const shapeCues: Readonly<Record<ShapeId, readonly [CueSide, string]>> = {
  question: ['against', 'a question'],
  exclamation: ['against', 'an exclamation'],
  'colon-end': ['against', 'leads into what follows'],
  'no-stop': ['against', 'no full stop'],
  'starts-small': ['against', 'starts with a small letter'],
  'starts-number': ['none', ''],
  'starts-quote': ['none', ''],
  quote: ['none', ''],
  'quote-judging': ['against', 'a quoted judgement'],
  'length-4': ['against', 'very short'],
  'length-7': ['against', 'short'],
  'length-11': ['none', ''],
  'length-17': ['none', ''],
  'length-25': ['none', ''],
  'length-35': ['none', ''],
  'length-long': ['none', ''],
  imperative: ['against', 'an instruction'],
  'imperative-after': ['against', 'an instruction'],
  'no-verb': ['against', 'no verb, like a heading'],
  percent: ['for', 'gives a number'],
  unit: ['for', 'gives an amount'],
  money: ['for', 'gives an amount of money'],
  year: ['for', 'gives a year'],
  decade: ['for', 'gives a time'],
  ratio: ['for', 'gives a share'],
  number: ['for', 'gives a number'],
  'big-number': ['for', 'gives a number'],
  'number-word': ['for', 'gives a number'],
  'names-1': ['none', ''],
  'names-2': ['for', 'names people, places or things'],
  'names-many': ['for', 'names people, places or things'],
  acronym: ['none', ''],
  code: ['against', 'code'],
  operator: ['against', 'a formula'],
  letter: ['against', 'a symbol'],
  link: ['against', 'a link'],
  'passive-past': ['for', 'states what was done'],
  'passive-present': ['none', ''],
  'perfect-verb': ['for', 'states what has happened'],
  'past-verb': ['for', 'states what happened'],
  'than-er': ['for', 'makes a comparison'],
  'superlative-est': ['for', 'makes a superlative'],
  'can-be': ['none', ''],
  'there-is': ['none', ''],
  'it-is-to': ['against', 'judges what should be done'],
  'starts-this': ['none', ''],
  'starts-it': ['none', ''],
  'starts-they': ['none', ''],
  'starts-the': ['none', ''],
  'starts-a': ['none', ''],
  'starts-in': ['none', ''],
  'starts-if': ['none', ''],
  'starts-to': ['none', ''],
  'starts-gerund': ['none', ''],
  'starts-adverb': ['none', ''],
  'starts-connective': ['none', ''],
  'starts-for': ['none', ''],
  'starts-plural': ['none', ''],
  'starts-name': ['none', ''],
  'definition-start': ['against', 'defines a term'],
  'label-start': ['none', ''],
  adverb: ['none', ''],
  noun: ['none', ''],
  'long-words': ['none', ''],
  'short-words': ['none', ''],
  brackets: ['none', ''],
  dash: ['none', ''],
  semicolon: ['none', ''],
  commas: ['none', ''],
  'gerund-any': ['none', '']
}
