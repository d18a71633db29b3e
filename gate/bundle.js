// Turns the compiler's output into what is published: one minified file an entry, shared chunks, and only the
// declarations an entry reaches. Run by `npm pack` and `npm publish`; development uses the compiler's output as it is.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

const dist = join(import.meta.dirname, 'dist')
const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
const entries = Object.values(exports).filter((entry) => typeof entry === 'object')
const nameOf = (path) => path.replace(/^\.\/dist\//, '').replace(/\.js$/, '')

/** Beside the exports: the command, and the worker that the store contract starts next to itself. */
const input = {
  ...Object.fromEntries(entries.map((entry) => [nameOf(entry.default), join(import.meta.dirname, entry.default)])),
  'command/main': join(dist, 'command/main.js'),
  worker: join(dist, 'contract/worker.js'),
}

const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

/** The declaration files that a declaration file refers to, and itself. */
function reachable(path, seen = new Set()) {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g)) {
    reachable(join(dirname(path), `${target}.d.ts`), seen)
  }
  return seen
}

const compiled = filesIn(dist)
const bundle = await rolldown({ input, platform: 'node', external: /^[^./]/, tsconfig: false, logLevel: 'warn' })
const { output } = await bundle.generate({ format: 'esm', minify: true, entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' })
const declarations = entries.reduce((seen, entry) => reachable(join(import.meta.dirname, entry.types), seen), new Set())
for (const path of compiled) if (!declarations.has(path)) rmSync(path)
for (const { fileName, code } of output) {
  mkdirSync(dirname(join(dist, fileName)), { recursive: true })
  writeFileSync(join(dist, fileName), code)
}
process.stderr.write(`Bundled ${output.length} files and kept ${declarations.size} declarations.\n`)
