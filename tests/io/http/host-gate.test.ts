import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Clock} from '../../../src/io/http/clock.ts'
import {HostGate} from '../../../src/io/http/host-gate.ts'
import {readRateHeaders, readRetryAfter} from '../../../src/io/http/rate-headers.ts'

/** A clock that stands still until it is told to go on. */
function makeClock(): Clock & {readonly advance: (milliseconds: number) => Promise<void>} {
  let time = 0
  let sleepers: {readonly at: number; readonly wake: () => void}[] = []
  return {
    now: () => time,
    sleep: (milliseconds) => new Promise((wake) => sleepers.push({at: time + milliseconds, wake})),
    random: () => 0.5,
    async advance(milliseconds) {
      const end = time + milliseconds
      for (;;) {
        await Promise.resolve()
        const next = sleepers.filter(({at}) => at <= end).toSorted((left, right) => left.at - right.at)[0]
        if (!next) break
        sleepers = sleepers.filter((one) => one !== next)
        time = Math.max(time, next.at)
        next.wake()
        for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      }
      time = end
    }
  }
}

describe('a gate', () => {
  it('never lets more through, in any interval of the server, than an answer has stated', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({min: 1, max: 6}),
        fc.integer({min: 1, max: 4}),
        fc.array(fc.record({travel: fc.integer({min: 0, max: 400}), back: fc.integer({min: 0, max: 900})}), {
          minLength: 1,
          maxLength: 25
        }),
        async (requests, concurrency, journeys) => {
          const clock = makeClock()
          const gate = new HostGate({requests, intervalMs: 1000, concurrency}, 99, clock)
          const arrivals: number[] = []
          let open = 0
          let most = 0
          const all = journeys.map(async ({travel, back}) => {
            expect(await gate.enter(Infinity)).toBe(true)
            open++
            most = Math.max(most, open)
            await clock.sleep(travel)
            arrivals.push(clock.now())
            await clock.sleep(back)
            open--
            gate.leave({})
          })
          await clock.advance(200_000)
          await Promise.all(all)
          expect(most).toBeLessThanOrEqual(concurrency)
          const sorted = arrivals.toSorted((left, right) => left - right)
          for (const [index, time] of sorted.entries()) {
            const inInterval = sorted.slice(index).filter((other) => other < time + 1000).length
            expect(inInterval).toBeLessThanOrEqual(requests)
          }
        }
      ),
      {numRuns: 60}
    )
  })

  it('takes the limits of the last answer', async () => {
    const clock = makeClock()
    const gate = new HostGate({requests: 1, intervalMs: 1000, concurrency: 1}, 4, clock)
    expect(await gate.enter(Infinity)).toBe(true)
    gate.leave({requests: 50, intervalMs: 1000, concurrency: 3})
    const passed: boolean[] = []
    for (let index = 0; index < 5; index++) void gate.enter(Infinity).then((ok) => passed.push(ok))
    await clock.advance(1)
    expect(passed).toEqual([true, true, true])
  })

  it('lets nobody wait past the deadline', async () => {
    const clock = makeClock()
    const gate = new HostGate({requests: 1, intervalMs: 5000, concurrency: 1}, 4, clock)
    expect(await gate.enter(1000)).toBe(true)
    gate.leave({})
    expect(await gate.enter(1000)).toBe(false)
  })

  it('holds all back while it is paused', async () => {
    const clock = makeClock()
    const gate = new HostGate({requests: 10, intervalMs: 1000, concurrency: 4}, 4, clock)
    gate.pause(3000)
    let passed = false
    void gate.enter(Infinity).then((ok) => (passed = ok))
    await clock.advance(2999)
    expect(passed).toBe(false)
    await clock.advance(2)
    expect(passed).toBe(true)
  })
})

describe('headers that state limits', () => {
  it.each([
    [{}, {}],
    [
      {'x-rate-limit-limit': '50', 'x-rate-limit-interval': '1s'},
      {requests: 50, intervalMs: 1000}
    ],
    [
      {'x-ratelimit-limit': '50', 'x-ratelimit-interval': '1s'},
      {requests: 50, intervalMs: 1000}
    ],
    [
      {
        'x-rate-limit-limit': '50',
        'x-rate-limit-interval': '1s',
        'x-ratelimit-limit': '10',
        'x-ratelimit-interval': '2s'
      },
      {requests: 10, intervalMs: 2000}
    ],
    [
      {'x-api-pool': 'public', 'x-concurrency-limit': '1', 'x-rate-limit-limit': '5', 'x-rate-limit-interval': '1s'},
      {requests: 5, intervalMs: 1000, concurrency: 1}
    ],
    [{'x-rate-limit-limit': '0', 'x-concurrency-limit': '-1'}, {}],
    [{'x-rate-limit-limit': 'many', 'x-rate-limit-interval': '1s'}, {}],
    [{'x-rate-limit-limit': ['5', '9']}, {requests: 5, intervalMs: 1000}]
  ])('%j', (headers, limits) => {
    expect(readRateHeaders(headers)).toEqual(limits)
  })

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['99999999', 99_999_999_000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 60_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['', undefined]
  ])('Retry-After: %s is %s', (text, wait) => {
    expect(readRetryAfter({'retry-after': text}, Date.UTC(2026, 9, 21, 7, 27, 0))).toBe(wait)
  })
})
