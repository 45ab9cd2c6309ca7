/**
 * The first of some places that starts at an offset or behind it.
 *
 * @param places - in the order of the text.
 * @returns its index; how many places there are, where none starts there.
 */
export function firstAt(places: readonly {readonly start: number}[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}

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
  const index = firstAt(places, start)
  return (places[index]?.start ?? Infinity) < end ? index : undefined
}
