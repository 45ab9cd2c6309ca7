import {BroadcastChannel, type MessagePort, receiveMessageOnPort} from 'node:worker_threads'
import type {FormatCache} from '../model/format-cache.ts'
import type {FormattedEntry} from '../model/generated/formatted-references.ts'

/** A cache of formatted references that can be one of several in the threads of a run. */
export interface FormatExchange extends FormatCache {
  /**
   * From now on tells the others that have joined what it is given to keep, and knows what they are given.
   *
   * @param name - the same in each thread of the run, and in no other run of the process.
   */
  readonly join: (name: string) => void
  /** Takes what the others have told until now, and tells and hears nothing more. */
  readonly leave: () => void
}

/** What crosses. */
interface Told {
  readonly group: string
  readonly key: string
  readonly value: FormattedEntry
}

/**
 * Lets threads have what others of them have formatted, so that most references are formatted once a run. A thread looks
 * for what it was told only where it would have to format: it need not come to its event loop for that. Two that format the
 * same at the same time, or before the other one joined, come to the same, so that nobody has to wait.
 *
 * @param stored - what is kept between runs, if anything.
 */
export function exchangeFormats(stored: FormatCache | undefined): FormatExchange {
  const told = new Map<string, FormattedEntry>()
  let channel: BroadcastChannel | undefined
  const nameOf = (group: string, key: string): string => `${group}\n${key}`
  const find: FormatCache['read'] = stored ? stored.read : (group, key) => told.get(nameOf(group, key))
  const take = ({group, key, value}: Told): void => {
    if (stored) stored.write(group, key, value)
    else told.set(nameOf(group, key), value)
  }
  const takeAll = (): void => {
    if (!channel) return
    // Node takes a channel here, too, and its types do not say so.
    const port = channel as unknown as MessagePort
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message as Told)
  }
  return {
    read(group, key) {
      const found = find(group, key)
      if (found || !channel) return found
      takeAll()
      return find(group, key)
    },
    write(group, key, value) {
      stored?.write(group, key, value)
      channel?.postMessage({group, key, value} satisfies Told)
    },
    join(name) {
      channel = new BroadcastChannel(name)
      // A channel hands out what has come whenever its thread is at its event loop.
      channel.onmessage = (event: unknown) => {
        take((event as {readonly data: Told}).data)
      }
      channel.unref()
    },
    leave() {
      takeAll()
      channel?.close()
      channel = undefined
      told.clear()
    }
  }
}
