import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createModuleResolver, type ModuleResolver } from '../../src/syntax/module-resolver.js'
import { rmSync } from 'node:fs'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'resolver-')))
afterAll(() => {
  rmSync(root, { recursive: true })
})

/** As many ways lead from project to project as there are orders of them; only the last one maps a path. */
function referringToEachOther(count: number): Record<string, string> {
  const projects = Array.from({ length: count }, (_, index) => `apps/each-${index}`)
  const references = projects.map((project) => ({ path: `../../${project}` }))
  return Object.fromEntries(
    projects.flatMap((project, index) => [
      [
        `${project}/tsconfig.json`,
        JSON.stringify(index === count - 1 ? { compilerOptions: { paths: { 'last/*': ['./*'] } } } : { references }),
      ],
      [`${project}/${index === 0 ? 'a' : 'x'}.ts`, ''],
    ]),
  )
}

const manifests: Readonly<Record<string, Record<string, unknown>>> = {
  '.': { name: 'root' },
  'packages/config': { name: '@acme/config' },
  'packages/mail': {
    name: '@acme/mail',
    exports: {
      '.': { import: './dist/index.mjs', require: './dist/index.cjs' },
      './client': './dist/client.js',
      './deep/*': './dist/deep/*.js',
      './none': null,
    },
  },
  'packages/legacy': { name: 'legacy', main: 'lib/main.js' },
  'packages/source': {
    name: '@acme/source',
    exports: { '.': { source: './code/entry.ts', default: './out/entry.js' } },
  },
  'packages/bare': { name: 'bare' },
  'apps/web': { name: 'web', imports: { '#db': './src/db.ts' } },
  'apps/plain': { name: 'plain' },
  'apps/deno': { name: 'deno-app' },
}
const files: Readonly<Record<string, string>> = {
  'packages/config/base.json': '{ "compilerOptions": { "paths": { "~shared/*": ["../../shared/*"] } } }',
  'packages/mail/src/index.ts': '',
  'packages/mail/src/client.ts': '',
  'packages/mail/src/deep/a.ts': '',
  'packages/legacy/src/main.ts': '',
  'packages/source/code/entry.ts': '',
  'packages/bare/index.js': '',
  'packages/bare/src/x.ts': '',
  'shared/tool.ts': '',
  'apps/web/tsconfig.json':
    '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"], "@/special/*": ["./special/*"], "exact": ["./src/exact.ts"], "gone/*": ["./gone/*", "./src/*"] } } }',
  'apps/web/src/a.ts': '',
  'apps/web/src/b.tsx': '',
  'apps/web/src/c/index.ts': '',
  'apps/web/src/db.ts': '',
  'apps/web/src/exact.ts': '',
  'apps/web/src/e.mts': '',
  'apps/web/src/data.json': '{}',
  'apps/web/special/s.ts': '',
  'apps/web/lib/based.ts': '',
  'apps/shared-config/tsconfig.json': '{ "extends": "@acme/config/base.json" }',
  'apps/shared-config/a.ts': '',
  'apps/absent-config/tsconfig.json': '{ "extends": ["@absent/one", "./more.json"] }',
  'apps/absent-config/more.json': '{ "compilerOptions": { "paths": { "more/*": ["./src/*"] } } }',
  'apps/absent-config/src/m.ts': '',
  'apps/references/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
  'apps/references/tsconfig.app.json': '{ "compilerOptions": { "paths": { "app/*": ["./src/*"] } } }',
  'apps/references/src/r.ts': '',
  ...referringToEachOther(14),
  'apps/circle/tsconfig.json': '{ "extends": "./other.json" }',
  'apps/circle/other.json': '{ "extends": "./tsconfig.json" }',
  'apps/circle/a.ts': '',
  'apps/plain/src/p.js': '',
  'apps/plain/q.cjs': '',
  'apps/plain/src/lib/s.ts': '',
  'apps/deno/deno.json': '{ "imports": { "$mail": "./mail.ts", "@lib/": "./lib/", "resend": "npm:resend@4" } }',
  'apps/deno/mail.ts': '',
  'apps/deno/lib/l.ts': '',
  'apps/deno/main.ts': '',
  'node_modules/installed/index.js': '',
}

for (const [folder, manifest] of Object.entries(manifests))
  write(join(folder, 'package.json'), JSON.stringify(manifest))
