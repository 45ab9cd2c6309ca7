import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const weights = 'src/claims/weights.ts'

/** The modules that are loaded with a module, each with the one that imports it. Types are erased and import nothing. */
function loadedWith(entry: string): ReadonlyMap<string, string> {
  const loaded = new Map<string, string>()
  const open: (readonly [file: string, from: string])[] = [[entry, '']]
  for (let next = open.pop(); next; next = open.pop()) {
    const [file, from] = next
    if (loaded.has(file)) continue
    loaded.set(file, from)
    const source = readFileSync(path.join(root, file), 'utf8')
    for (const [, imported = ''] of source.matchAll(/^(?:import|export)\s(?!type\b)[^'";]*from '(\.[^']+\.ts)'/gm))
      open.push([path.posix.join(path.posix.dirname(file), imported), file])
  }
  return loaded
}

/** How a module comes to be loaded, from the last to the first. */
function chainTo(file: string, loaded: ReadonlyMap<string, string>): readonly string[] {
  const chain: string[] = []
  for (let at: string | undefined = loaded.has(file) ? file : ''; at; at = loaded.get(at)) chain.push(at)
  return chain
}

describe('what a command loads', () => {
  const judging = ['check', 'claims', 'fix']

  it.each(commands.map(({name}) => name).filter((name) => !judging.includes(name)))(
    'is not the weights of the claim model for %s',
    (name) => {
      const entry = `src/cli/commands/${name}.ts`
      expect(existsSync(path.join(root, entry))).toBe(true)
      expect(chainTo(weights, loadedWith(entry))).toEqual([])
    }
  )

  it.each(judging)('is the weights for %s, so that the others would be seen', (name) => {
    expect(chainTo(weights, loadedWith(`src/cli/commands/${name}.ts`)).at(-1)).toBe(`src/cli/commands/${name}.ts`)
  })

  it('is the weights for build only when it is known in which process it runs', () => {
    expect(chainTo(weights, loadedWith('src/run/build-site.ts')).at(-1)).toBe('src/run/build-site.ts')
  })

  it('is no command before it is called', () => {
    const loaded = loadedWith('src/cli/main.ts')
    expect(loaded.has('src/cli/commands/index.ts')).toBe(true)
    expect(chainTo(weights, loaded)).toEqual([])
  })
})
