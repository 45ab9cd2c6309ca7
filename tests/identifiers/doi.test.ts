import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {doiKey, findDois, isCanonicalDoi, parseDoi, repairDoi, sameDoi} from '../../src/identifiers/doi.ts'

const sici = '10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6'

const accepted: readonly (readonly [text: string, doi: string, url: string | undefined])[] = (
  [
    ['10.1000/182', '10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.5555/12345678', '10.5555/12345678'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['10.123456789/x', '10.123456789/x'],
    ['doi:10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['DOI 10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['HTTPS://WWW.DOI.ORG/10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    [' \t10.1000/182\n', '10.1000/182'],
    ['<https://doi.org/10.1000/182>', '10.1000/182'],
    ['10/b2bp', '10/b2bp', 'https://doi.org/10/b2bp'],
    ['https://doi.org/10/b2bp', '10/b2bp'],
    ['10.1016/S0140-6736(18)', '10.1016/S0140-6736(18)', 'https://doi.org/10.1016/S0140-6736(18)'],
    [sici, sici, 'https://doi.org/10.1002/(SICI)1096-9861(19960129)365:1%3C113::AID-CNE9%3E3.0.CO;2-6'],
    ['https://doi.org/10.1002/(SICI)1096-9861(19960129)365:1%3C113::AID-CNE9%3E3.0.CO;2-6', sici],
    ['10.1890/0012-9658(2003)084[1412:TETTWU]2.0.CO;2', '10.1890/0012-9658(2003)084[1412:TETTWU]2.0.CO;2'],
    ['10.1234/a%2Fb', '10.1234/a%2Fb', 'https://doi.org/10.1234/a%252Fb'],
    ['https://doi.org/10.1234/a%252Fb', '10.1234/a%2Fb'],
    ['https://doi.org/10.1000%2F182', '10.1000/182'],
    ['10.1000/a?b#c|d', '10.1000/a?b#c|d', 'https://doi.org/10.1000/a%3Fb%23c%7Cd'],
    ['10.1000/Ångström', '10.1000/Ångström', 'https://doi.org/10.1000/%C3%85ngstr%C3%B6m'],
    ['10.24447/slc-2024-00003/', '10.24447/slc-2024-00003/'],
    ['10.5424/http://dx.doi.org/10.5424/sjar/20110903-330-10', '10.5424/http://dx.doi.org/10.5424/sjar/20110903-330-10']
  ] as readonly (readonly [string, string, string?])[]
).map(([text, doi, url]) => [text, doi, url] as const)

const refused: readonly (readonly [text: string, reason: RegExp])[] = [
  ['', /is empty/],
  ['<>', /is empty/],
  ['10.1000%2F182', /has no `\/`/],
  ['10.1000', /has no `\/`/],
  ['https://doi.org/10.1.1.360.1724', /has no `\/`/],
  ['10.1000/', /has nothing after `10\.1000\/`/],
  ['10.100/182', /has the prefix `10\.100`, expected/],
  ['10.1.1.91/5339', /has the prefix/],
  ['11.1000/182', /does not start with `10\.`/],
  ['j.jpain.2017.11.005', /does not start with `10\.`/],
  ['10,1016/j.jpain', /starts with `10,`/],
  ['10. 1016/0956-5221(95)00018-Q', /has white space inside/],
  ['10.1097/ \nBRS.0b013e31817c55fe', /has white space inside/],
  ['10.1000/"><img onerror=…>', /has white space inside/],
  ['10.1000/"><img/onerror=x>', /ends with a `>` that nothing opens/],
  ['10.1000/182.', /ends with `\.`/],
  ['10.1000/182;', /ends with `;`/],
  ['10.1000/182”', /ends with `”`/],
  ['10.1000/182)', /ends with a `\)` that nothing opens/],
  ['10.1000/182]', /ends with a `\]` that nothing opens/],
  ['10.1000/182}', /ends with a `\}` that nothing opens/],
  ['10.1016/0021-9681(87', /opens a `\(` that nothing closes/],
  ['10.1577/1548-8659(1981)110', /breaks off inside its SICI part/],
  ['10.1002/(sici)1096-9861(19971020)387:2', /breaks off inside its SICI part/],
  ['10.1000/a\u0007b', /U\+0007/],
  ['10.1000/a\u200Bb', /U\+200B/],
  ['10.1000/a\uFFFDb', /U\+FFFD/],
  ['10.1000/a\uD800', /lone surrogate/],
  ['10.1000/a–b', /typographic dash `–` \(U\+2013\), expected `-`/],
  ['１０.1000/182', /full-width character `１`/],
  ['10.1162/tacl\\_a\\_00276', /LaTeX escape `\\_`, expected `_`/],
  ['10.1002/3:2&lt;83::aid&gt;3.0.co;2-v', /HTML escape `&lt;`/],
  ['10.1000/../../x', /segment `\.` or `\.\.`/],
  ['https://doi.org/10.1000/%zz', /percent code/],
  ['https://doi.org.evil.example/10.1000/182', /host `doi\.org\.evil\.example`/],
  ['https://evil.example/doi.org/10.1000/182', /host `evil\.example`/],
  ['https://doi.org\\@evil.example/10.1000/182', /without a DOI/],
  ['https://user:pass@doi.org/10.1000/182', /user name/],
  ['https://doi.org:443/10.1000/182', /host `doi\.org:443`/],
  ['https://doi.org', /without a DOI/],
  ['https://doi.org/b2bp', /short DOI without its `10\/`/],
  ['https://doi.org/10.1000/182?utm_source=x', /`\?` part/],
  ['https://doi.org/10.1000/182#page', /`#` part/],
  ['doi.org/https://doi.org/10.1000/182', /other text before the address/],
  [`10.1000/${'x'.repeat(4000)}`, /4008 characters long, expected at most 2048/],
  ['x'.repeat(100_000), /100000 characters long/]
]

const repaired: readonly (readonly [text: string, doi: string | undefined])[] = [
  ['10.1000/182', '10.1000/182'],
  ['10.1000/182.', '10.1000/182'],
  ['(10.1000/182).', '10.1000/182'],
  ['“10.1000/182”', '10.1000/182'],
  ['doi.org/https://doi.org/10.1000/182', '10.1000/182'],
  ['https://doi.org/https://doi.org/10.1000/182', '10.1000/182'],
  ['doi: https://doi.org/10.1000/182', '10.1000/182'],
  ['http://dx.doi.org:10.1000/182', '10.1000/182'],
  ['https//doi.org/10.1000/182', '10.1000/182'],
  ['urn:doi:10.1000/182', '10.1000/182'],
  ['\\doi{10.1162/tacl\\_a\\_00276}', '10.1162/tacl_a_00276'],
  ['10.1162/tacl\\_a\\_00276', '10.1162/tacl_a_00276'],
  ['10.1000/a\\%b', '10.1000/a%b'],
  ['10.1000/a–b', '10.1000/a-b'],
  ['10.1000/\u200B182', '10.1000/182'],
  ['１０．１０００／１８２', '10.1000/182'],
  ['10,1016/j.jpain.2017.11.005', '10.1016/j.jpain.2017.11.005'],
  ['10. 1016/0956-5221(95)00018-Q', '10.1016/0956-5221(95)00018-Q'],
  ['10.1097/ \nBRS.0b013e31817c55fe', '10.1097/BRS.0b013e31817c55fe'],
  ['10.1016/j.jpain.\n2017.11.005', '10.1016/j.jpain.2017.11.005'],
  [
    '10.1002/(SICI)1099-1727(199821)14:1%3C3::AID-SDR140%3E3.0.CO;2-K',
    '10.1002/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K'
  ],
  [
    '10.1002/1096-9861(20010212)430:3&lt;283::aid-cne1031&gt;3.0.co;2-v',
    '10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v'
  ],
  ['10.1162/tacl&#95;a&#x5F;00276', '10.1162/tacl_a_00276'],
  ['10.1000/a&#7;b', undefined],
  ['https://doi.org/10.1000/182?utm_source=x', '10.1000/182'],
  ['https://doi.org/10.1234/a%252Fb', '10.1234/a%2Fb'],
  ['j.jpain.2017.11.005', undefined],
  ['10.1000/one two', undefined],
  ['10.1016/0021-9681(87', undefined],
  ['10.1.1.91.5339', undefined],
  ['https://doi.org.evil.example/10.1000/182', undefined],
  ['https://user@doi.org/10.1000/182', undefined],
  ['', undefined]
]

const found: readonly (readonly [text: string, raws: readonly (readonly [raw: string, doi: string])[]])[] = [
  ['no DOI here, 10.5 of 10', []],
  ['See 10.1000/182.', [['10.1000/182', '10.1000/182']]],
  ['(doi:10.1016/S0140-6736(18)30313-6)', [['doi:10.1016/S0140-6736(18)30313-6', '10.1016/S0140-6736(18)30313-6']]],
  [
    'in [10.1000/182], “10.1000/183”',
    [
      ['10.1000/182', '10.1000/182'],
      ['10.1000/183', '10.1000/183']
    ]
  ],
  [`${sici}</a>`, [[sici, sici]]],
  ['10.1000/182</em>', [['10.1000/182', '10.1000/182']]],
  [
    '10.1000/a;10.1000/b,https://doi.org/10.1000/c',
    [
      ['10.1000/a', '10.1000/a'],
      ['10.1000/b', '10.1000/b'],
      ['https://doi.org/10.1000/c', '10.1000/c']
    ]
  ],
  [
    'www.doi.org/10.1000/182; http://dx.doi.org/10.1000/183',
    [
      ['www.doi.org/10.1000/182', '10.1000/182'],
      ['http://dx.doi.org/10.1000/183', '10.1000/183']
    ]
  ],
  ['https://doi.org/10.1000%2F182?x=1', [['https://doi.org/10.1000%2F182', '10.1000/182']]],
  ['https://doi.org.evil.example/10.1234/x https://notdoi.org/10.1234/y', []],
  ['https://publisher.example/doi/10.1234/x', []],
  ['doi:10/b2bp and 10/2019', [['doi:10/b2bp', '10/b2bp']]],
  [
    '参见10.1000/abc等，DOI:10.3969/j.issn.1000。',
    [
      ['10.1000/abc', '10.1000/abc'],
      ['DOI:10.3969/j.issn.1000', '10.3969/j.issn.1000']
    ]
  ],
  ['10.1016/j.micinf.2010.09.003', [['10.1016/j.micinf.2010.09.003', '10.1016/j.micinf.2010.09.003']]],
  ['version110.1000/182', []],
  ['10.1162/tacl\\_a\\_00276', [['10.1162/tacl\\_a\\_00276', '10.1162/tacl_a_00276']]],
  ['*10.1000/182*', [['10.1000/182', '10.1000/182']]]
]

describe('parseDoi', () => {
  it.each(accepted)('reads %j', (text, doi, url) => {
    const parsed = parseDoi(text)
    expect(parsed).toMatchObject({ok: true, doi, ...(url !== undefined && {url})})
  })

  it.each(refused)('refuses %j with a reason', (text, reason) => {
    const parsed = parseDoi(text)
    expect(parsed.ok ? parsed.doi : parsed.reason).toMatch(reason)
  })

  it('takes any text', () => {
    const unit = fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(
        fc.string({unit, maxLength: 60}),
        fc.constantFrom('', '10.1000/', 'doi:10.1000/', 'https://doi.org/'),
        (text, lead) => {
          parseDoi(lead + text)
          repairDoi(lead + text)
          findDois(lead + text)
        }
      ),
      {numRuns: 2000}
    )
  })

  it('gives canonical names that stay as they are, and addresses that lead back', () => {
    const unit = fc.constantFrom(...Array.from('aZ09.-_;()/:<>[]{}%2F#?|&+~^`"\\é中 '))
    fc.assert(
      fc.property(
        fc.string({unit, minLength: 1, maxLength: 24}),
        fc.constantFrom('10.1000/', 'doi:10.1000/', 'https://doi.org/10.1000/'),
        (text, lead) => {
          const parsed = parseDoi(lead + text)
          if (!parsed.ok) return
          expect(parseDoi(parsed.doi)).toEqual(parsed)
          expect(parseDoi(parsed.url)).toEqual(parsed)
          expect(isCanonicalDoi(parsed.doi)).toBe(true)
          expect(new URL(parsed.url).href).toBe(parsed.url)
        }
      ),
      {numRuns: 3000}
    )
  })
})

describe('repairDoi', () => {
  it.each(repaired)('mends %j to %j', (text, doi) => {
    expect(repairDoi(text)).toBe(doi)
  })

  it('gives only DOIs', () => {
    const unit = fc.constantFrom(...Array.from('aZ09.,-–_;()/:<>%2F \n\\&lt；．'))
    fc.assert(
      fc.property(fc.string({unit, maxLength: 24}), (text) => {
        const doi = repairDoi(`10.1000/${text}`)
        if (doi !== undefined) expect(isCanonicalDoi(doi)).toBe(true)
      }),
      {numRuns: 2000}
    )
  })
})

describe('sameDoi', () => {
  it.each([
    ['10.1000/ABC', '10.1000/abc', true],
    ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc', true],
    ['10.1000/Å', '10.1000/å', false],
    ['10.1000/a-b', '10.1000/ab', false],
    ['not one', 'NOT ONE', true]
  ])('compares %j with %j', (left, right, same) => {
    expect(sameDoi(left, right)).toBe(same)
  })

  it('keeps the dotted capital I of other scripts out of ASCII folding', () => {
    expect(doiKey('10.1000/İI')).toBe('10.1000/İi')
  })
})

describe('isCanonicalDoi', () => {
  it.each([
    ['10.1000/182', true],
    ['10.1016/S0140-6736(18)', true],
    ['doi:10.1000/182', false],
    ['https://doi.org/10.1000/182', false],
    [' 10.1000/182', false],
    ['10.1000/182.', false]
  ])('judges %j', (text, canonical) => {
    expect(isCanonicalDoi(text)).toBe(canonical)
  })
})

describe('findDois', () => {
  it.each(found)('finds those of %j', (text, expected) => {
    expect(findDois(text).map(({raw, doi}) => [raw, doi])).toEqual(expected)
  })

  it('gives spans in order that hold what it found', () => {
    const unit = fc.oneof(
      fc.constantFrom('10.1000/', '10.1234/a', 'doi:', 'https://doi.org/', ' ', '. ', ')', '(', '<', '>', ';', '…'),
      fc.string({maxLength: 3})
    )
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 20}), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const {start, end, raw, doi} of findDois(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(raw)
          expect(isCanonicalDoi(doi)).toBe(true)
          last = end
        }
      }),
      {numRuns: 2000}
    )
  })

  it.each(['10.', '10.1234/', '10.1010.', '10.1234/a;', '10.1000/<', 'doi:', 'https://doi.org/', '(', '\\_', '%2F'])(
    // Squared time on a million characters would be hours: the runner's limit would end it.
    'gets through a million characters of %j',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length)
      for (const {start, end, raw} of findDois(text)) expect(text.slice(start, end)).toBe(raw)
    }
  )
})
