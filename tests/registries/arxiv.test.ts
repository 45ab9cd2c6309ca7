import {describe, expect, it} from 'vitest'
import {readArxiv} from '../../src/registries/arxiv.ts'
import {readRecordings} from '../tools/recordings.ts'

const {arxiv} = readRecordings()

function feed(entries: string): string {
  const names = 'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"'
  return `<?xml version='1.0' encoding='UTF-8'?>\n<feed ${names}>\n${entries}</feed>\n`
}

function read(body: string, id: string, status = 200): ReturnType<typeof readArxiv> {
  return readArxiv({status, contentType: 'application/atom+xml', body}, id)
}

describe('an answer of arXiv', () => {
  it.each([...arxiv])('for %s', (id, entry) => {
    const reading = read(feed(entry), id)
    expect(reading).toMatchObject({kind: 'found', facts: {item: {id: `arxiv:${id}`, publisher: 'arXiv'}}})
  })

  it('names the published version', () => {
    const id = '2202.12139v1'
    expect(read(feed(arxiv.get(id) ?? ''), id)).toMatchObject({
      facts: {
        relations: [{type: 'has-published-version', scheme: 'doi', identifier: '10.1109/icstw55395.2022.00035'}]
      }
    })
  })

  it('finds the paper among others, whatever their order, and takes no other for it', () => {
    const all = feed([...arxiv.values()].join(''))
    expect(read(all, '2202.12139v1')).toMatchObject({kind: 'found', facts: {item: {id: 'arxiv:2202.12139v1'}}})
    expect(read(feed(arxiv.get('2202.12139v1') ?? ''), '1605.08386').kind).toBe('unreadable')
  })

  it.each([
    ['This paper has been withdrawn by the author due to an error in Lemma 3', true],
    ['Withdrawn by arXiv administrators', true],
    ['12 pages; the paper has been withdrawn', true],
    ['We study how nicotine is withdrawn', false],
    ['12 pages, 3 figures', false]
  ])('reads the comment “%s” as a withdrawal: %s', (comment, withdrawn) => {
    const entry = `<entry><id>http://arxiv.org/abs/2101.00001v2</id><title>T</title><arxiv:comment>${comment}</arxiv:comment></entry>`
    const reading = read(feed(entry), '2101.00001')
    const updates = reading.kind === 'found' ? (reading.facts.updates ?? []) : undefined
    expect(updates?.map(({type}) => type)).toEqual(withdrawn ? ['withdrawal'] : [])
  })

  const error = '<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title></entry>'
  it.each([
    [200, feed(''), 'missing'],
    [400, feed(error), 'missing'],
    [400, 'Bad request', 'unreadable'],
    [200, '<html><body>Rate exceeded.</body></html>', 'unreadable'],
    [200, 'Rate exceeded.', 'unreadable'],
    [200, feed('<entry>'), 'unreadable'],
    [200, `<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>${feed('&a;')}`, 'unreadable'],
    [200, feed('&#0;'), 'unreadable'],
    [503, feed(''), 'unreadable']
  ])('%i %s is %s', (status, body, kind) => {
    expect(read(body, '2101.00001', status).kind).toBe(kind)
  })
})
