// Turns the compiler's output into what is published: one minified file an entry, shared chunks, and declarations rolled
// up to what an entry exports. Run by `npm pack` and `npm publish`; development uses the compiler's output as it is.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { dts } from 'rolldown-plugin-dts'
import { minify } from 'terser'

const dist = join(import.meta.dirname, 'dist')
const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
const entries = Object.values(exports).filter((entry) => typeof entry === 'object')
const nameOf = (path) => path.replace(/^\.\/dist\//, '').replace(/\.js$/, '')
const common = { platform: 'node', tsconfig: false, logLevel: 'warn' }

/** Everything that the main entry loads is one file: each further one costs a start of half a millisecond. */
const isCore = (id) => !/\/dist\/(command|providers|stores\/(sqlite|postgres|redis|memory|network))/.test(id)

/**
 * Node's own modules as plain objects. An import statement makes a module record of each with all its names, which takes
 * as long as half of the gate's code; they are there already, and nothing has to wait for them.
 */
function builtinsAtOnce(text) {
  const plain = text.replace(
    /^import \{([^}]*)\} from ("node:[\w/]+");$/gm,
    (_, names, id) => `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule(${id});`,
  )
  const left = /^import .*"node:.*$/m.exec(plain)
  if (left !== null) throw new Error(`The main entry imports in a form that bundle.js does not know: ${left[0]}`)
  return plain
}

async function code() {
  const input = Object.fromEntries(
    [...entries.map((entry) => entry.default), './dist/command/main.js'].map((path) => [
      nameOf(path),
      join(import.meta.dirname, path),
    ]),
  )
  const bundle = await rolldown({ ...common, external: /^[^./]/, input })
  const { output } = await bundle.generate({
    format: 'esm',
    minify: { compress: true, mangle: false, codegen: false },
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'core', test: isCore }] },
  })
  const ready = output.map(({ fileName, code: text }) => ({
    fileName,
    text: fileName === 'core.js' ? builtinsAtOnce(text) : text,
  }))
  return Promise.all(
    ready.map(async ({ fileName, text }) => ({
      fileName,
      text: (
        await minify(text, { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, hoist_funs: true } })
      ).code,
    })),
  )
}

/** Modules whose names the main entry exports: the declarations of the other entries take them from there. */
const main = join(dist, 'index.d.ts')
const ofMain = new Set(
  [...readFileSync(main, 'utf8').matchAll(/from '(\.[^']+)\.js'/g)].map(([, path]) => join(dist, `${path}.d.ts`)),
)

/** Modules for authors of stores and markers: their comments stay in the sources, callers of the gate name nothing of them. */
const forAuthors = /\/(record|store|selection|clock|points|telemetry|classify|markers\/(marker|codec))\.d\.ts$/

const declarationPlugin = (entry) => ({
  name: 'declarations',
  resolveId(source, importer) {
    if (importer === undefined || entry === main) return null
    const path = resolve(dirname(importer), source.replace(/\.js$/, '.d.ts'))
    return ofMain.has(path) ? { id: `${relative(dirname(entry), dist) || '.'}/index.js`, external: true } : null
  },
  load(id) {
    return forAuthors.test(id) ? readFileSync(id, 'utf8').replaceAll(/[ \t]*\/\*\*[^]*?\*\/\n/g, '') : null
  },
})

async function declaration(types) {
  const entry = join(import.meta.dirname, types)
  const bundle = await rolldown({
    ...common,
    external: (id) => /^[^./]/.test(id),
    input: entry,
    plugins: [declarationPlugin(entry), dts({ dtsInput: true, tsconfig: false, sourcemap: false })],
  })
  const { output } = await bundle.generate({ format: 'esm', entryFileNames: basename(entry).replace('.d.ts', '.ts') })
  const [{ code: text }] = output
  if (output.length !== 1) throw new Error(`${types} was split into ${output.length} files`)
  return { fileName: relative(dist, entry), text: tidy(text) }
}

/** What the bundler writes, without the names of its inputs and without comments whose declaration is gone; exports where they are declared. */
function tidy(text) {
  const clean = text
    .replace(/^\/\/.*\n/gm, '')
    .replace(/^\/\*\*(?:(?!\*\/)[^])*\*\/\n(?=\/\*\*)/gm, '')
    .replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2))
    .replace(/;$/gm, '')
    .replace(/\/\*\*\n\s*\* /g, '/** ')
    .replace(/\n\s*\*\/$/gm, ' */')
  const short = clean.replace(
    /\{\n\t+([^{}*]{1,110})\n\t*\}/g,
    (_, members) => `{ ${members.replace(/,\n\t*/g, ', ').replace(/\n\t*/g, '; ')} }`,
  )
  const [list, names] = /\nexport \{ ([^}]*) \}\s*$/.exec(short)
  const isOwn = (name) => !name.includes(' as ')
  const own = names
    .split(', ')
    .filter(isOwn)
    .reduce(
      (all, name) =>
        all.replaceAll(
          new RegExp(`^(?=(declare \\w+|interface|type) ${name.replace('type ', '')}\\b)`, 'gm'),
          'export ',
        ),
      short.slice(0, -list.length),
    )
  return `${own}\nexport { ${names
    .split(', ')
    .filter((name) => !isOwn(name))
    .join(', ')} }\n`
}

const files = [...(await code()), ...(await Promise.all(entries.map(({ types }) => declaration(types))))]
rmSync(dist, { recursive: true })
for (const { fileName, text } of files) {
  mkdirSync(dirname(join(dist, fileName)), { recursive: true })
  writeFileSync(join(dist, fileName), text)
}
process.stderr.write(`Bundled ${files.length} files.\n`)
