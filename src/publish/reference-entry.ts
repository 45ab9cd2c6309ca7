import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import type {Reference} from '../model/reference.ts'
import {safeWebAddress} from './addresses.ts'
import {dateField, isoDate, nameField, textField, yearOf, type Item} from './csl-fields.ts'
import {creditsOf, directName, listNames} from './csl-names.ts'
import {isolate, plainText, richText} from './csl-text.ts'

/** A reference as the page prints it. */
export interface ReferenceEntry {
  readonly content: readonly ElementContent[]
  /** Where the work is found: its DOI, else its address. Always http(s). */
  readonly url?: string
}

/** Types whose container is a book or the like: “In …”. */
const parts = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia'])
/** Types that are dated to the day. */
const dated = new Set(['article-magazine', 'article-newspaper', 'broadcast', 'post', 'post-weblog', 'webpage'])

/**
 * Formats a reference: names, year, title, where it appeared, address. What is missing is left out, never made up. An
 * entry that was read from text without a title is printed as it was written.
 */
export function formatReference({item, key, text, origin}: Reference): ReferenceEntry {
  const url = addressOf(item)
  const title = textField(item, 'title')
  const content: ElementContent[] = []
  // Nothing is known of the work but its identifier: not even that it has no date.
  if (origin.kind === 'citation') content.push(...(url === undefined ? [isolate(key)] : []))
  // A footnote may say more than its reference.
  else if (text && (title === '' || origin.kind === 'footnote'))
    content.push(isolate(text.value.slice(0, 10_000).replaceAll(/\s+/g, ' ').trim()))
  else {
    const pieces = [credits(item), titlePiece(item, title), place(item), note(item, url)]
    for (const piece of pieces.filter(({length}) => length > 0)) {
      if (content.length > 0) content.push(word(' '))
      content.push(...piece)
    }
    if (content.length === 0) content.push(word(key))
  }
  if (url === undefined || ((title === '' || origin.kind === 'footnote') && text?.value.includes(url)))
    return {content, ...(url && {url})}
  if (content.length > 0) content.push(word(' '))
  content.push(h('a', {href: url}, url))
  return {content, url}
}

/** Where a work is found: the address of its DOI, else its own, else that of its PubMed record. */
function addressOf(item: Item): string | undefined {
  const doi = textField(item, 'DOI')
  const parsed = doi === '' ? undefined : parseDoi(doi)
  if (parsed?.ok) return parsed.url
  const address = safeWebAddress(textField(item, 'URL'))
  if (address !== undefined) return address
  const pmid = textField(item, 'PMID')
  return /^[1-9]\d{0,8}$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined
}

function credits(item: Item): ElementContent[] {
  const {names, count, role} = creditsOf(item)
  const content = listNames({names, count}).map(isolate)
  if (role !== '') content.push(word(` (${role})`))
  const date = dateField(item, 'issued')
  const day = dated.has(textField(item, 'type')) ? isoDate(date) : ''
  const year = day === '' ? yearOf(item) || 'n.d.' : day
  content.push(word(content.length > 0 ? ` (${year}).` : `(${year}).`))
  return content
}

function titlePiece(item: Item, title: string): ElementContent[] {
  if (title === '') return []
  const standsAlone = textField(item, 'container-title') === ''
  const content = isolated(title)
  const details = standsAlone ? bookDetails(item) : ''
  const end = /[.?!…]["'”’»)]*$/.test(plainText(title)) && details === '' ? '' : '.'
  return [...(standsAlone ? [h('i', content)] : content), word(details + end)].filter(notEmpty)
}

/** Edition, number and kind, as they stand after the title of a book or report. */
function bookDetails(item: Item): string {
  const edition = textField(item, 'edition')
  const number = textField(item, 'number')
  const version = textField(item, 'version')
  const details = [
    edition === '' ? '' : /^\d+$/.test(edition) ? `edition ${edition}` : edition,
    number === '' ? '' : `no. ${number}`,
    version === '' ? '' : `version ${version}`,
    textField(item, 'genre')
  ].filter((detail) => detail !== '')
  return details.length === 0 ? '' : ` (${details.join(', ')})`
}

/** The journal with volume, issue and pages; the book with editors and publisher; or the publisher alone. */
function place(item: Item): ElementContent[] {
  const container = textField(item, 'container-title')
  const pages = textField(item, 'page').replaceAll(/(\d)\s*-{1,2}\s*(?=[a-z]{0,4}\d)/gi, '$1–')
  const publisher = textField(item, 'publisher')
  if (container === '') return publisher === '' ? [] : [isolate(withStop(publisher))]
  const isPart = parts.has(textField(item, 'type'))
  const content: ElementContent[] = isPart ? [word('In ')] : []
  if (isPart) {
    const {names, count} = nameField(item, 'editor')
    if (count > 0) {
      const editors = count > 3 ? `${directName(names[0] ?? nobody)} et al.` : names.map(directName).join(', ')
      content.push(isolate(editors), word(count === 1 ? ' (Ed.), ' : ' (Eds.), '))
    }
  }
  content.push(h('i', isolated(container)))
  const volume = textField(item, 'volume')
  const issue = textField(item, 'issue')
  if (isPart) {
    const details = [volume === '' ? '' : `vol. ${volume}`, pages === '' ? '' : `pp. ${pages}`].filter((part) => part)
    content.push(word(`${bookDetails(item)}${details.length > 0 ? ` (${details.join(', ')})` : ''}.`))
    if (publisher !== '') content.push(word(' '), isolate(withStop(publisher)))
    return content
  }
  if (volume !== '') content.push(word(', '), h('i', volume))
  if (issue !== '') content.push(word(volume === '' ? `, issue ${issue}` : `(${issue})`))
  content.push(word(pages === '' ? '.' : `, ${pages}.`))
  return content
}

/** When a page that may change was read. */
function note(item: Item, url: string | undefined): ElementContent[] {
  if (url === undefined || textField(item, 'DOI') !== '') return []
  const day = isoDate(dateField(item, 'accessed'))
  return day === '' ? [] : [word(`Accessed ${day}.`)]
}

const nobody = {family: '', given: '', suffix: '', literal: ''}

function withStop(text: string): string {
  const plain = plainText(text)
  return plain.endsWith('.') ? plain : `${plain}.`
}

function isolated(text: string): ElementContent[] {
  const content = richText(text)
  return isolate(plainText(text)).type === 'element' ? [h('bdi', content)] : content
}

function word(value: string): ElementContent {
  return {type: 'text', value}
}

function notEmpty(node: ElementContent): boolean {
  return node.type !== 'text' || node.value !== ''
}
