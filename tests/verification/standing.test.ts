import {describe, expect, it} from 'vitest'
import type {RecordUpdate} from '../../src/model/generated/record.ts'
import {readCrossref} from '../../src/registries/crossref.ts'
import {standingOf} from '../../src/verification/standing.ts'
import {readRecordings} from '../tools/recordings.ts'

const {crossref} = readRecordings()

/** `retraction 2010-02-06 10.1000/n retraction-watch`: a type, then what else there is. */
function updates(...texts: readonly string[]): readonly RecordUpdate[] {
  return texts.map((text): RecordUpdate => {
    const [type = '', ...rest] = text.split(' ')
    const types = [
      'retraction',
      'withdrawal',
      'removal',
      'concern',
      'correction',
      'reinstatement',
      'new-version'
    ] as const
    const sources = ['publisher', 'retraction-watch', 'title', 'registry'] as const
    const known = types.find((one) => one === type)
    if (!known) throw new Error(`there is no type ${type}`)
    const notice = rest.find((word) => word.startsWith('10.'))
    const date = rest.find((word) => /^\d{4}-/.test(word))
    return {
      type: known,
      source: sources.find((one) => rest.includes(one)) ?? 'publisher',
      ...(notice !== undefined && {notice}),
      ...(date !== undefined && {date})
    }
  })
}

describe('how a work stands', () => {
  it.each<readonly [string, readonly string[]]>([
    ['stands', []],
    ['stands', ['new-version 2024-01-01 10.1000/v2']],
    ['corrected', ['correction']],
    ['corrected', ['new-version', 'correction 2020-01-01']],
    ['concern', ['concern', 'correction']],
    ['withdrawn', ['withdrawal', 'correction']],
    ['withdrawn', ['removal title']],
    ['retracted', ['retraction']],
    ['retracted', ['correction 2004-03-06', 'concern 2005-01-01', 'retraction 2010-02-06']],
    // The title alone says so.
    ['retracted', ['retraction title']],
    // A reinstatement undoes what was before it.
    ['reinstated', ['retraction 2010-01-01', 'reinstatement 2012-01-01']],
    ['reinstated', ['concern 2010-01-01', 'reinstatement 2012-01-01']],
    ['reinstated', ['reinstatement 2012-01-01', 'retraction 2010-01-01']],
    ['retracted', ['reinstatement 2012-01-01', 'retraction 2014-01-01']],
    ['concern', ['retraction 2010-01-01', 'reinstatement 2012-01-01', 'concern 2014-01-01']],
    ['reinstated', ['retraction 2010-01-01', 'reinstatement 2012-01-01', 'correction 2014-01-01']],
    // Lists without days go on holding a retraction that was undone.
    ['reinstated', ['retraction', 'reinstatement']],
    ['reinstated', ['retraction retraction-watch', 'reinstatement 2012-01-01']],
    ['reinstated', ['retraction 2010-01-01', 'reinstatement']],
    ['reinstated', ['reinstatement']]
  ])('is %s after %j', (status, texts) => {
    expect(standingOf(updates(...texts)).status).toBe(status)
  })

  it('rests on the newest event of its kind, with who tells it', () => {
    const standing = standingOf(
      updates(
        'retraction 2010-02-06 10.1016/s0140-6736(10)60175-4 retraction-watch',
        'correction 2004-03-06 10.1016/s0140-6736(04)15715-2',
        'retraction 2010-02-02 10.1016/s0140-6736(10)60175-4',
        'retraction title'
      ),
      '10.1016/s0140-6736(97)11096-0'
    )
    expect(standing.evidence).toEqual({
      type: 'retraction',
      sources: ['publisher', 'retraction-watch', 'title'],
      notice: '10.1016/s0140-6736(10)60175-4',
      date: '2010-02-02'
    })
    expect(standing.events.map(({type}) => type)).toEqual(['correction', 'retraction'])
  })
})

describe('events', () => {
  it.each<readonly [number, readonly string[]]>([
    // One event from two sources.
    [1, ['retraction 2020-01-01 10.1000/n', 'retraction 2020-01-03 10.1000/n retraction-watch']],
    [1, ['retraction 2020-01-01 10.1000/n', 'retraction 2020-03-01 retraction-watch']],
    [1, ['retraction', 'retraction title']],
    [1, ['withdrawal 2020-01-01', 'retraction title']],
    [1, ['retraction 10.1000/n', 'retraction 10.1000/self retraction-watch']],
    [1, ['retraction 10.1000/n retraction-watch', 'retraction retraction-watch']],
    // Two events.
    [2, ['correction 2020-01-01 10.1000/n', 'correction 2020-01-01 10.1000/m']],
    [2, ['correction 2010-01-01', 'correction 2020-01-01 retraction-watch']],
    [2, ['correction 2020-01-01 retraction-watch', 'correction 2020-05-01 retraction-watch']],
    [2, ['concern 2020-01-01', 'retraction 2020-01-01']],
    [2, ['withdrawal', 'retraction retraction-watch']]
  ])('are %d in %j', (count, texts) => {
    expect(standingOf(updates(...texts), '10.1000/self').events).toHaveLength(count)
  })

  it('name no notice where it is the work itself', () => {
    const {evidence} = standingOf(updates('retraction 10.1000/self'), '10.1000/self')
    expect(evidence).toEqual({type: 'retraction', sources: ['publisher']})
  })
})

describe('recorded works', () => {
  it.each([
    // Its `update-to` names itself.
    ['10.1016/j.brainres.2022.148038', 'retracted'],
    ['10.1016/s0140-6736(97)11096-0', 'retracted'],
    ['10.1016/j.ejogrb.2014.02.038', 'concern'],
    ['10.1371/journal.pgen.1011490', 'stands'],
    // A notice.
    ['10.1155/2020/5109831', 'stands'],
    ['10.1056/nejmoa2007621', 'retracted']
  ])('%s: %s', (doi, status) => {
    const message = crossref.get(doi)
    if (message === undefined) throw new Error(`${doi} is not recorded`)
    const reading = readCrossref({status: 200, contentType: 'application/json', body: JSON.stringify({message})}, doi)
    if (reading.kind !== 'found') throw new Error(reading.kind)
    expect(standingOf(reading.facts.updates ?? [], doi).status).toBe(status)
  })
})
