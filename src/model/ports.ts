/** The day that counts as today, `YYYY-MM-DD`, and where it came from. */
export interface AsOf {
  readonly day: string
  readonly from: 'option' | 'SOURCE_DATE_EPOCH' | 'today' | 'commit' | 'content'
}
