#!/usr/bin/env node
import { statSync } from 'node:fs'
import module from 'node:module'

// Node 22.8 and later keep what they compile from run to run; earlier ones cannot.
module.enableCompileCache?.()

const changedAt = (file) => statSync(new URL(file, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0
const bundled = '../dist/src/bundled/command.js'
const compiled = '../dist/src/cli/main.js'

import(changedAt(bundled) > changedAt('../dist/.tsbuildinfo') ? bundled : compiled).then(
  ({ main }) => main(process.argv),
  (error) => {
    process.stderr.write(`audit-coverage: internal error: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 4
  },
)
