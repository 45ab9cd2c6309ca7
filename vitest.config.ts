import {defineConfig, type ViteUserConfig} from 'vitest/config'
import {countCorpusChecks, hasShared} from './tests/tools/shared.ts'

if (!hasShared) console.log(`left out: corpus (${countCorpusChecks()} checks)`)

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {test: {name: 'citewell', include: ['tests/**/*.test.ts'], exclude: ['tests/corpus/**'], testTimeout: 60_000}},
      ...(hasShared ? [{test: {name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 600_000}}] : [])
    ]
  }
})

export default config
