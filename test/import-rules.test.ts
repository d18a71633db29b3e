import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

interface FolderRule {
  readonly folder: string
  readonly because: string
  /** Repository folders this one may import from, beside itself. */
  readonly folders: readonly string[]
  /** Packages it may import; `node:` stands for every built-in; absent means any. */
  readonly packages?: readonly RegExp[]
}

/** The tree of programs with its scopes, and that of scripts inside them. */
const trees = [/^@typescript-eslint\/(scope-manager|types|visitor-keys)$/, /^luaparse$/]

const rules: readonly FolderRule[] = [
  {
    folder: 'gate/store-contract/src',
    because: 'it checks stores through the public face of the gate',
    folders: [],
    packages: [/^node:/, /^sendgate$/],
  },
  {
    folder: 'gate/src',
    because: 'it runs in production next to the send',
    folders: [],
    packages: [/^node:/, /^(pg|redis|ioredis|better-sqlite3|libsql)$/, /^@opentelemetry\/api$/],
  },
  {
    folder: 'src/catalogue',
    because: 'data: printable, documentable, diffable',
    folders: ['src/result'],
    packages: [],
  },
  { folder: 'src/result', because: 'the contract that every report reads', folders: [], packages: [] },
  {
    folder: 'src/analysis',
    because: 'pure: table tests, and the same verdict in every host',
    folders: ['src/catalogue', 'src/result', 'src/syntax/source-file'],
    packages: trees,
  },
  {
    folder: 'src/syntax',
    because: 'text to tree; knows nothing about verdicts',
    folders: ['src/analysis', 'src/result'],
  },
  {
    folder: 'src/types',
    because: 'the oracle answers the analysis',
    folders: ['src/analysis', 'src/catalogue', 'src/syntax', 'src/result'],
  },
  {
    folder: 'src/program',
    because: 'the whole program; hosts come after it',
    folders: [
      'src/analysis',
      'src/catalogue',
      'src/syntax',
      'src/types',
      'src/config',
      'src/shell',
      'src/templates',
      'src/result',
    ],
  },
  {
    folder: 'src/templates',
    because: 'prose templates stand alone, so that schedulers can import them',
    folders: ['src/result', 'src/catalogue', 'src/shell'],
  },
  { folder: 'src/shell', because: 'commands stand alone', folders: ['src/result', 'src/catalogue'] },
  { folder: 'src/report', because: 'a report can be made from a saved result', folders: ['src/result'] },
  {
    folder: 'src/ratchet',
    because: 'it compares results, wherever they come from',
    folders: ['src/result'],
    packages: [],
  },
  {
    folder: 'src/suppression',
    because: 'comments and a result in, a result out',
    folders: ['src/result'],
    packages: [],
  },
  { folder: 'src/config', because: 'configuration is data', folders: ['src/catalogue', 'src/result'] },
  {
    folder: 'src/fix',
    because: 'the codemod reads a result and edits sources',
    folders: ['src/result', 'src/config', 'src/analysis', 'src/catalogue', 'src/syntax'],
  },
  {
    folder: 'rules',
    because: 'the editor loads it: it must start fast',
    folders: ['src/analysis', 'src/catalogue', 'src/config', 'src/result', 'src/syntax/source-file', 'src/templates'],
  },
]

function sourcesUnder(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch {
    return []
  }
}

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const text = readFileSync(join(root, file), 'utf8')
  // A computed specifier names a driver of the caller's choice; only literal ones can be judged here.
  const dynamic = module.dynamicImports.flatMap(
    ({ moduleRequest }) => /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1] ?? [],
  )
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  )
  return [...module.staticImports.map((statement) => statement.moduleRequest.value), ...reexports, ...dynamic]
}

function violations(rule: FolderRule): string[] {
  return sourcesUnder(rule.folder).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => {
        if (specifier.startsWith('.')) {
          const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '')
          return ![rule.folder, ...rule.folders].some((folder) => target === folder || target.startsWith(`${folder}/`))
        }
        return rule.packages !== undefined && !rule.packages.some((allowed) => allowed.test(specifier))
      })
      .map((specifier) => `${file} imports ${specifier}`),
  )
}

/** Files and packages that are loaded with a file; types and what is imported later are not. */
function loadedBy(file: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const loading = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (isType || moduleRequest === null ? [] : moduleRequest.value)),
    ),
  ]
  for (const specifier of loading) {
    if (specifier.startsWith('.')) loadedBy(posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts'), loaded)
    else loaded.add(specifier)
  }
  return loaded
}

describe('folders import only what they may', () => {
  for (const rule of rules) {
    it(`${rule.folder}: ${rule.because}`, () => {
      expect(violations(rule)).toEqual([])
    })
  }

  it('sees the imports it judges', () => {
    expect(importsOf('src/syntax/source-file.ts')).toContain('@typescript-eslint/scope-manager')
  })

  it('the command line starts without the compiler', () => {
    expect([...loadedBy('src/cli/main.ts')].filter((loaded) => /^(?:ts-morph|typescript)$/.test(loaded))).toEqual([])
    expect(loadedBy('src/cli/fix-sends.ts')).toContain('ts-morph')
  })

  it('the command line starts without what only some runs need', () => {
    expect(
      [...loadedBy('src/cli/main.ts')].filter((loaded) => /^(?:ajv|chokidar|remark-|unified)/.test(loaded)),
    ).toEqual([])
    expect(loadedBy('src/program/threads/judge-texts.ts')).toContain('remark-parse')
  })

  it('the command line starts without the catalogue and without what reads programs', () => {
    const reading = /^src\/(?:catalogue\/(?!types\.ts)|analysis\/facts\/|syntax\/parse-source\.ts)|scope-manager$/
    expect([...loadedBy('src/cli/main.ts')].filter((loaded) => reading.test(loaded))).toEqual([])
    expect([...loadedBy('src/program/judge-programs.ts')].filter((loaded) => reading.test(loaded))).not.toEqual([])
  })

  it('only the command line prints and exits', () => {
    const speaking = sourcesUnder('src')
      .filter((file) => !file.startsWith('src/cli/'))
      .filter((file) =>
        /\bconsole\.\w+\(|\bprocess\.exit\(/.test(
          readFileSync(join(root, file), 'utf8').replace(/'[^'\n]*'|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g, ''),
        ),
      )
    expect(speaking).toEqual([])
  })
})
