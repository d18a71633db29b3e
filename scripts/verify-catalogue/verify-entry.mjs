// Proves the rows of one entry in the folders where its versions are installed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { provePaths } from './prove-paths.mjs'

const ambientTypes = '@cloudflare/workers-types'

/**
 * Results per row, in order. `status` is `proved`; `stated`, where the row does not claim the compiler's proof and has
 * none; `failed`, where it claims the proof and the compiler finds something else. `declarations` is where it was found.
 */
export function verifyRows(entry, rows, folders) {
  const types = ['node', ...(entry.packages.includes(ambientTypes) ? [ambientTypes] : [])]
  const first = ask(
    rows.map((row) => row.tries),
    folders,
    types,
  )
  const open = rows.map((row, index) => (first[index].some((result) => result.status === 'proved') ? [] : row.tries))
  const further = folders.map((folder) =>
    ask(
      open.map((tries) => tries.flatMap((one) => subpathsOf(folder, one.module).map((module) => ({ ...one, module })))),
      [folder],
      types,
    ),
  )
  return rows.map((row, index) => judge(row, [...first[index], ...further.flatMap((answers) => answers[index])]))
}

/** Answers per row, of all folders. */
function ask(triesOfRows, folders, types) {
  const tries = triesOfRows.flatMap((ofRow, index) => ofRow.map((one) => ({ ...one, index })))
  const answers = tries.length === 0 ? [] : folders.map((folder) => provePaths(folder, tries, types))
  return triesOfRows.map((_, index) =>
    answers.flatMap((results) => results.filter((_, at) => tries[at].index === index)),
  )
}

/** The modules below a package that it exports by name: `drizzle-orm/node-postgres`. A catalogued package stands for them too. */
function subpathsOf(folder, name) {
  const file = join(folder, 'node_modules', name, 'package.json')
  if (!existsSync(file)) return []
  const { exports } = JSON.parse(readFileSync(file, 'utf8'))
  const keys = typeof exports === 'object' && exports !== null ? Object.keys(exports) : []
  return keys.filter((key) => key.startsWith('./') && !/[*]|\.json$/.test(key)).map((key) => name + key.slice(1))
}

function judge(row, results) {
  const proved = results.filter((result) => result.status === 'proved')
  const why =
    proved.length > 0
      ? `declared in ${[...new Set(proved.flatMap((result) => result.declarations).map(({ package: name, container, file }) => `${name} ${container} (${file})`))].slice(0, 3).join(', ')}`
      : reason(row, results)
  if (proved.length > 0 && agrees(row, proved))
    return { row, status: 'proved', declarations: proved.flatMap((result) => result.declarations), why: '' }
  return { row, status: row.evidence === 'compiler' ? 'failed' : 'stated', declarations: [], why }
}

function reason(row, results) {
  if (results.length === 0) return `no version is verified; it rests on ${row.evidence}`
  if (results.some((result) => result.status === 'untyped')) return 'its types leave it open'
  if (results.every((result) => result.status === 'absent')) return 'no types in the verified versions'
  const furthest = Math.max(...results.map((result) => result.at))
  const steps = row.tries[0].steps.length
  const where = results.some((result) => result.status === 'absent') ? ' in the packages that were verified' : ''
  return furthest === steps
    ? `not found${where}: ${row.detail ?? 'it cannot be called'}`
    : `step ${furthest + 1} of ${steps} not found${where}`
}

/** Whether what was found stands where the row says. */
function agrees(row, proved) {
  const wanted = row.declaredIn
  if (wanted === undefined || row.role === 'key') return true
  const found = proved.flatMap((result) => result.declarations)
  return found.some((declaration) => wanted.some((place) => isAt(declaration, place)))
}

function isAt(found, wanted) {
  return (
    (wanted.package === undefined || wanted.package === withoutTypes(found.package)) &&
    (wanted.container === undefined || wanted.container === found.container) &&
    (wanted.file === undefined || found.file.endsWith(wanted.file))
  )
}

/** `@types/a__b` describes `@a/b`. */
function withoutTypes(name = '') {
  return name.replace(/^@types\/(?:(.+)__)?/, (_, scope) => (scope === undefined ? '' : `@${scope}/`))
}
