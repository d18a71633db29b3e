import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtGate } from './built-gate.js'

const gateFolder = join(import.meta.dirname, '..')
let copy: string

/** The published form, made in a copy: the compiler's output stays what the other tests run. */
beforeAll(() => {
  builtGate()
  copy = mkdtempSync(join(tmpdir(), 'sendgate-package-'))
  for (const part of ['dist', 'bin', 'package.json', 'bundle.js', 'LICENSE', 'README.md'])
    cpSync(join(gateFolder, part), join(copy, part), { recursive: true })
  symlinkSync(join(gateFolder, '..', 'node_modules'), join(copy, 'node_modules'))
  execFileSync(process.execPath, ['bundle.js'], { cwd: copy, stdio: 'ignore' })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string; readonly types: string }>>
  readonly dependencies?: object
}
const manifest = JSON.parse(readFileSync(join(gateFolder, 'package.json'), 'utf8')) as Manifest
const entries = Object.entries(manifest.exports).flatMap(([name, entry]) =>
  typeof entry === 'string' ? [] : [{ name, ...entry }],
)

const node = (script: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: copy, encoding: 'utf8' })

describe('the published package', () => {
  it('has no dependencies', () => {
    expect(manifest.dependencies ?? {}).toEqual({})
  })

  it.each(entries)(
    '$name exports after bundling what it exports before, with declarations',
    ({ default: path, types }) => {
      const names = (folder: string) =>
        node(`console.log(Object.keys(await import(${JSON.stringify(join(folder, path))})).sort().join())`)
      expect(names(copy)).toBe(names(gateFolder))
      expect(readFileSync(join(copy, types), 'utf8')).not.toBe('')
    },
  )

  it('loads two files, and nothing of Node through the module loader, for its main entry', () => {
    const importsOf = (file: string) =>
      [...readFileSync(join(copy, 'dist', file), 'utf8').matchAll(/\b(?:from|import)\s*"([^"]+)"/g)].map(
        ([, from]) => from,
      )
    expect({ index: importsOf('index.js'), core: importsOf('core.js') }).toEqual({ index: ['./core.js'], core: [] })
    expect(
      node(
        "await import('./dist/index.js'); console.log(process.moduleLoadList.includes('NativeModule crypto'))",
      ).trim(),
    ).toBe('false')
  })

  it('sends once', () => {
    const script = `
      import { createGate, key } from './dist/index.js'
      const gate = createGate({ folder: './state' })
      const first = await gate.once(key\`report/\${1}\`, () => 1)
      const second = await gate.once(key\`report/\${1}\`, () => 1)
      console.log(first.status, second.status)`
    expect(node(script).trim()).toBe('sent skipped')
  })

  it('keeps the names of its errors, which other copies of the package and logs go by', () => {
    const names = node(`
      import * as all from './dist/index.js'
      const named = Object.entries(all).filter(([, value]) => value.prototype instanceof Error)
      console.log(named.length, named.filter(([name, Kind]) => new Kind('a', 'b', 'c').name !== name).map(([name]) => name).join())`)
    expect(names.trim()).toMatch(/^[1-9]\d*$/)
  })

  it('runs its command', () => {
    expect(
      execFileSync(process.execPath, ['bin/sendgate.js', '--version'], { cwd: copy, encoding: 'utf8' }).trim(),
    ).not.toBe('')
  })
})
