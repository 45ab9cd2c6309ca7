/** Accents of TeX by command, as combining characters. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['h', '\u0309'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['G', '\u030F'],
  ['U', '\u030E'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['bar', '\u0304'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['vec', '\u20D7']
])

/** Commands whose argument CSL can mark up. */
export const markup: ReadonlyMap<string, string> = new Map([
  ['emph', 'i'],
  ['mkbibemph', 'i'],
  ['mkbibitalic', 'i'],
  ['textit', 'i'],
  ['textsl', 'i'],
  ['mathit', 'i'],
  ['mkbibbold', 'b'],
  ['textbf', 'b'],
  ['mathbf', 'b'],
  ['textsc', 'sc'],
  ['textsubscript', 'sub'],
  ['textsuperscript', 'sup']
])

/** Commands that put their argument in quotation marks. */
export const quotes: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['enquote', ['“', '”']],
  ['mkbibquote', ['“', '”']],
  ['mkbibparens', ['(', ')']],
  ['mkbibbrackets', ['[', ']']]
])

/** Commands whose argument is no TeX. */
export const verbatim: ReadonlySet<string> = new Set(['url', 'nolinkurl', 'path', 'doi'])

/** Commands that stand for a text, a space or nothing to see. */
export const texts: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  ['\\', ' '],
  [',', '\u202F'],
  [';', ' '],
  [':', ' '],
  ['!', ''],
  ['-', ''],
  ['/', ''],
  ['quad', ' '],
  ['qquad', ' '],
  ['newline', ' '],
  ['newblock', ' '],
  ['space', ' '],
  ['noopsort', ''],
  ['relax', ''],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ss', 'ß'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['textbackslash', '\\'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textunderscore', '_'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textquotesingle', "'"],
  ['textquoteright', '’'],
  ['ldots', '…'],
  ['dots', '…'],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['BibTeX', 'BibTeX']
])

/**
 * The journal macros that records of the Astrophysics Data System carry (AASTeX 7, “Abbreviations of journal names”).
 * Without them the journal of such a record would be empty.
 */
export const journalMacros: ReadonlyMap<string, string> = new Map([
  ['aj', 'The Astronomical Journal'],
  ['actaa', 'Acta Astronomica'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['apj', 'The Astrophysical Journal'],
  ['apjl', 'The Astrophysical Journal Letters'],
  ['apjs', 'The Astrophysical Journal Supplement Series'],
  ['ao', 'Applied Optics'],
  ['apss', 'Astrophysics and Space Science'],
  ['aap', 'Astronomy and Astrophysics'],
  ['aapr', 'Astronomy and Astrophysics Reviews'],
  ['aaps', 'Astronomy and Astrophysics Supplement Series'],
  ['baas', 'Bulletin of the American Astronomical Society'],
  ['icarus', 'Icarus'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['memras', 'Memoirs of the Royal Astronomical Society'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['na', 'New Astronomy'],
  ['nat', 'Nature'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['prd', 'Physical Review D'],
  ['pre', 'Physical Review E'],
  ['prl', 'Physical Review Letters'],
  ['pasa', 'Publications of the Astronomical Society of Australia'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['qjras', 'Quarterly Journal of the Royal Astronomical Society'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
  ['procspie', 'Proceedings of the SPIE']
])
