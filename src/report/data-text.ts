import type {Element} from 'xast'
import {xmlDocument} from '../text/xml.ts'

/**
 * JSON for a person to read too. Where a step of GitHub Actions prints it, no text in it can open a command: `##[` is
 * one anywhere in a line, and is written so that it means the same.
 */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll('##[', String.raw`#\u0023[`)}\n`
}

/** An XML document, with the same care. */
export function printXml(root: Element): string {
  return xmlDocument(root).replaceAll('##[', '#&#x23;[')
}
