import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditCheckout } from '../../src/program/index.js'
import { collectCheckoutFacts } from '../../src/program/collect-checkout-facts.js'
import { CacheFolder } from '../../src/program/cache/cache-folder.js'
import { textCache, type TextCache } from '../../src/program/cache/text-cache.js'
import type { OneFile } from '../../src/program/facts-of-file.js'

const fixture = join(import.meta.dirname, '../../fixtures/newsroom')

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cache-'))
}

/** The report of a folder with a cache, and what was said about the cache. */
async function cachedRun(
  root: string,
  folder: string,
  readOnly = false,
): Promise<{ readonly report: string; readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  const report = await auditCheckout({
    root,
    types: 'off',
    cache: { folder, readOnly, warn: (message) => warnings.push(message) },
  })
  return { report: JSON.stringify(report), warnings }
}

async function coldRun(root: string): Promise<string> {
  return JSON.stringify(await auditCheckout({ root, types: 'off' }))
}

/** One change of a checkout; where it needs a second file, or a place in one, a number says which. */
const edit = fc.record({
  file: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom(
    'cut',
    'repeat',
    'shift',
    'comment',
    'space',
    'remove',
    'swap',
    'break',
    'rename',
    'import',
    'sender',
    'paths',
    'exports',
    'new file',
    'template',
    'script',
  ),
})

const sender =
  "export async function tell(text: string) {\n  await fetch('https://hooks.slack.com/services/T0/B0/x', { method: 'POST', body: text })\n}\n"

function apply(
  root: string,
  { file, other, kind }: { readonly file: number; readonly other: number; readonly kind: string },
): void {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[jt]s$/.test(path))
    .sort()
  const [path, second] = [files[file % files.length], files[other % files.length]]
  if (path === undefined || second === undefined) return
  const change = (name: string, by: (text: string) => string): void => {
    writeFileSync(join(root, name), by(existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : ''))
  }
  const atLine = (text: string, by: (lines: string[], at: number) => readonly string[]): string =>
    by(text.split('\n'), other % text.split('\n').length).join('\n')
  const kinds: Readonly<Record<string, () => void>> = {
    cut: () => {
      change(path, (text) => atLine(text, (lines, at) => lines.slice(0, at)))
    },
    repeat: () => {
      change(path, (text) => `${text}\n${text}`)
    },
    shift: () => {
      change(path, (text) => `// moved\n${text}`)
    },
    comment: () => {
      change(path, (text) => `${text}\n// looked at\n`)
    },
    space: () => {
      change(path, (text) => atLine(text, (lines, at) => [...lines.slice(0, at), '', ...lines.slice(at)]))
    },
    remove: () => {
      rmSync(join(root, path))
    },
    swap: () => {
      change(path, () => readFileSync(join(root, second), 'utf8'))
    },
    break: () => {
      change(path, (text) => `${text}\n}}`)
    },
    rename: () => {
      change(path, (text) => text.replace(/(?<=export (?:async )?(?:function|const) )\w+/, (name) => `${name}Again`))
    },
    import: () => {
      change(path, (text) => text.replace(/(?<=from ')\.[^']+/, `./${posix.relative(posix.dirname(path), second)}`))
    },
    sender: () => {
      change(path, (text) => `${text}\n${sender}`)
    },
    paths: () => {
      change('tsconfig.json', () =>
        JSON.stringify({ compilerOptions: { paths: { [`./${path}`]: [`./${second}`] }, baseUrl: '.' } }),
      )
    },
    exports: () => {
      change('package.json', (text) =>
        JSON.stringify({
          ...(JSON.parse(text) as object),
          private: false,
          version: '1.0.0',
          exports: { '.': `./${path}` },
        }),
      )
    },
    'new file': () => {
      change(`src/new${other % 3}.ts`, () => sender)
    },
    template: () => {
      change('tasks/ask-for-photos.md', (text) => atLine(text, (lines, at) => lines.slice(at)))
    },
    script: () => {
      change('scripts/announce-deploy.sh', (text) => `${text}\ngh issue comment 1 --body done\n`)
    },
  }
  kinds[kind]?.()
}

describe('the facts cache', () => {
  it('gives the report of a cold run after any edits', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const [root, folder] = [newFolder(), newFolder()]
        cpSync(fixture, root, { recursive: true })
        await cachedRun(root, folder)
        for (const each of edits) {
          apply(root, each)
          expect(await cachedRun(root, folder)).toEqual({ report: await coldRun(root), warnings: [] })
        }
      }),
      { numRuns: Number(process.env['SENDGATE_CACHE_RUNS'] ?? 3) },
    )
  })

  it('reads only what changed, and forgets what is gone', async () => {
    const folder = newFolder()
    const asked: string[] = []
    const run = async (files: Readonly<Record<string, string>>): Promise<void> => {
      const cache = textCache<OneFile>(new CacheFolder({ folder, warn: () => {} }).open('facts'))
      const watched: TextCache<OneFile> = {
        ...cache,
        put: (file, text, learnt) => {
          asked.push(file)
          cache.put(file, text, learnt)
        },
      }
      await collectCheckoutFacts(
        Object.entries(files).map(([file, text]) => ({ file, text })),
        watched,
      )
    }
    await run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 2' })
    await run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 3' })
    await run({ 'b.ts': 'export const b = 3' })
    await run({ 'a.ts': 'export const a = 1', 'b.ts': 'export const b = 3', 'c.js': 'export const b = 3' })
    expect(asked).toEqual(['a.ts', 'b.ts', 'b.ts', 'a.ts', 'c.js'])
  })

  for (const kind of ['facts', 'programs']) {
    it(`tells a damaged cache of ${kind}, and replaces it`, async () => {
      const folder = newFolder()
      const { report } = await cachedRun(fixture, folder)
      const names = readdirSync(folder)
      const [part = ''] = names.filter((name) => name.startsWith(`${kind}.`))
      // Facts are looked at only where there is no report to be handed out.
      if (kind === 'facts')
        for (const name of names.filter((each) => each.startsWith('programs.'))) rmSync(join(folder, name))
      const bytes = readFileSync(join(folder, part))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255
      writeFileSync(join(folder, part), bytes)
      expect(await cachedRun(fixture, folder)).toEqual({
        report,
        warnings: [`The cache ${join(folder, part)} is damaged; this run works out again what it held.`],
      })
      expect(await cachedRun(fixture, folder)).toEqual({ report, warnings: [] })
    })
  }

  it('tells a cache that cannot be written', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    const { report, warnings } = await cachedRun(fixture, file)
    expect(report).toBe(await coldRun(fixture))
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The cache \S+ cannot be written \(\w+\); the next run works out again what it would hold\.$/,
      ),
    ])
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
    expect(new Set(readdirSync(join(root, '.sendgate/cache')).map((name) => name.replace(/\.\d+$/, '')))).toEqual(
      new Set(['.gitignore', 'facts', 'guards', 'joined', 'linked', 'programs', 'reads', 'shell', 'templates']),
    )
    expect(await coldRun(root)).toBe(before)
  })
})
