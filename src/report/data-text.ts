import type {Element} from 'xast'
import {xmlDocument} from '../text/xml.ts'

/** What JSON leaves as it is and a terminal obeys: C1 controls, and the characters that reorder text. */
const steering = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g

/**
 * JSON for a person to read too: nothing in it steers a terminal, and where a step of GitHub Actions prints it, nothing
 * opens a command, which `##[` does anywhere in a line. Both are written so that they mean the same.
 */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
    .replaceAll('##[', String.raw`#\u0023[`)
    .replaceAll(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `${text}\n`
}

/** An XML document, with the same care. */
export function printXml(root: Element): string {
  return xmlDocument(root).replaceAll('##[', '#&#x23;[')
}
