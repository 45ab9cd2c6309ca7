/**
 * The first of some places that starts in a part of the source.
 *
 * @param places - in the order of the text.
 * @param start - the offset from which a place counts.
 * @param end - the offset from which on it counts no more.
 * @returns its index; undefined where none starts there.
 */
export function firstWithin(
  places: readonly {readonly start: number}[],
  start: number,
  end: number
): number | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? Infinity) < start) low = middle + 1
    else high = middle
  }
  return (places[low]?.start ?? Infinity) < end ? low : undefined
}
