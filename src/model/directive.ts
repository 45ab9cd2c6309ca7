import type {BlockContent, DefinitionContent, Parent} from 'mdast'

/** A directive of MyST whose body is text: an admonition, or a figure with its caption. */
export interface Directive extends Parent {
  readonly type: 'directive'
  readonly name: string
  /** The picture of a figure. */
  readonly image?: {readonly url: string; readonly alt: string}
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface BlockContentMap {
    directive: Directive
  }
  interface RootContentMap {
    directive: Directive
  }
}
