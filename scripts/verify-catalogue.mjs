// `npm run verify-catalogue`: installs the real packages into a scratch folder and proves every row of the catalogue
// with the TypeScript compiler. Prints a table, and exits with 1 when a row fails and with 3 when packages could not
// be installed.
import { Command } from 'commander'
import { expandPath, parsePath, senders, triggers } from '../dist/src/catalogue/index.js'
import { install, nameOf, waves } from './verify-catalogue/install.mjs'
import { rowsOfSender, rowsOfTrigger } from './verify-catalogue/rows-of.mjs'
import { verifyRows } from './verify-catalogue/verify-entry.mjs'

const { only, before, all, json } = new Command()
  .option('--only <name...>', 'providers or triggers to verify')
  .option('--before <date>', 'newest publication date that npm may choose, where a mirror lags')
  .option('--all', 'print every row, not only the failed ones')
  .option('--json', 'print the results as JSON lines')
  .parse().opts()

const grammar = { expandPath, parsePath }
const entries = [
  ...senders.map((entry) => ({ name: entry.provider, entry, rows: rowsOfSender(entry, grammar) })),
  ...triggers.map((entry) => ({ name: `trigger ${entry.name}`, entry, rows: rowsOfTrigger(entry, grammar) })),
].filter(({ name }) => only === undefined || only.some((wanted) => name === wanted || name === `trigger ${wanted}`))

const { folders, missing } = await installAll(entries.flatMap(({ entry }) => entry.verifiedWith))
const totals = { proved: 0, untyped: 0, failed: 0, missing: 0 }
for (const { name, entry, rows } of entries) report(name, verify(entry, rows))
if (!json) console.log(`\n${totals.proved} rows proved, ${totals.untyped} without types (runtime or documentation), ${totals.failed} failed, ${totals.missing} not installed.`)
process.exitCode = totals.failed > 0 ? 1 : missing.size > 0 ? 3 : 0

/** Installs in few waves; a wave that npm refuses is installed set by set, and a set whose versions a mirror lacks in its newest versions. */
async function installAll(sets) {
  const folders = new Map()
  const missing = new Map()
  for (const wave of waves(sets.filter((set) => set.length > 0))) {
    const folder = await install(wave.packages, before).catch(() => undefined)
    for (const set of wave.sets) {
      if (folder !== undefined) folders.set(set, folder)
      else await installSet(set).then((own) => folders.set(set, own), (error) => missing.set(set, String(error.stderr ?? error).split('\n')[0]))
    }
  }
  return { folders, missing }
}

async function installSet(set) {
  try {
    return await install(set, before)
  } catch {
    const newest = set.map(nameOf)
    console.error(`${set.join(' ')} cannot be installed as pinned; the newest versions are taken.`)
    return install(newest, before)
  }
}

function verify(entry, rows) {
  const ready = entry.verifiedWith.flatMap((set) => folders.get(set) ?? [])
  const results = verifyRows(entry, rows, ready)
  const lost = entry.verifiedWith.flatMap((set) => missing.get(set) ?? [])
  return results.map((result) => (result.status === 'failed' && lost.length > 0 ? { ...result, status: 'missing', why: lost[0] } : result))
}

function report(name, results) {
  for (const result of results) totals[result.status]++
  if (json) {
    for (const { row, status, why, declarations } of results) console.log(JSON.stringify({ name, role: row.role, path: row.path, status, why: status === 'proved' ? undefined : why, declarations: declarations.slice(0, 4) }))
    return
  }
  const count = (status) => results.filter((result) => result.status === status).length
  console.log(`${name.padEnd(28)} ${String(count('proved')).padStart(4)} proved ${String(count('untyped')).padStart(4)} untyped ${String(count('failed')).padStart(4)} failed`)
  for (const { row, status, why } of results.filter((result) => all || result.status === 'failed' || result.status === 'missing')) console.log(`  ${status.padEnd(8)} ${row.role.padEnd(14)} ${row.path}${status === 'proved' ? '' : `  (${why})`}`)
}
