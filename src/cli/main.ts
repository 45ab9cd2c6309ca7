#!/usr/bin/env node
import process from 'node:process'
import {followStarter, runInOwnProcess, wantsOwnProcess} from './own-process.ts'

const words = process.argv.slice(2)
const ended = wantsOwnProcess(words) ? await runInOwnProcess(words) : undefined
if (ended === undefined) {
  followStarter()
  const [{runCommandLine}, {openTerminal}] = await Promise.all([
    import('./run-command-line.ts'),
    import('./terminal.ts')
  ])
  process.exitCode = await runCommandLine(words, openTerminal())
} else process.exitCode = ended
