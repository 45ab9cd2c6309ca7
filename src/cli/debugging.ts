import process from 'node:process'

/** True where the user asks for the place of a fault. */
export function isDebugging(): boolean {
  return (process.env['CITEWELL_DEBUG'] ?? '') !== ''
}
