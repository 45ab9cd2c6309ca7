import eslint from '@eslint/js'
import {configs as regexp} from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** What only the edges may touch: below them, the same input gives the same output on any machine. */
const impure = {
  'no-restricted-globals': [
    'error',
    {name: 'fetch', message: 'The network belongs to src/io/.'},
    {name: 'process', message: 'The process belongs to src/io/, src/run/ and src/cli/.'},
    {name: 'console', message: 'Stages return text; src/cli/ prints it.'}
  ],
  'no-restricted-properties': [
    'error',
    {object: 'Date', property: 'now', message: 'Time is an input: take `asOf`.'},
    {object: 'Math', property: 'random', message: 'Output repeats: no randomness below the edges.'},
    {property: 'localeCompare', message: 'Order by code unit: src/text/compare.ts.'},
    {property: 'toLocaleString', message: 'The same on every machine: no locale below the edges.'},
    {property: 'toLocaleLowerCase', message: 'The same on every machine: no locale below the edges.'},
    {property: 'toLocaleUpperCase', message: 'The same on every machine: no locale below the edges.'}
  ],
  'no-restricted-syntax': [
    'error',
    {selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an input: take `asOf`.'},
    {selector: 'MemberExpression[object.name="Intl"]', message: 'The same on every machine: no locale below the edges.'}
  ]
}

export default tseslint.config(
  {ignores: ['lib/', 'dist/', 'src/model/generated/']},
  eslint.configs.recommended,
  regexp['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error'
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/io/**', 'src/run/**', 'src/remark.ts', 'src/index.ts'],
    rules: impure
  },
  {files: ['**/*.mjs'], languageOptions: {globals: {Buffer: 'readonly', console: 'readonly', URL: 'readonly'}}}
)
