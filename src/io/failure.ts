/** Why a run, or one file of it, could not be done; for a person to read. The exit code is 2. */
export class RunError extends Error {
  /** The file, as the user would name it. */
  readonly file: string | undefined
  /** From 1. */
  readonly line: number | undefined

  constructor(reason: string, place: {readonly file?: string; readonly line?: number} = {}, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'RunError'
    this.file = place.file
    this.line = place.line
  }

  /** File, line and reason in one line, without a final stop. */
  get summary(): string {
    if (this.file === undefined) return this.message
    return `${this.file}${this.line === undefined ? '' : `:${this.line}`}: ${this.message}`
  }
}

/** The code of a failed system call, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** A system error in words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  if (code !== undefined && Object.hasOwn(reasons, code)) return reasons[code] ?? code
  return code ?? (error instanceof Error ? error.message : String(error))
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a folder, expected a file',
  ELOOP: 'is a chain of links without an end',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only'
}
