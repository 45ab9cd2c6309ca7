import {afterEach, describe, expect, it} from 'vitest'
import {openFormatCache} from '../../src/io/format-cache.ts'
import {exchangeFormats, type FormatExchange} from '../../src/io/format-exchange.ts'
import type {FormatCache} from '../../src/model/format-cache.ts'
import type {FormattedEntry} from '../../src/model/generated/formatted-references.ts'
import {makeFolder} from '../tools/command-line.ts'

const entry = (text: string): FormattedEntry => ({references: [{entry: text, sort: [text, null], cite: '(1)'}]})
const open: FormatExchange[] = []

function joined(name: string, stored?: FormatCache): FormatExchange {
  const exchange = exchangeFormats(stored)
  exchange.join(name)
  open.push(exchange)
  return exchange
}

afterEach(() => {
  for (const exchange of open.splice(0)) exchange.leave()
})

describe('what threads hand to each other of formatted references', () => {
  it('is known to each at once, without a turn of its event loop', () => {
    const [one, two, three] = [joined('run'), joined('run'), joined('run')]
    one.write('apa', 'a', entry('A'))
    two.write('apa', 'b', entry('B'))
    for (const [exchange, key, text] of [
      [two, 'a', 'A'],
      [one, 'b', 'B'],
      [three, 'a', 'A'],
      [three, 'b', 'B']
    ] as const)
      expect(exchange.read('apa', key)).toEqual(entry(text))
    expect(one.read('vancouver', 'b')).toBeUndefined()
    expect(one.read('apa', 'c')).toBeUndefined()
  })

  it('is known after a turn of the event loop, too', async () => {
    const [one, two] = [joined('run'), joined('run')]
    one.write('apa', 'a', entry('A'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(two.read('apa', 'a')).toEqual(entry('A'))
  })

  it('does not reach another run', () => {
    const [one, other] = [joined('run'), joined('another run')]
    one.write('apa', 'a', entry('A'))
    expect(other.read('apa', 'a')).toBeUndefined()
  })

  it('does not reach one that has not joined, or has left', () => {
    const [one, left] = [joined('run'), joined('run')]
    const alone = exchangeFormats(undefined)
    left.leave()
    one.write('apa', 'a', entry('A'))
    expect(alone.read('apa', 'a')).toBeUndefined()
    expect(left.read('apa', 'a')).toBeUndefined()
    expect(() => {
      left.write('apa', 'b', entry('B'))
    }).not.toThrow()
  })

  it('is kept for the next run by the one that keeps anything, also what it has not asked for', () => {
    const root = makeFolder({'node_modules/.keep': ''})
    const stored = openFormatCache(root)
    const [main, thread] = [joined('run', stored), joined('run')]
    thread.write('apa', 'a', entry('A'))
    main.write('apa', 'b', entry('B'))
    main.leave()
    stored?.save()
    const next = openFormatCache(root)
    expect([next?.read('apa', 'a'), next?.read('apa', 'b')]).toEqual([entry('A'), entry('B')])
  })
})
