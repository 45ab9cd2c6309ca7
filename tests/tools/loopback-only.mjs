/* Keeps a test run on this machine: a connection to any other host fails, and the run with it. Loaded with `--import`. */
import {Socket} from 'node:net'
import process from 'node:process'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
const connect = Socket.prototype.connect

Socket.prototype.connect = function (...words) {
  const [first, second] = words
  const target = Array.isArray(first) ? first[0] : first
  const host =
    typeof target === 'object' && target !== null
      ? (target.host ?? (target.path === undefined ? 'localhost' : ''))
      : typeof second === 'string'
        ? second
        : typeof target === 'string' && !/^\d+$/.test(target)
          ? ''
          : 'localhost'
  if (host === '' || loopback.has(host)) return connect.apply(this, words)
  process.exitCode = 97
  process.stderr.write(`A test reached for the host ${host}; tests ask the replay server.\n`)
  // Whoever catches this error cannot make the run a good one.
  process.on('exit', () => {
    process.exitCode = 97
  })
  process.nextTick(() => this.destroy(new Error(`A test reached for the host ${host}`)))
  return this
}
