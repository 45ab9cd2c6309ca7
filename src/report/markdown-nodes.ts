import type {Heading, Link, Nodes, Paragraph, PhrasingContent, Text} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {escapeControls} from '../text/escape.ts'

/** One block of a page, escaped by construction; GitHub would read mathematics between dollars. */
export function writeBlock(node: Nodes): string {
  return toMarkdown(node, {
    extensions: [gfmToMarkdown({tablePipeAlign: false})],
    unsafe: [{character: '$', inConstruct: 'phrasing'}],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one'
  }).trimEnd()
}

export function heading(depth: 2 | 3, children: PhrasingContent[]): Heading {
  return {type: 'heading', depth, children}
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children}
}

export function link(url: string, words: string): Link {
  return {type: 'link', url, children: [plainText(words)]}
}

/**
 * Foreign text as text. A mark of no width keeps GitHub from reading addresses and mentions of people and issues, and its
 * runner from reading commands.
 */
export function plainText(words: string): Text {
  return {type: 'text', value: escapeControls(words).replaceAll(/[@#](?=[\w[])|:(?=\/\/|:)|\bwww(?=\.)/gi, '$&\u200B')}
}

/** Foreign text between backticks, where GitHub reads none of these; its runner does. */
export function codeText(words: string): PhrasingContent {
  return {type: 'inlineCode', value: escapeControls(words).replaceAll('##[', '##\u200B[')}
}

/** The words of a message, in which values stand between backticks and words of an article between asterisks. */
export function messageText(message: string): PhrasingContent[] {
  return message
    .split(/(`[^`]+`|\*[^*`]+\*)/)
    .filter((part) => part !== '')
    .map((part): PhrasingContent => {
      if (/^`[^`]+`$/.test(part)) return codeText(part.slice(1, -1))
      return /^\*[^*`]+\*$/.test(part) ? {type: 'emphasis', children: [plainText(part.slice(1, -1))]} : plainText(part)
    })
}
