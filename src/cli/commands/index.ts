import type {Command} from '../command.ts'

/** A command that is loaded when it is called. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'set up a new site, or one of another tool',
    load: async () => (await import('./init.ts')).init
  },
  {
    name: 'check',
    summary: 'find claims without a source and references that are broken',
    load: async () => (await import('./check.ts')).check
  },
  {
    name: 'build',
    summary: 'check, then publish HTML, JSON and feeds into dist/',
    load: async () => (await import('./build.ts')).build
  },
  {
    name: 'fix',
    summary: 'make the edits that are certain, or show them as a diff',
    load: async () => (await import('./fix.ts')).fix
  },
  {
    name: 'claims',
    summary: 'list sentences with their label, score and cues',
    load: async () => (await import('./claims.ts')).claims
  },
  {
    name: 'verify',
    summary: 'ask registries whether the works exist and still stand, and lock the answers',
    load: async () => (await import('./verify.ts')).verify
  },
  {
    name: 'references',
    summary: 'print the references in one form, as CSL-JSON, CSL-YAML, BibLaTeX or RIS',
    load: async () => (await import('./references.ts')).references
  },
  {
    name: 'import',
    summary: 'add the references of a file to the library',
    load: async () => (await import('./import.ts')).importCommand
  },
  {
    name: 'add',
    summary: 'fetch works by DOI, PMID, arXiv identifier or ISBN into the library',
    load: async () => (await import('./add.ts')).add
  },
  {
    name: 'verify-dist',
    summary: 'hold a published folder against its manifest',
    load: async () => (await import('./verify-dist.ts')).verifyDistCommand
  },
  {
    name: 'schema',
    summary: 'print a JSON Schema of what citewell reads or publishes',
    load: async () => (await import('./schema.ts')).schema
  },
  {
    name: 'explain',
    summary: 'print the page of a rule',
    load: async () => (await import('./explain.ts')).explain
  },
  {
    name: 'rules',
    summary: 'list the rules',
    load: async () => (await import('./rules.ts')).rules
  }
]
