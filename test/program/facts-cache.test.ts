import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditCheckout } from '../../src/program/index.js'
import { collectProgramFacts } from '../../src/program/collect-program-facts.js'
import { CacheFolder } from '../../src/program/cache/cache-folder.js'
import { textCache, type TextCache } from '../../src/program/cache/text-cache.js'
import type { OneFile } from '../../src/program/facts-of-file.js'

const fixture = join(import.meta.dirname, '../../fixtures/newsroom')

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cache-'))
}

/** The report of a folder with a cache, and what was said about the cache. */
async function cachedRun(root: string, folder: string, readOnly = false): Promise<{ readonly report: string; readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  const report = await auditCheckout({ root, types: 'off', cache: { folder, readOnly, warn: (message) => warnings.push(message) } })
  return { report: JSON.stringify(report), warnings }
}

async function coldRun(root: string): Promise<string> {
  return JSON.stringify(await auditCheckout({ root, types: 'off' }))
}

/** One change of a checkout: a file is cut, repeated, moved down, emptied, or takes the text of another. */
const edit = fc.record({ file: fc.nat(), other: fc.nat(), kind: fc.constantFrom('cut', 'repeat', 'shift', 'remove', 'swap', 'break') })

function apply(root: string, { file, other, kind }: { readonly file: number; readonly other: number; readonly kind: string }): void {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[jt]s$/.test(path)).sort()
  const [path, second] = [files[file % files.length], files[other % files.length]].map((name) => join(root, name ?? ''))
  if (path === undefined || second === undefined || files.length === 0) return
  const text = readFileSync(path, 'utf8')
  if (kind === 'remove') return rmSync(path)
  const lines = text.split('\n')
  const edited = { cut: lines.slice(0, lines.length >> 1).join('\n'), repeat: `${text}\n${text}`, shift: `// moved\n${text}`, swap: readFileSync(second, 'utf8'), break: `${text}\n}}` }[kind]
  writeFileSync(path, edited ?? text)
}

describe('the facts cache', () => {
  it('gives the report of a cold run after any edits', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
      const [root, folder] = [newFolder(), newFolder()]
      cpSync(fixture, root, { recursive: true })
      await cachedRun(root, folder)
      for (const each of edits) {
        apply(root, each)
        expect(await cachedRun(root, folder)).toEqual({ report: await coldRun(root), warnings: [] })
      }
    }), { numRuns: 2 })
  })

  it('reads only what changed, and forgets what is gone', () => {
    const folder = newFolder()
    const asked: string[] = []
    const run = (files: Readonly<Record<string, string>>): void => {
      const cache = textCache<OneFile>(new CacheFolder({ folder, warn: () => {} }).open('facts'))
      const watched: TextCache<OneFile> = { ...cache, put: (file, text, learnt) => { asked.push(file); cache.put(file, text, learnt) } }
      collectProgramFacts(Object.entries(files).map(([file, text]) => ({ file, text })), watched)
    }
    run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 2' })
    run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 3' })
    run({ 'b.ts': 'export const b = 3' })
    run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 3', 'c.js': 'export const b = 3' })
    expect(asked).toEqual(['a.ts', 'b.ts', 'b.ts', 'a.ts', 'c.js'])
  })

  it('tells a damaged cache, and replaces it', async () => {
    const folder = newFolder()
    const { report } = await cachedRun(fixture, folder)
    const [part = ''] = readdirSync(folder).filter((name) => name.startsWith('facts.'))
    const bytes = readFileSync(join(folder, part))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255
    writeFileSync(join(folder, part), bytes)
    expect(await cachedRun(fixture, folder)).toEqual({ report, warnings: [`The cache ${join(folder, part)} is damaged; this run works out again what it held.`] })
    expect(await cachedRun(fixture, folder)).toEqual({ report, warnings: [] })
  })

  it('tells a cache that cannot be written', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    const { report, warnings } = await cachedRun(fixture, file)
    expect(report).toBe(await coldRun(fixture))
    expect(warnings).toEqual([expect.stringMatching(/^The cache \S+ cannot be written \(\w+\); the next run works out again what it would hold\.$/)])
  })

  it('writes nothing where another folder is audited with it', async () => {
    const folder = newFolder()
    await cachedRun(fixture, folder, true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('lies in the checkout without being audited or committed', async () => {
    const root = newFolder()
    cpSync(fixture, root, { recursive: true })
    const before = await coldRun(root)
    await cachedRun(root, join(root, '.sendgate/cache'))
    expect(new Set(readdirSync(join(root, '.sendgate/cache')).map((name) => name.replace(/\.\d+$/, '')))).toEqual(new Set(['.gitignore', 'facts', 'guards', 'reads']))
    expect(await coldRun(root)).toBe(before)
  })
})
