import type {CslItem, Reference} from '../model/reference.ts'
import {safeWebAddress} from './addresses.ts'
import {isoDate, dateField, nameField, textField} from './csl-fields.ts'

/**
 * A reference as CSL-JSON that fits its schema. Addresses that are no web addresses are left out, credentials in one
 * too; of an item that does not fit, what can be read is kept.
 */
export function publishItem(reference: Reference, id: string): CslItem {
  const item: CslItem = isCslItem(reference.item, reference) ? {...reference.item, id} : rescueItem(reference, id)
  if (typeof item.URL === 'string') {
    const address = safeWebAddress(item.URL)
    if (address === undefined) delete item.URL
    else item.URL = address
  }
  return item
}

/** The schema has spoken where the item was read. */
function isCslItem(item: Reference['item'], {problems}: Reference): item is CslItem {
  return problems.length === 0
}

function rescueItem({item, text}: Reference, id: string): CslItem {
  const title = textField(item, 'title') || (text?.value.slice(0, 10_000) ?? '')
  const container = textField(item, 'container-title')
  const doi = textField(item, 'DOI').slice(0, 4096)
  const url = textField(item, 'URL').slice(0, 8192)
  const {names} = nameField(item, 'author')
  const issued = dateField(item, 'issued')
  return {
    id,
    type: 'document',
    ...(title !== '' && {title}),
    ...(names.length > 0 && {
      author: names.map(({family, given, literal}) =>
        literal !== ''
          ? {literal: literal.slice(0, 2000)}
          : {...(family !== '' && {family: family.slice(0, 1000)}), ...(given !== '' && {given: given.slice(0, 1000)})}
      )
    }),
    ...(container !== '' && {'container-title': container}),
    ...(isoDate(issued) !== '' && {issued: {'date-parts': [[...(issued?.parts ?? [])]]}}),
    ...(doi !== '' && {DOI: doi}),
    ...(url !== '' && {URL: url})
  }
}
