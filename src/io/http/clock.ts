/** Time and chance for the client: given, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 up to, not including, 1. */
  readonly random: () => number
}

/** The clock of the machine. A wait keeps no process alive that has nothing else to do. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    }),
  random: () => Math.random()
}
