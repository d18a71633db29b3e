#!/usr/bin/env node
import('../dist/src/cli/main.js').then(({ main }) => main(process.argv), (error) => {
  process.stderr.write(`audit-coverage: internal error: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 4
})
