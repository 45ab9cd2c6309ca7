// Removes a folder of the project that a command is about to write anew.
import {rmSync} from 'node:fs'
import process from 'node:process'

for (const folder of process.argv.slice(2)) rmSync(folder, {recursive: true, force: true})
