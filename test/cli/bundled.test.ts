import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '../../bin/audit-coverage.js')
const bundled = 'dist/src/bundled/command.js'
const compiled = 'dist/src/cli/main.js'
const build = 'dist/.tsbuildinfo'

const rows: { readonly name: string; readonly written: readonly string[]; readonly runs: string }[] = [
  { name: 'bundled after the build: the bundle', written: [compiled, build, bundled], runs: bundled },
  { name: 'built again since: what was compiled', written: [bundled, compiled, build], runs: compiled },
  { name: 'not bundled: what was compiled', written: [compiled, build], runs: compiled },
  { name: 'installed, without the notes of the build: the bundle', written: [bundled, compiled], runs: bundled },
]

describe('the command runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendgate-bundled-'))
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each(rows)('$name', ({ written, runs }) => {
    cpSync(bin, join(folder, 'bin/audit-coverage.js'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    for (const [seconds, path] of written.entries()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `export const main = () => process.stdout.write(${JSON.stringify(path)})`)
      utimesSync(join(folder, path), 1_000 + seconds, 1_000 + seconds)
    }
    expect(execFileSync(process.execPath, [join(folder, 'bin/audit-coverage.js')], { encoding: 'utf8' })).toBe(runs)
  })
})
