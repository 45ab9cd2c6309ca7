import {answerSchemas, schemaNames, schemaOf} from '../validate/validators.ts'

/** The schemas of what citewell reads and publishes, as their files have them; not those of what registries answer. */
export function publishedSchemas(): readonly {readonly name: string; readonly text: string}[] {
  return schemaNames
    .filter((name) => !answerSchemas.has(name))
    .map((name) => ({name, text: `${JSON.stringify(schemaOf(name), undefined, 2)}\n`}))
}
