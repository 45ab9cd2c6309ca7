/** A place in a text: line and column from 1, offset from 0, in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

const lf = 10
const cr = 13

/**
 * Finds lines in a text. A line ends at LF, CR LF or a lone CR, as in CommonMark.
 */
export class LineIndex {
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(text: string) {
    const starts = [0]
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === lf || (code === cr && text.charCodeAt(index + 1) !== lf)) starts.push(index + 1)
    }
    this.#starts = starts
    this.#length = text.length
  }

  /** How many lines there are; an empty text has one. */
  get lines(): number {
    return this.#starts.length
  }

  /** The place of an offset; one past the end is the end. */
  place(offset: number): Place {
    const bounded = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= bounded) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: bounded - (this.#starts[low] ?? 0) + 1, offset: bounded}
  }

  /** Where a line starts, counted from 1; the end of the text for a line that does not exist. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }
}