for (const [file, text] of Object.entries(files)) write(file, text)

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function resolver(): ModuleResolver {
  return createModuleResolver(
    root,
    Object.entries(manifests).map(([folder, manifest]) => ({
      name: String(manifest['name']),
      folder: folder === '.' ? root : `${root}/${folder}`,
      manifest,
    })),
  )
}

const cases: readonly (readonly [from: string, specifier: string, file: string | null])[] = [
  ['apps/web/src/a.ts', './b', 'apps/web/src/b.tsx'],
  ['apps/web/src/a.ts', './b.js', 'apps/web/src/b.tsx'],
  ['apps/web/src/a.ts', './e.mjs', 'apps/web/src/e.mts'],
  ['apps/web/src/a.ts', './c', 'apps/web/src/c/index.ts'],
  ['apps/web/src/c/index.ts', '..', null],
  ['apps/web/src/c/index.ts', '../a', 'apps/web/src/a.ts'],
  ['apps/web/src/a.ts', './data.json', 'apps/web/src/data.json'],
  ['apps/web/src/a.ts', './absent', null],
  ['apps/web/src/a.ts', '/src/b', 'apps/web/src/b.tsx'],
  ['apps/web/src/a.ts', '/etc/hosts', null],
  ['apps/web/src/a.ts', '@/b', 'apps/web/src/b.tsx'],
  ['apps/web/src/a.ts', '@/special/s', 'apps/web/special/s.ts'],
  ['apps/web/src/a.ts', 'exact', 'apps/web/src/exact.ts'],
  ['apps/web/src/a.ts', 'gone/b', 'apps/web/src/b.tsx'],
  ['apps/web/src/a.ts', 'lib/based', 'apps/web/lib/based.ts'],
  ['apps/web/src/a.ts', '#db', 'apps/web/src/db.ts'],
  ['apps/web/src/a.ts', '#absent', null],
  ['apps/web/src/a.ts', '@acme/mail', 'packages/mail/src/index.ts'],
  ['apps/web/src/a.ts', '@acme/mail/client', 'packages/mail/src/client.ts'],
  ['apps/web/src/a.ts', '@acme/mail/deep/a', 'packages/mail/src/deep/a.ts'],
  ['apps/web/src/a.ts', '@acme/mail/none', null],
  ['apps/web/src/a.ts', 'legacy', 'packages/legacy/src/main.ts'],
  ['apps/web/src/a.ts', '@acme/source', 'packages/source/code/entry.ts'],
  ['apps/web/src/a.ts', 'bare', 'packages/bare/index.js'],
  ['apps/web/src/a.ts', 'bare/x', 'packages/bare/src/x.ts'],
  ['apps/web/src/a.ts', 'node:fs', null],
  ['apps/web/src/a.ts', 'fs', null],
  ['apps/web/src/a.ts', 'resend', null],
  ['apps/web/src/a.ts', 'installed', null],
  ['apps/shared-config/a.ts', '~shared/tool', 'shared/tool.ts'],
  ['apps/absent-config/src/m.ts', 'more/m', 'apps/absent-config/src/m.ts'],
  ['apps/references/src/r.ts', 'app/r', 'apps/references/src/r.ts'],
  ['apps/circle/a.ts', './a', 'apps/circle/a.ts'],
  ['apps/each-0/a.ts', 'last/x', 'apps/each-13/x.ts'],
  ['apps/plain/q.cjs', '@/p', 'apps/plain/src/p.js'],
  ['apps/plain/q.cjs', '~/p', 'apps/plain/src/p.js'],
  ['apps/plain/q.cjs', '$lib/s', 'apps/plain/src/lib/s.ts'],
  ['apps/deno/main.ts', '$mail', 'apps/deno/mail.ts'],
  ['apps/deno/main.ts', '@lib/l.ts', 'apps/deno/lib/l.ts'],
  ['apps/deno/main.ts', 'resend', null],
]

describe('createModuleResolver', () => {
  for (const [from, specifier, file] of cases) {
    it(`${specifier} in ${from} is ${file ?? 'not first-party'}`, () => {
      const found = resolver().resolve(`${root}/${from}`, specifier)
      expect(found === null ? null : found.slice(root.length + 1)).toBe(file)
    })
  }

  it('warns of an absent base of a tsconfig, and of nothing that lies in the checkout', () => {
    const all = resolver()
    for (const [from, specifier] of cases) all.resolve(`${root}/${from}`, specifier)
    expect(all.warnings).toEqual([
      'apps/absent-config/tsconfig.json extends @absent/one, which is not installed; its settings are unknown.',
    ])
  })
})
