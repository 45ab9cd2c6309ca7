/** Headers by lower-case name, as undici gives them. */
export type ResponseHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** How often and how many at once a host may be asked. */
export interface RateLimits {
  readonly requests: number
  readonly intervalMs: number
  readonly concurrency: number
}

/** The text of a header; of several the first. */
export function headerText(headers: ResponseHeaders, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/**
 * The limits that an answer states. Crossref writes `x-rate-limit-limit` and `x-rate-limit-interval`, or both without the
 * second hyphen, or both spellings, and since 2025 `x-concurrency-limit`; where two disagree the lower counts. What an
 * answer does not say is absent, and so is what makes no sense.
 *
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/
 */
export function readRateHeaders(headers: ResponseHeaders): Partial<RateLimits> {
  const limits = ['x-rate-limit-limit', 'x-ratelimit-limit'].flatMap((name) => readCount(headerText(headers, name)))
  const intervals = ['x-rate-limit-interval', 'x-ratelimit-interval'].flatMap((name) =>
    readInterval(headerText(headers, name))
  )
  const concurrency = readCount(headerText(headers, 'x-concurrency-limit'))
  return {
    ...(limits.length > 0 && {requests: Math.min(...limits), intervalMs: Math.max(1000, ...intervals)}),
    ...(concurrency.length > 0 && {concurrency: Math.min(...concurrency)})
  }
}

function readCount(text: string): readonly number[] {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? [Number(text)] : []
}

/** `1s`, `1000ms`, `1m`, or seconds alone. */
function readInterval(text: string): readonly number[] {
  const match = /^([1-9]\d{0,5})(ms|s|m)?$/.exec(text.trim())
  if (!match) return []
  return [Number(match[1]) * (match[2] === 'ms' ? 1 : match[2] === 'm' ? 60_000 : 1000)]
}

/**
 * How long an answer asks to wait, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). Absent where
 * it does not say; a date that is past is no wait.
 */
export function readRetryAfter(headers: ResponseHeaders, nowMs: number): number | undefined {
  const text = headerText(headers, 'retry-after').trim()
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000
  if (!/^[A-Z]{3,9},? /i.test(text)) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : Math.max(0, time - nowMs)
}
