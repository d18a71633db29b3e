// What was proved, kept beside the command: per entry the versions and the rows that the compiler did not prove.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nameOf } from './install.mjs'

const file = fileURLToPath(new URL('proved.json', import.meta.url))

/** Writes the record of the entries that were verified; a full run also drops entries that are gone. */
export function writeRecord(verified, full) {
  const before = full ? {} : read()
  const entries = {
    ...before,
    ...Object.fromEntries(verified.map(({ name, folders, results }) => [name, recordOf(folders, results)])),
  }
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

function recordOf(folders, results) {
  const rest = results
    .filter(({ status }) => status !== 'proved')
    .map(
      ({ row, status, why }) =>
        `${row.role} ${row.path}${row.detail === undefined ? '' : ` (${row.detail})`}: ${status}, ${why}`,
    )
  return {
    versions: versionsIn(folders),
    rows: results.length,
    proved: results.length - rest.length,
    ...(rest.length === 0 ? {} : { notProved: rest }),
  }
}

/** What npm really installed of the pinned sets. */
function versionsIn(folders) {
  const versions = [...folders].flatMap(([set, folder]) =>
    set.map((pinned) => {
      const name = nameOf(pinned)
      return `${name}@${JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version}`
    }),
  )
  return [...new Set(versions)].sort()
}
