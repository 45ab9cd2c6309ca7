import {getHeapStatistics, setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {describe, expect, it} from 'vitest'
import {detach} from '../../src/text/detach.ts'

describe('detach', () => {
  it('gives back what it was given', () => {
    const values = [
      undefined,
      null,
      0,
      true,
      '',
      'a longer text than fourteen',
      'Zürich: “quotes”, 😀 and a lone \uD83D surrogate',
      ['one sentence of many words', ['one sentence of many words']],
      {a: {b: ['a longer text than fourteen', 1]}, c: undefined},
      JSON.parse('{"__proto__": {"polluted": "a longer text than fourteen"}}')
    ]
    for (const value of values) expect(detach(value)).toStrictEqual(value)
  })

  it('lets go of the text that a part was cut from', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const used = (): number => {
      collect()
      return getHeapStatistics().used_heap_size
    }
    const cut = (number: number): string => `${number}${'x'.repeat(1_000_000)}`.slice(100, 200)
    const before = used()
    const kept = Array.from({length: 50}, (_, number) => detach({text: cut(number)}))
    expect(used() - before).toBeLessThan(20_000_000)
    const views = Array.from({length: 50}, (_, number) => ({text: cut(number)}))
    expect(used() - before).toBeGreaterThan(40_000_000)
    expect([...kept, ...views]).toHaveLength(100)
  })
})
