// `npm run verify-catalogue`: installs the real packages into a scratch folder and proves the rows of the catalogue with
// the TypeScript compiler. Exits with 1 when a row fails, with 3 when packages that rows claim to be proved with could
// not be installed. `--only` takes names as they are printed, or providers.
import { Command } from 'commander'
import { effects, expandPath, parsePath, reads, senders, triggers } from '../dist/src/catalogue/index.js'
import { installAll } from './verify-catalogue/install.mjs'
import { writeRecord } from './verify-catalogue/record.mjs'
import { remembered } from './verify-catalogue/remembered.mjs'
import { rowsOfLibrary, rowsOfSender, rowsOfTrigger } from './verify-catalogue/rows-of.mjs'
import { verifyRows } from './verify-catalogue/verify-entry.mjs'

const {
  only,
  kind: kindWanted,
  all,
  json,
  record,
} = new Command()
  .option('--only <name...>', 'entries to verify: "resend", "trigger bullmq", "read redis", "effect stripe"')
  .option('--kind <kind>', 'only entries of this kind: sender, trigger, read or effect')
  .option('--all', 'print every row, not only those that are not proved')
  .option('--json', 'print the results as JSON lines')
  .option('--record', 'write what was proved, and with which versions, to scripts/verify-catalogue/proved.json')
  .parse()
  .opts()

const grammar = { expandPath, parsePath }
const entries = [
  ...senders.map((entry) => ({ kind: 'sender', own: entry.provider, entry, rows: rowsOfSender(entry, grammar) })),
  ...triggers.map((entry) => ({ kind: 'trigger', own: entry.name, entry, rows: rowsOfTrigger(entry, grammar) })),
  ...reads.map((entry) => ({ kind: 'read', own: entry.library, entry, rows: rowsOfLibrary(entry, grammar) })),
  ...effects.map((entry) => ({ kind: 'effect', own: entry.library, entry, rows: rowsOfLibrary(entry, grammar) })),
]
  .map((one) => ({ ...one, name: `${one.kind} ${one.own}`, sets: one.entry.verifiedWith ?? [] }))
  .filter(
    ({ kind, own, name }) =>
      (kindWanted ?? kind) === kind && (only === undefined || only.includes(own) || only.includes(name)),
  )
if (entries.length === 0) throw new Error('No entry of the catalogue has that name and kind.')

const progress = (text) => (process.stderr.isTTY ? process.stderr.write(`\r\u001b[K${text}`) : undefined)
const { folders, refused } = await installAll(
  entries.flatMap(({ sets }) => sets),
  progress,
)
const kinds = new Map()
const verified = entries.map(verify)
progress('')
if (record) writeRecord(verified, only === undefined && kindWanted === undefined)
if (!json) summarise()
process.exitCode = total('failed') > 0 ? 1 : total('missing') > 0 ? 3 : 0

function verify({ kind, name, entry, rows, sets }) {
  progress(name)
  const ready = new Map(sets.flatMap((set) => (folders.has(set) ? [[set, folders.get(set)]] : [])))
  const lost = sets.flatMap((set) => refused.get(set) ?? [])
  const results = remembered({ name, rows, sets: [...ready.keys()] }, () =>
    verifyRows(entry, rows, [...new Set(ready.values())]),
  ).map((result) =>
    result.status === 'failed' && lost.length > 0 ? { ...result, status: 'missing', why: lost[0] } : result,
  )
  const counts = kinds.get(kind) ?? { entries: 0, proved: 0, stated: 0, failed: 0, missing: 0 }
  counts.entries++
  for (const { status } of results) counts[status]++
  kinds.set(kind, counts)
  print(name, results)
  return { name, folders: ready, results }
}

function print(name, results) {
  if (json) {
    for (const { row, status, why, declarations } of results)
      console.log(
        JSON.stringify({
          name,
          role: row.role,
          path: row.path,
          detail: row.detail,
          status,
          why: why === '' ? undefined : why,
          declarations: declarations.slice(0, 4),
        }),
      )
    return
  }
  const shown = results.filter(({ status }) => all || status !== 'proved')
  console.log(
    `${name.padEnd(36)} ${results.length - shown.filter(({ status }) => status !== 'proved').length} of ${results.length} proved`,
  )
  for (const { row, status, why } of shown)
    console.log(`  ${status.padEnd(8)} ${row.role.padEnd(14)} ${row.path}${why === '' ? '' : `: ${why}`}`)
}

function summarise() {
  console.log(
    `\n${'kind'.padEnd(10)}${['entries', 'proved', 'stated', 'failed', 'missing'].map((head) => head.padStart(9)).join('')}`,
  )
  for (const [kind, counts] of kinds)
    console.log(
      `${kind.padEnd(10)}${Object.values(counts)
        .map((count) => String(count).padStart(9))
        .join('')}`,
    )
  console.log(
    '\nproved: the compiler found it. stated: rests on documentation or on loading an untyped package. failed: the compiler says otherwise. missing: a package could not be installed.',
  )
}

function total(status) {
  return [...kinds.values()].reduce((sum, counts) => sum + counts[status], 0)
}
