import nodePath from 'node:path'
import type {ImageFile, ImageLookup} from '../model/image.ts'
import {defaultLimits} from '../model/limits.ts'
import {kindOfImageAddress, pathOfImageAddress} from '../text/image-address.ts'
import {readImageHeader} from '../text/image-header.ts'
import {RunError} from './failure.ts'
import {displayPath, isFile, isFolder, isInside, type Project, realPath} from './project.ts'
import {readBytes} from './read-text.ts'

/**
 * Finds the pictures of an article: relative to it, those that start with a slash from the content folder. A file is read
 * when it is first asked for, once an article.
 *
 * Nothing outside of the content folder is read (of the project where the article is not in it), through links neither:
 * what is shown is published.
 */
export function openImages(article: string, project: Project): ImageLookup {
  const known = new Map<string, ImageFile>()
  const bound = boundOf(article, project)
  const bytes = project.config.limits?.imageBytes ?? defaultLimits.imageBytes
  return (url) => {
    const before = known.get(url)
    if (before) return before
    const file = readImage(url, nodePath.dirname(article), bound, {cwd: project.cwd, bytes})
    known.set(url, file)
    return file
  }
}

/** The folder whose files an article may show. */
function boundOf(article: string, {content, root}: Project): string {
  return [content, root].find((folder) => isInside(article, folder)) ?? nodePath.dirname(article)
}

function readImage(
  url: string,
  folder: string,
  bound: string,
  {cwd, bytes: limit}: {readonly cwd: string; readonly bytes: number}
): ImageFile {
  if (kindOfImageAddress(url) !== 'file') return {found: false, reason: 'is no path of a file'}
  const path = pathOfImageAddress(url)
  if (path === '') return {found: false, reason: 'names no file'}
  if (/[\\\0]/.test(path)) return {found: false, reason: 'holds a backslash or a zero byte; write slashes'}
  const absolute = path.startsWith('/') ? nodePath.join(bound, path) : nodePath.resolve(folder, path)
  const where = displayPath(bound, cwd)
  const outside = {found: false, reason: `is outside of ${where}; copy the file into it`} as const
  if (!isInside(absolute, bound)) return outside
  if (isFolder(absolute)) return {found: false, reason: 'is a folder'}
  if (!isFile(absolute)) return {found: false, reason: 'is not there'}
  if (!isInside(realPath(absolute), realPath(bound))) return outside
  let bytes: Uint8Array
  try {
    bytes = readBytes(absolute, url, {bytes: limit, setting: 'limits.imageBytes'})
  } catch (error) {
    if (error instanceof RunError) return {found: false, reason: error.message}
    throw error
  }
  const header = readImageHeader(bytes)
  if (!header.ok) return {found: false, reason: header.reason}
  const {type, width, height} = header
  return {found: true, bytes, type, width, height, name: nodePath.parse(absolute).name}
}
