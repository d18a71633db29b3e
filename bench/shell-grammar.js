// Compares the shell grammar with `bash -n` over folders: node bench/shell-grammar.js /usr/bin /etc/init.d …
// Needs a build (npm run build) and bash. Prints one line per disagreement, then the totals.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseShell } from '../dist/src/shell/parse-shell.js'

const shebang = /^#!\s*\/(usr\/)?bin\/(env )?(ba|da)?sh\b/

function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      try {
        const text = readFileSync(path, 'utf8')
        return shebang.test(text) && !text.includes('\0') ? [{ path, text }] : []
      } catch {
        return []
      }
    })
}

let disagreements = 0
let milliseconds = 0
const scripts = process.argv.slice(2).flatMap(scriptsIn)
for (const { path, text } of scripts) {
  const start = performance.now()
  const { errors } = parseShell(text)
  milliseconds += performance.now() - start
  const rejected = spawnSync('bash', ['-n', path]).status !== 0
  if (rejected === errors.length > 0) continue
  disagreements++
  console.log(
    `${path}: bash ${rejected ? 'rejects' : 'accepts'} it, the grammar says ${errors[0]?.message ?? 'nothing'}`,
  )
}
const characters = scripts.reduce((sum, { text }) => sum + text.length, 0)
console.log(
  `${scripts.length} scripts, ${characters} characters, ${milliseconds.toFixed(0)} ms, ${disagreements} disagreements`,
)
