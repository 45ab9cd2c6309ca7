import type {Artifact} from '../model/artifact.ts'

const encoder = new TextEncoder()

/** Where the schemas of our own JSON live, by name. */
export function schemaAddress(name: string): string {
  return `https://citewell.github.io/schemas/1/${name}.schema.json`
}

/** A text file; a lone surrogate becomes U+FFFD. */
export function textArtifact(path: string, text: string): Artifact {
  return {path, bytes: encoder.encode(text)}
}

/** A JSON file, two spaces a level, with a final line end. */
export function jsonArtifact(path: string, value: object): Artifact {
  return textArtifact(path, `${JSON.stringify(value, undefined, 2)}\n`)
}
