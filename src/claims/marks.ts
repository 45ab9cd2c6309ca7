import {cueEntries} from './lexicon.ts'

/**
 * The cues of one sentence: how often each was found, and at which words first. One instance serves all sentences in turn,
 * since every sentence of every article passes here.
 */
export class Marks {
  /** How many cues were found. */
  count = 0
  /** The numbers of the cues in the order in which they were found; what lies after `count` is of an earlier sentence. */
  readonly cues: Int32Array = new Int32Array(cueEntries.length)
  /** The places of the first evidence of each, as word numbers, both inclusive. */
  readonly from: Int32Array = new Int32Array(cueEntries.length)
  readonly to: Int32Array = new Int32Array(cueEntries.length)
  /** How often each cue was found, by its number, at most three times. */
  private readonly finds: Uint8Array = new Uint8Array(cueEntries.length)

  mark(cue: number, from: number, to: number): void {
    const {finds} = this
    const before = finds[cue] ?? 0
    if (before === 0) {
      this.cues[this.count] = cue
      this.from[this.count] = from
      this.to[this.count] = to
      this.count += 1
    }
    if (before < valueOf.length - 1) finds[cue] = before + 1
  }

  /** How often a cue was found, at most three times. */
  times(cue: number): number {
    return this.finds[cue] ?? 0
  }

  /** What a cue counts in the sentence: 0 where it was not found, less than once more for each find after the first. */
  value(cue: number): number {
    return valueOf[this.times(cue)] ?? 0
  }

  clear(): void {
    for (let i = 0; i < this.count; i += 1) this.finds[this.cues[i] ?? 0] = 0
    this.count = 0
  }
}

/** A second and third find of the same cue say less than the first. */
const valueOf = [0, 1, 1.4, 1.7]
