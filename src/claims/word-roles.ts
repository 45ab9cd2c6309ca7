/** What a word or sign is beside a number or another word, as bits: a unit, a currency, a bracket that opens, a modal verb. */

const roles: Map<string, number> = new Map()
const role = (bit: number, list: string): number => {
  for (const word of list.split(' ')) roles.set(word, (roles.get(word) ?? 0) | bit)
  return bit
}

export const unit: number = role(
  1,
  'mg g kg mcg µg ng ml l dl cm mm km m µm nm miles mile feet foot inches inch pounds lbs lb ounces tons tonnes hours ' +
    'hour minutes minute seconds second days day weeks week months month years year decades centuries mmhg mm hz khz ' +
    'mhz ghz db kb mb gb tb kw w mw gw kwh j kj k °c °f ° c f degrees calories kcal mol bar bpm x times fold hectares ' +
    'acres people patients adults children women men cases deaths countries participants studies students cells species ' +
    'persons individuals subjects girls boys users articles papers units points genes pairs types million billion pa'
)
export const scale: number = role(2, 'million billion trillion thousand hundred bn mio bio')
export const currency: number = role(4, '$ £ € ¥ euros euro dollars dollar pounds usd eur cents yen')
/** What may stand before the first word of a sentence. */
export const opening: number = role(8, '" “ « ‘ ( [ * • - – \'')
/** Signs after which a capital begins something new and so is no sign of a name. */
export const beforeFirst: number = role(16, '" “ « ‘ ( [ * • - – \' . : ? !')
export const modal: number = role(32, "can could may might will would should must cannot can't won't")
/** Signs that may follow the stop of a sentence. */
export const closing: number = role(64, '" ” ’ \' ) ] * »')
export const quoting: number = role(128, '" “ ”')

/** Signs that are a cue by themselves. */
export const telling: number = role(256, '( [ — – = < > → + ∈ ≤ ≥ ` { } _ \\ | ; @')

/** What a number is by its digits. */
export const year: number = 1 << 9
export const bigNumber: number = 1 << 10

/** What a word in lower case, a number or a sign is beside others, as bits. */
export function readRoles(word: string): number {
  const bits = roles.get(word) ?? 0
  if (/^1[5-9]\d\d$|^20[0-4]\d$/.test(word)) return bits | year
  return /\d,\d\d\d|\d{5}/.test(word) ? bits | bigNumber : bits
}
