import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../clock.js'
import type { Clock } from '../clock.js'
import { asUnavailable, createWhole, ensureFolder, onDisk, removeQuietly, sweep } from '../disk.js'
import { CorruptRecord } from '../errors.js'
import { resolveFolder } from '../folder.js'
import { localFolder, localState } from '../local-state.js'
import { decodeRecord, encodeRecord, parseObject } from '../record.js'
import type { KeyHash, Rec } from '../record.js'
import { isListed, isPrunable, selectsDamaged } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store } from '../store.js'

export interface FilesStoreOptions {
  /** Default `state/notification-sent` of the repository around the working directory; SENDGATE_DIR overrides it. */
  readonly folder?: string
  readonly clock?: Pick<Clock, 'now'>
}

const tombstone = '{"pruned":true,"v":1}\n'
/** Older versions of a key are removed once more than this many stand. */
const longLog = 32
const keptVersions = 16

/**
 * The default store: one append-only log of files a key, `<hash>/<version>.json`. Creating the next number by `link` is the
 * compare-and-set; nothing is ever deleted to take a claim over. Works for all processes of one host on a local disk.
 */
export function filesStore(options: FilesStoreOptions = {}): Store {
  const root = resolveFolder(options.folder)
  const records = join(root, localFolder, 'records')
  const tmp = join(root, localFolder, 'tmp')
  const clock = options.clock ?? systemClock
  const folderOf = (hash: KeyHash) => join(records, hash.slice(0, 2), hash)
  const prepare = localState(root)

  const read = async (hash: KeyHash): Promise<Slot> => readLatest(folderOf(hash))

  async function cas(hash: KeyHash, expect: number, next: Rec): Promise<CasResult> {
    const folder = folderOf(hash)
    const mine = await onDisk('write a record in', folder, async () => {
      await prepare()
      await ensureFolder(folder)
      return createWhole(fileOf(folder, expect + 1), encodeRecord(next), tmp)
    })
    if (!mine) return { ok: false, current: readLatest(folder) }
    const versions = versionsIn(folder)
    if (!isUnbroken(versions, expect)) return { ok: false, current: withdraw(folder, expect + 1) }
    if (versions.length > longLog) shorten(folder, versions)
    return { ok: true, version: expect + 1 }
  }

  async function* list(query: ListQuery): AsyncGenerator<Listed> {
    for (const hash of hashesIn(records)) {
      const listed = listOne(hash as KeyHash, folderOf(hash as KeyHash), query)
      if (listed !== null) yield listed
    }
  }

  async function prune({ before }: { readonly before: number }): Promise<number> {
    await onDisk('sweep', tmp, async () => sweep(tmp, Date.now()))
    let count = 0
    for await (const listed of list({ states: ['sent', 'released'] })) {
      if (!isPrunable(listed.rec, before)) continue
      const folder = folderOf(listed.hash)
      // The tombstone is an ordinary next version, so a prune competes with every other write and keeps the version floor.
      if (!await onDisk('prune', folder, () => createWhole(fileOf(folder, listed.version + 1), tombstone, tmp))) continue
      removeVersions(folder, versionsIn(folder).filter((version) => version <= listed.version))
      count += 1
    }
    return count
  }

  return {
    name: 'files',
    caps: { scope: 'host', clock: 'host', durable: 'power' },
    read,
    cas,
    now: async () => clock.now(),
    list,
    prune,
    close: async () => {},
  }
}

const fileOf = (folder: string, version: number) => join(folder, `${version}.json`)

/** Small synchronous reads: some ten microseconds each, a fifth of the same work through the thread pool. */
function versionsIn(folder: string): number[] {
  const names = namesIn(folder).filter((name) => /^[1-9]\d*\.json$/.test(name))
  return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw asUnavailable('list', folder, error)
  }
}

function readLatest(folder: string): Slot {
  for (;;) {
    const version = versionsIn(folder).at(-1)
    if (version === undefined) return { version: 0, rec: null }
    const text = textOf(fileOf(folder, version))
    // Gone between listing and reading: it was shortened away, so a later version stands.
    if (text !== null) return { version, rec: recordIn(text, fileOf(folder, version), version) }
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw asUnavailable('read', path, error)
  }
}

function recordIn(text: string, where: string, version: number): Rec | null {
  return parseObject(text, { where, version }).pruned === true ? null : decodeRecord(text, { where, version })
}

/**
 * Whether the log runs from the expected version to the newest without a gap. A gap means that `link` filled a number which
 * had been shortened away while this process slept: then the write is stale and must not count.
 */
function isUnbroken(versions: readonly number[], expect: number): boolean {
  const from = versions.indexOf(expect + 1)
  const before = expect === 0 ? from === 0 : versions[from - 1] === expect
  return before && versions.slice(from).every((version, index) => version === expect + 1 + index)
}

function withdraw(folder: string, version: number): Slot {
  removeVersions(folder, [version])
  return readLatest(folder)
}

function shorten(folder: string, versions: readonly number[]): void {
  removeVersions(folder, versions.slice(0, -keptVersions))
}

/** Housekeeping only: a version that cannot be removed does no harm. */
function removeVersions(folder: string, versions: readonly number[]): void {
  for (const version of versions) removeQuietly(fileOf(folder, version))
}

function* hashesIn(records: string): Generator<string> {
  for (const shard of namesIn(records)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue
    for (const name of namesIn(join(records, shard))) if (/^[0-9a-f]{64}$/.test(name)) yield name
  }
}

function listOne(hash: KeyHash, folder: string, query: ListQuery): Listed | null {
  try {
    const { version, rec } = readLatest(folder)
    return rec !== null && isListed(rec, query) ? { hash, version, rec } : null
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error
    return selectsDamaged(query) ? { hash, version: error.version, rec: null, corrupt: error.message } : null
  }
}
