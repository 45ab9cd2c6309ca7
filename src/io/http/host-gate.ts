import type {Clock} from './clock.ts'
import type {RateLimits} from './rate-headers.ts'

/**
 * Lets requests to one host through as often, and as many at once, as the host allows.
 *
 * A request counts against the rate from its start until one interval after its end. So no interval of the server's own
 * can hold more requests than are allowed, however long each was on its way.
 */
export class HostGate {
  #limits: RateLimits
  readonly #clock: Clock
  readonly #most: number
  #active = 0
  /** When the last requests ended, oldest first. */
  #ended: number[] = []
  #pausedUntil = 0
  #waking = false
  readonly #waiting: {readonly resolve: (passed: boolean) => void; readonly until: number}[] = []

  /**
   * @param limits - what holds until an answer states others.
   * @param most - the most at once, whatever the host allows.
   */
  constructor(limits: RateLimits, most: number, clock: Clock) {
    this.#limits = limits
    this.#most = most
    this.#clock = clock
  }

  /** Waits for its turn. False where that would be after a time. Each `true` owes one {@link HostGate.leave}. */
  enter(until: number): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push({resolve, until})
      this.#pump()
    })
  }

  /** Ends a request, with what its answer states. */
  leave(stated: Partial<RateLimits>): void {
    this.#active--
    this.#ended.push(this.#clock.now())
    if (Object.keys(stated).length > 0) {
      const concurrency = stated.concurrency ?? (stated.requests === undefined ? this.#limits.concurrency : this.#most)
      this.#limits = {...this.#limits, ...stated, concurrency}
    }
    this.#pump()
  }

  /** Lets nobody through for a time. */
  pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + milliseconds)
  }

  #pump(): void {
    while (this.#waiting.length > 0) {
      const wait = this.#wait()
      const now = this.#clock.now()
      for (let index = this.#waiting.length - 1; index >= 0; index--) {
        const one = this.#waiting[index]
        if (one && now + (wait === 'turn' ? 0 : wait) > one.until) {
          this.#waiting.splice(index, 1)
          one.resolve(false)
        }
      }
      if (wait === 'turn') return
      if (wait > 0) {
        this.#wake(wait)
        return
      }
      const next = this.#waiting.shift()
      if (!next) return
      this.#active++
      next.resolve(true)
    }
  }

  /** How long the next one has to wait; `turn` until another one leaves. */
  #wait(): number | 'turn' {
    const now = this.#clock.now()
    const {requests, intervalMs, concurrency} = this.#limits
    const gone = this.#ended.findIndex((time) => time > now - intervalMs)
    this.#ended = gone === -1 ? [] : this.#ended.slice(gone)
    if (this.#active >= Math.min(concurrency, this.#most)) return 'turn'
    const paused = Math.max(0, this.#pausedUntil - now)
    if (this.#active + this.#ended.length < requests) return paused
    if (this.#active >= requests) return 'turn'
    const oldest = this.#ended[this.#active + this.#ended.length - requests] ?? now
    return Math.max(paused, oldest + intervalMs - now + 1)
  }

  #wake(milliseconds: number): void {
    if (this.#waking) return
    this.#waking = true
    void this.#clock.sleep(milliseconds).then(() => {
      this.#waking = false
      this.#pump()
    })
  }
}
