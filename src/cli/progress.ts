import type {Invocation} from './command.ts'

/** Shows on a terminal how far a long run is. */
export function progressOf({terminal}: Invocation): (done: number, total: number) => void {
  return (done, total) => {
    if (total >= 50 && done % 25 === 0) terminal.progress(`checking article ${done + 1} of ${total}`)
  }
}
