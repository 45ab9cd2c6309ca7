#!/usr/bin/env node
import process from 'node:process'
import {setFlagsFromString} from 'node:v8'
import {runCommandLine} from './run-command-line.ts'
import {openTerminal} from './terminal.ts'

// V8 lets a heap grow to four times what is in use before it collects. With less, a build of many articles needs half the
// memory, and hardly more processor time: docs/contributing/speed.md. It holds for all threads.
setFlagsFromString('--heap-growing-percent=40')
process.exitCode = await runCommandLine(process.argv.slice(2), openTerminal())
