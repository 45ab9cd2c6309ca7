import process from 'node:process'
import {systemCode} from './failure.ts'

/** True for a process that could still be writing. */
export function isRunning(id: number): boolean {
  if (!(id > 0)) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
