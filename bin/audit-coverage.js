#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later keep what they compile from run to run; earlier ones cannot.
module.enableCompileCache?.()
import('../dist/src/cli/main.js').then(
  ({ main }) => main(process.argv),
  (error) => {
    process.stderr.write(`audit-coverage: internal error: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 4
  },
)
