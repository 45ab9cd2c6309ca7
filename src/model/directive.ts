import type {BlockContent, DefinitionContent, Parent} from 'mdast'

/** A directive of MyST or a box of Pandoc and its kin whose body is text: an admonition, or a figure with its caption. */
export interface Directive extends Parent {
  readonly type: 'directive'
  /** What kind of box it is: `note`, `warning`, … */
  readonly name: string
  /** The picture of a figure. */
  readonly image?: {readonly url: string; readonly alt: string}
  /** True where the first child is the box's title. */
  readonly isTitled?: boolean
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

declare module 'unist' {
  interface Data {
    /** The name that the writer gives to a section, figure, box or other block, so that the text can point to it. */
    anchor?: string
  }
}
