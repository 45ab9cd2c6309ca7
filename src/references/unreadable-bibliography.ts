/** A bibliography that cannot be read at all, with the offset where that shows. */
export class UnreadableBibliographyError extends Error {
  readonly offset: number

  constructor(message: string, offset: number, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreadableBibliographyError'
    this.offset = offset
  }
}
