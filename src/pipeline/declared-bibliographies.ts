import {readDeclaredBibliographies} from '../parse/declared-bibliographies.ts'

/** The bibliography files that an article's front matter names, as written; finding them is for `io/`. */
export function declaredBibliographies(text: string): readonly string[] {
  return readDeclaredBibliographies(text)
}
