// Proves the rows of one entry in the folders where its versions are installed.
import { provePaths } from './prove-paths.mjs'

const ambientTypes = '@cloudflare/workers-types'

/**
 * Results per row, in order: `status` is `proved`, `untyped` (no types: loaded or read instead, as the row's evidence
 * says) or `failed`; `declarations` is where the compiler found it.
 */
export function verifyRows(entry, rows, folders) {
  const types = ['node', ...(entry.packages.includes(ambientTypes) ? [ambientTypes] : [])]
  const answers = folders.map((folder) => {
    const tries = rows.flatMap((row, index) => row.modules.map((module) => ({ index, module, ambient: row.ambient, steps: row.steps })))
    return { tries, results: provePaths(folder, tries, types) }
  })
  return rows.map((row, index) => judge(row, answers.flatMap(({ tries, results }) => results.filter((_, at) => tries[at].index === index))))
}

function judge(row, results) {
  const proved = results.filter((result) => result.status === 'proved')
  if (proved.length > 0) return { row, status: agrees(row, proved) ? 'proved' : 'failed', declarations: proved.flatMap((result) => result.declarations), why: 'declared elsewhere' }
  const untyped = results.some((result) => result.status === 'untyped')
  if (row.evidence !== 'compiler') return { row, status: 'untyped', declarations: [], why: row.evidence }
  const furthest = Math.max(0, ...results.map((result) => result.at))
  return { row, status: 'failed', declarations: [], why: untyped ? 'no types' : `step ${furthest + 1} not found` }
}

/** Whether what was found stands where the row says. */
function agrees(row, proved) {
  const wanted = row.declaredIn
  if (wanted === undefined) return true
  const found = proved.flatMap((result) => result.declarations)
  return found.some((declaration) => wanted.some((place) => isAt(declaration, place)))
}

function isAt(found, wanted) {
  return (wanted.package === undefined || wanted.package === withoutTypes(found.package))
    && (wanted.container === undefined || wanted.container === found.container)
    && (wanted.file === undefined || found.file.endsWith(wanted.file))
}

/** `@types/a__b` describes `@a/b`. */
function withoutTypes(name = '') {
  return name.replace(/^@types\/(?:(.+)__)?/, (_, scope) => (scope === undefined ? '' : `@${scope}/`))
}
