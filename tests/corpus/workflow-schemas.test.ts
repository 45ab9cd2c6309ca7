/** Workflows and the action, held against the schemas that editors complete them from. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv, type ValidateFunction} from 'ajv'
import addFormats from 'ajv-formats'
import {expect, it} from 'vitest'
import {action, workflows} from '../github/read-workflows.ts'
import {sharedFolder} from '../tools/shared.ts'

function compile(name: string): ValidateFunction {
  const ajv = new Ajv({strict: false, allErrors: true})
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(path.join(sharedFolder, 'schemas', name), 'utf8')) as object)
}

it('each workflow fits the schema of workflows', () => {
  const validate = compile('github-workflow.json')
  expect(validate({jobs: {}})).toBe(false)
  for (const {file, value} of workflows) {
    validate(value)
    expect([file, validate.errors ?? []]).toEqual([file, []])
  }
})

it('the action fits the schema of actions', () => {
  const validate = compile('github-action.json')
  expect(validate({runs: {}})).toBe(false)
  validate(action.value)
  expect(validate.errors ?? []).toEqual([])
})
