#!/usr/bin/env node
// Node exits with 1 when it crashes, and 1 means "already sent" here. So the traps come first, the program second:
// whatever goes wrong from here on ends with 70.
const crashed = (error) => {
  process.stderr.write(
    `sendgate: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exit(70)
}
process.on('uncaughtException', crashed)
process.on('unhandledRejection', crashed)
process.exitCode = 70
// Warnings in one line; nobody listens where they are turned off.
if (process.listenerCount('warning') > 0) {
  process.removeAllListeners('warning').on('warning', ({ message }) => process.stderr.write(`sendgate: ${message}\n`))
}

import('../dist/command/main.js')
  .then(({ main, processIo }) => main(process.argv.slice(2), processIo()))
  .then((code) => {
    process.exitCode = code
  }, crashed)
