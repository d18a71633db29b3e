import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleRecord } from '../../store-contract/dist/index.js'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseDriver, walIsSafe, type LoadedDriver } from '../../src/stores/sqlite-driver.js'
import { SqliteFile } from '../../src/stores/sqlite-file.js'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { sqliteDriversHere } from '../support/sqlite-drivers.js'

const root = mkdtempSync(join(tmpdir(), 'sendgate-sqlite-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const fresh = () => join(mkdtempSync(join(root, 'place-')), 'gate.db')

it.each([
  ['3.7.0', false],
  ['3.45.1', false],
  ['3.50.4', false],
  ['3.50.7', true],
  ['3.51.0', false],
  ['3.51.2', false],
  ['3.51.3', true],
  ['3.52.0', true],
  ['4.0.0', true],
])('SQLite %s keeps every commit in WAL: %s', (version, safe) => {
  expect(walIsSafe(version)).toBe(safe)
})

const here = sqliteDriversHere().filter(({ why }) => why === null)
describe.skipIf(here.length === 0)(`journals${here.length === 0 ? ' (skipped: no SQLite driver)' : ''}`, () => {
  const real = () => chooseDriver(here[0]!.driver)
  /** The same library, said to be affected or not: the choice depends on nothing else. */
  const as = (walSafe: boolean): LoadedDriver => ({ ...real(), walIsSafe: walSafe })
  const journalOf = (path: string) => {
    const handle = real().open(path)
    const { journal_mode: mode } = handle.prepare('PRAGMA journal_mode').get() as { journal_mode: string }
    handle.close()
    return mode
  }

  it.each([
    { what: 'a safe driver starts with WAL', openers: [true], journal: 'wal' },
    { what: 'an affected driver does not', openers: [false], journal: 'delete' },
    { what: 'a safe driver leaves the choice of an affected one', openers: [false, true], journal: 'delete' },
  ])('$what', ({ openers, journal }) => {
    const path = fresh()
    for (const safe of openers) new SqliteFile(path, as(safe), 'auto').close()
    expect(journalOf(path)).toBe(journal)
  })

  /** In a process of its own: a driver may keep its locks until its garbage is collected. */
  function elsewhere(path: string, walSafe: boolean, journal: 'auto' | 'truncate'): string {
    const { driver } = real()
    const script = `
      import { chooseDriver } from './gate/dist/stores/sqlite-driver.js'
      import { SqliteFile } from './gate/dist/stores/sqlite-file.js'
      new SqliteFile(${JSON.stringify(path)}, { ...chooseDriver('${driver}'), walIsSafe: ${walSafe} }, '${journal}').close()`
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stderr
  }

  it('an affected driver refuses a file in WAL, and the file can be converted', () => {
    const path = fresh()
    expect(elsewhere(path, true, 'auto')).toBe('')
    expect(elsewhere(path, false, 'auto')).toMatch(/can lose committed writes there \(fixed in 3\.51\.3\)/)
    expect(elsewhere(path, false, 'truncate')).toBe('')
    expect(elsewhere(path, false, 'auto')).toBe('')
    expect(elsewhere(path, true, 'auto')).toBe('')
    expect(journalOf(path)).toBe('delete')
  })
})

describe.skipIf(here.length === 0)(`failures${here.length === 0 ? ' (skipped: no SQLite driver)' : ''}`, () => {
  const rec = sampleRecord('failure')

  it.each([
    { what: 'a folder in the place of the file', prepare: (path: string) => mkdirSync(path), kind: 'io' },
    {
      what: 'a file that is no database',
      prepare: (path: string) => writeFileSync(path, 'x'.repeat(8_192)),
      kind: 'io',
    },
    {
      what: 'a file in the place of its folder',
      prepare: (path: string) => {
        rmSync(join(path, '..'), { recursive: true })
        writeFileSync(join(path, '..'), '')
      },
      kind: 'io',
    },
  ])('$what is store-unavailable', async ({ prepare, kind }) => {
    const path = fresh()
    prepare(path)
    const store = sqliteStore({ path })
    await expect(store.read(rec.hash)).rejects.toMatchObject({ code: 'store-unavailable', kind })
    await expect(store.cas(rec.hash, 0, rec)).rejects.toMatchObject({ code: 'store-unavailable', kind })
    await store.close()
  })

  it('a lock that somebody keeps is busy, never denied, and the store works when it is gone', async () => {
    const path = fresh()
    const store = sqliteStore({ path, busyTimeout: 300 })
    await store.read(rec.hash)
    const other = chooseDriver(here[0]!.driver).open(path)
    other.exec('BEGIN EXCLUSIVE')
    await expect(store.cas(rec.hash, 0, rec)).rejects.toMatchObject({ code: 'store-unavailable', kind: 'busy' })
    other.exec('ROLLBACK')
    other.close()
    expect(await store.cas(rec.hash, 0, rec)).toEqual({ ok: true, version: 1 })
    await store.close()
  })
})

it('has no use for a database in memory', () => {
  expect(() => sqliteStore({ path: ':memory:' })).toThrow(/memoryStore/)
})
