/** What people call a list of references, in the languages that citewell meets; the whole heading, numbers aside. */
const wording = new RegExp(
  `^(?:[\\dIVX]{1,4}[.)]?\\s+)?(?:${[
    '(?:list of )?(?:selected |key |cited |main )?(?:references?|sources|citations|works cited|literature(?: cited)?)',
    '(?:references?|notes|sources|citations) and (?:references?|notes|sources|citations|further reading)',
    '(?:selected )?bibliography',
    'reference list',
    'footnotes',
    'endnotes',
    'literatur(?:verzeichnis|angaben)?',
    'quellen(?:verzeichnis|angaben)?',
    'r[ée]f[ée]rences(?: bibliographiques)?',
    'bibliographie',
    'bibliograf[íi]a',
    'refer[êe]ncias(?: bibliogr[áa]ficas)?',
    'riferimenti(?: bibliografici)?',
    'список литературы|литература|источники',
    '(?:主要)?(?:参考|參考|引用)(?:文献|文獻|资料|資料|来源|來源)',
    '文献|文獻|出典|资料来源|資料來源',
    '참고\\s?문헌|출처'
  ].join('|')})[:：.]?$`,
  'iu'
)

/** True for the words of a heading that announces a list of references. */
export function isReferenceHeading(text: string): boolean {
  // What MyST, Pandoc and Hugo write behind a heading.
  const words = text.replace(/\{#[^{}]{1,80}\}\s*$/, '').trim()
  return words.length <= 80 && wording.test(words)
}
