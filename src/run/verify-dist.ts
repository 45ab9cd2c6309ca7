import {createHash} from 'node:crypto'
import nodePath from 'node:path'
import process from 'node:process'
import {RunError} from '../io/failure.ts'
import {listFolder, readWhole} from '../io/published-folder.ts'
import {displayPath} from '../io/project.ts'
import {readText} from '../io/read-text.ts'
import type {Manifest} from '../model/generated/manifest.ts'
import {compareText} from '../text/compare.ts'
import {validate} from '../validate/validators.ts'

/** One way in which a folder is not what its manifest says. */
export interface DistProblem {
  /** Relative to the folder, with forward slashes. */
  readonly file: string
  readonly reason: string
}

export interface DistResult {
  /** The folder, as messages name it. */
  readonly folder: string
  readonly manifest: Manifest
  /** In the order of the files; empty where every file is as it was built. */
  readonly problems: readonly DistProblem[]
}

/** The largest manifest: 10,000 articles make about 5 MB. */
const manifestLimit = {bytes: 256_000_000, setting: 'no setting'}

/**
 * Holds a published folder against its own manifest: each file is there with its size and SHA-256, and nothing else is.
 * It tells a damaged copy, not a forged one: whoever changes a file can change the manifest.
 *
 * @throws {RunError} where the folder or its manifest cannot be read.
 */
export function verifyDist(path: string, cwd: string = process.cwd()): DistResult {
  const root = nodePath.resolve(cwd, path)
  const folder = displayPath(root, cwd)
  const name = `${folder}/manifest.json`
  const manifest = readManifest(nodePath.join(root, 'manifest.json'), name)
  const found = new Map(listFolder(root, folder).map((file) => [file.path, file]))
  found.delete('manifest.json')
  const problems: DistProblem[] = []
  for (const {path: file, size, sha256} of manifest.files) {
    const there = found.get(file)
    found.delete(file)
    if (!there) problems.push({file, reason: 'is missing'})
    else if (there.kind !== 'file') problems.push({file, reason: `is a ${there.kind}, expected a file`})
    else {
      const bytes = readWhole(nodePath.join(root, file), `${folder}/${file}`)
      if (bytes.length !== size) problems.push({file, reason: `has ${bytes.length} bytes, expected ${size}`})
      else if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        problems.push({file, reason: 'has other content of the same size'})
    }
  }
  for (const file of found.keys()) problems.push({file, reason: 'is not in the manifest'})
  return {folder, manifest, problems: problems.sort((left, right) => compareText(left.file, right.file))}
}

function readManifest(path: string, name: string): Manifest {
  const text = readText(path, name, manifestLimit)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RunError('is no JSON, so nothing can be held against it', {file: name}, {cause})
  }
  const checked = validate('manifest', value)
  if (checked.ok) return checked.value
  const [problem] = checked.problems
  const place = problem?.path.join('.') ?? ''
  const where = place === '' ? '' : `at \`${place}\`, `
  throw new RunError(`is no manifest of citewell: ${where}expected ${problem?.expected ?? 'its schema'}`, {file: name})
}
