import type {PublishedArticle} from '../model/site.ts'
import {compareText} from '../text/compare.ts'

/** Newest first by day of publication, articles without one last; then by slug. */
export function compareNewestFirst({data: left}: PublishedArticle, {data: right}: PublishedArticle): number {
  return compareText(right.published ?? '', left.published ?? '') || compareText(left.slug, right.slug)
}
