import type {Span} from './span.ts'

/** A picture that an article shows. */
export interface ImageUse extends Span {
  /** Its address, as Markdown reads it. */
  readonly url: string
  /** The address alone, where it stands in the source as it is; else the whole picture. */
  readonly urlSpan: Span
  /** The words that stand for it; empty where there are none. */
  readonly alt: string
}

/** Formats that every browser shows. */
export type ImageType = 'avif' | 'gif' | 'jpg' | 'png' | 'svg' | 'webp'

/** A file with a picture, or why it cannot be shown, in words that go on after its name. */
export type ImageFile =
  | {
      readonly found: true
      readonly bytes: Uint8Array
      readonly type: ImageType
      /** As it is shown, in pixels of CSS. */
      readonly width: number
      readonly height: number
      /** The file's own name, without its ending. */
      readonly name: string
    }
  | {readonly found: false; readonly reason: string}

/** What an article's address of a picture leads to. */
export type ImageLookup = (url: string) => ImageFile
