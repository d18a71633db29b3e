// Joins the compiler's output for the command `audit-coverage` into a few files: a thousand modules take longer to load
// than a small project takes to audit. Libraries stay outside. Run by `npm run build`; `bin/audit-coverage.js` prefers
// what this writes wherever nothing was compiled since.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const compiled = join(import.meta.dirname, '../dist/src')
/** As deep as the folders whose code goes in, so that what is found from a module's own place is found from here. */
const bundled = join(compiled, 'bundled')
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

// What is there is kept where it still holds: another process may be running it.
const since = Math.max(changedAt(join(compiled, '../.tsbuildinfo')), changedAt(import.meta.filename))
if (changedAt(join(bundled, 'command.js')) > since) process.exit()

const bundle = await rolldown({
  input: {
    command: join(compiled, 'cli/main.js'),
    // Threads are started from files beside the code that starts them.
    'facts-thread': join(compiled, 'program/threads/facts-thread.js'),
    'texts-thread': join(compiled, 'program/threads/texts-thread.js'),
  },
  external: /^[^./]/,
  platform: 'node',
  tsconfig: false,
  logLevel: 'warn',
})
rmSync(bundled, { recursive: true, force: true })
await bundle.write({ dir: bundled, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
