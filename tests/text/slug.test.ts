import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toSlug} from '../../src/text/slug.ts'

describe('a slug', () => {
  it.each([
    ['Back pain: what helps?', 'back-pain-what-helps'],
    ['Çà et là', 'ca-et-la'],
    ['Ｆｕｌｌ ﬁ', 'full-fi'],
    ['../../etc/cron.d/x', 'etc-cron-d-x'],
    ['%2e%2e%2f', '2e-2e-2f'],
    ['C:\\x', 'c-x'],
    ['--a--', 'a'],
    ['文章', ''],
    ['İstanbul', 'istanbul'],
    ['', '']
  ])('of %j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  it('is safe as a folder, and its own slug', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 300}), fc.string({maxLength: 300})), (text) => {
        const slug = toSlug(text)
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(100)
        expect(toSlug(slug)).toBe(slug)
      })
    )
  })
})
