import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOfLibrary, rowsOfSender, rowsOfTrigger } from '../../scripts/verify-catalogue/rows-of.mjs'
import { effects, expandPath, parsePath, reads, senders, triggers } from '../../src/catalogue/index.js'

interface EntryRecord {
  readonly rows: number
  readonly notProved?: readonly string[]
}

const record = JSON.parse(
  readFileSync(new URL('../../scripts/verify-catalogue/proved.json', import.meta.url), 'utf8'),
) as Record<string, EntryRecord>

const grammar = { expandPath, parsePath }
const entries = [
  ...senders.map((entry) => ({ name: `sender ${entry.provider}`, rows: rowsOfSender(entry, grammar).length })),
  ...triggers.map((entry) => ({ name: `trigger ${entry.name}`, rows: rowsOfTrigger(entry, grammar).length })),
  ...reads.map((entry) => ({ name: `read ${entry.library}`, rows: rowsOfLibrary(entry, grammar).length })),
  ...effects.map((entry) => ({ name: `effect ${entry.library}`, rows: rowsOfLibrary(entry, grammar).length })),
]

/** What a stale record asks for. */
const again = (name: string) => `npm run verify-catalogue -- --only "${name}" --record`

describe('the record of what the compiler proved', () => {
  it('is of the rows that each entry has now', () => {
    const stale = entries.filter(({ name, rows }) => record[name]?.rows !== rows).map(({ name }) => again(name))
    expect(stale).toEqual([])
  })

  it('holds no entry that is gone', () => {
    const names = new Set(entries.map(({ name }) => name))
    expect(Object.keys(record).filter((name) => !names.has(name))).toEqual([])
  })

  it('holds no row that the compiler refused', () => {
    const refused = Object.entries(record).flatMap(([name, { notProved = [] }]) =>
      notProved.filter((row) => /: (?:failed|missing),/.test(row)).map((row) => `${name}: ${row}`),
    )
    expect(refused).toEqual([])
  })
})
