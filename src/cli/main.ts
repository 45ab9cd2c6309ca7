#!/usr/bin/env node
import process from 'node:process'
import {followStarter} from '../io/own-process.ts'
import {runCommandLine} from './run-command-line.ts'
import {openTerminal} from './terminal.ts'

followStarter()
process.exitCode = await runCommandLine(process.argv.slice(2), openTerminal())
