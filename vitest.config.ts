import {defineConfig, type ViteUserConfig} from 'vitest/config'
import {countCorpusChecks, hasShared} from './tests/tools/shared.ts'

if (!hasShared) console.log(`left out: corpus (${countCorpusChecks()} checks)`)

/** A test that reaches for the network fails. */
const setupFiles = ['tests/tools/loopback-only.mjs']

const config: ViteUserConfig = defineConfig({
  test: {
    // Many tests wait for commands that they start: a core beside the runner would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'citewell',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/corpus/**'],
          // Tests that start commands wait long where the machine has other work; one that hangs ends all the same.
          testTimeout: 300_000,
          setupFiles
        }
      },
      ...(hasShared
        ? [{test: {name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 600_000, setupFiles}}]
        : [])
    ]
  }
})

export default config
