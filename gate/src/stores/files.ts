import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { systemClock } from '../clock.js'
import type { Clock } from '../clock.js'
import { asUnavailable, createWhole, makeFolder, onDisk, removeQuietly, sweep } from '../disk.js'
import { CorruptRecord, StoreUnavailable } from '../errors.js'
import { resolveFolder } from '../folder.js'
import { localFolder, localState } from '../local-state.js'
import { decodeRecord, encodeRecord, parseObject } from '../record.js'
import type { KeyHash, Rec } from '../record.js'
import { isListed, isPrunable, selectsDamaged } from '../selection.js'
import type { CasResult, Listed, ListQuery, Slot, Store } from '../store.js'
import { standingOf } from './standing.js'
import type { Log } from './standing.js'

export interface FilesStoreOptions {
  /** Default `state/notification-sent` of the repository around the working directory; SENDGATE_DIR overrides it. */
  readonly folder?: string
  readonly clock?: Pick<Clock, 'now'>
}

const tombstone = '{"pruned":true,"v":1}\n'
/** Older versions of a key are removed once more than this many stand and all to be removed are older than a minute. */
const longLog = 32
const keptVersions = 16
const millisecondsKept = 60_000

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
      const isNew = expect === 0 && (await makeFolder(folder))
      // A writer that slept is refused before it writes; what `standingOf` has to tell is only what happens from here on.
      if (!isNew && (logIn(folder).versions.at(-1) ?? 0) !== expect) return false
      // Whoever writes the first version makes the folder's own entry durable, no matter who created the folder: so a
      // version that can be seen is never lost with its folder.
      return createWhole(
        fileOf(folder, expect + 1),
        encodeRecord(next),
        expect === 0 ? { tmp, first: dirname(folder) } : { tmp },
      )
    })
    if (!mine) return { ok: false, current: readLatest(folder) }
    const log = logIn(folder)
    const standing = standingOf(expect + 1, log)
    if (standing === 'stale') return { ok: false, current: withdraw(folder, expect + 1) }
    if (standing === 'doubtful')
      throw new StoreUnavailable(
        `This process stood still while others went on with ${folder}; whether its write counted is unknown.`,
        { kind: 'busy', lostReply: true },
      )
    if (log.versions.length > longLog) shorten(folder, log.versions)
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
      if (!(await onDisk('prune', folder, () => createWhole(fileOf(folder, listed.version + 1), tombstone, { tmp }))))
        continue
      removeUpTo(folder, listed.version)
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
function logIn(folder: string): Log {
  const versions: number[] = []
  let floor = 0
  for (const name of namesIn(folder)) {
    const [, number, kind] = /^([1-9]\d*)\.(json|floor)$/.exec(name) ?? []
    if (kind === 'json') versions.push(Number(number))
    else if (kind === 'floor') floor = Math.max(floor, Number(number))
  }
  return { versions: versions.sort((a, b) => a - b), floor }
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
    const version = logIn(folder).versions.at(-1)
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

function withdraw(folder: string, version: number): Slot {
  removeQuietly(fileOf(folder, version))
  return readLatest(folder)
}

function shorten(folder: string, versions: readonly number[]): void {
  const last = versions.at(-keptVersions - 1)!
  const { mtimeMs } = statSync(fileOf(folder, last), { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
  if (mtimeMs < Date.now() - millisecondsKept) removeUpTo(folder, last)
}

/** Housekeeping only: a version that cannot be removed does no harm. The floor comes first: see `standingOf`. */
function removeUpTo(folder: string, last: number): void {
  const { versions, floor } = logIn(folder)
  try {
    if (floor < last) writeFileSync(join(folder, `${last}.floor`), '')
  } catch {
    return
  }
  for (const version of versions) if (version <= last) removeQuietly(fileOf(folder, version))
  if (floor > 0 && floor < last) removeQuietly(join(folder, `${floor}.floor`))
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
