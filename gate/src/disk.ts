import {
  closeSync,
  existsSync,
  fsync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { crypto } from './crypto.js'
import { StoreUnavailable } from './errors.js'

const passing = new Set(['EAGAIN', 'EBUSY', 'EMFILE', 'ENFILE', 'EINTR', 'ETXTBSY'])

/** Runs file operations; every system error becomes StoreUnavailable that names the operation and the path. */
export async function onDisk<T>(action: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asUnavailable(action, path, error)
  }
}

/** A system error as StoreUnavailable; everything else unchanged. */
export function asUnavailable(action: string, path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (error instanceof StoreUnavailable || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error
  const kind = passing.has(code) ? 'busy' : 'io'
  return new StoreUnavailable(
    `The files store could not ${action} ${path} (${code}). Whether something was sent before is unknown to this call.`,
    { cause: error, kind },
  )
}

/*
 * Only syncing waits on the device, so only syncing goes through the thread pool. The other calls change what the kernel
 * holds in memory; made directly they cost a tenth of the processor time, and a claim is a dozen of them.
 */
const sync = promisify(fsync)

/** Creates a folder with its parents so that they survive a loss of power. */
export async function ensureFolder(folder: string): Promise<void> {
  for (const path of makeFolders(folder)) await syncFolder(dirname(path))
}

/** One by one, for the recursive form reports a read-only file system as ENOENT. @returns what was created, deepest first */
function makeFolders(folder: string, again = false): string[] {
  try {
    mkdirSync(folder)
    return [folder]
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return []
    if (code !== 'ENOENT' || again || dirname(folder) === folder) throw error
  }
  const parents = makeFolders(dirname(folder))
  return [...makeFolders(folder, true), ...parents]
}

/**
 * Creates one folder in a parent that may be missing; what is created of the parents survives a loss of power, the folder
 * itself only after a sync of its parent.
 * @returns false when it exists already
 */
export async function makeFolder(folder: string): Promise<boolean> {
  const made = makeFolders(folder)
  for (const path of made) if (path !== folder) await syncFolder(dirname(path))
  return made.includes(folder)
}

/** Makes the entries of a folder durable. Windows cannot open folders and orders its journal itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    await sync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A cleaned checkout may have lost its ignored folders while the process runs on. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    makeFolders(dirname(path))
    return openSync(path, 'wx')
  }
}

/** Waits for every work even when one fails: no handle may be closed while a sync of it runs. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

let written = 0
let self: string | undefined

/** A name that no other process takes, not even one with the same id in another container. */
const freshName = () =>
  `${(self ??= `${process.pid}-${crypto().randomBytes(8).toString('hex')}`)}-${(written += 1)}.tmp`

interface Temporary {
  readonly tmp: string
  readonly text: string
  /** A folder whose entries must be durable before the file is published. */ readonly first?: string | undefined
}

/** Writes a complete, synced file beside its destination and hands its path to `publish`; removes it in every case. */
async function withSyncedFile({ tmp, text, first }: Temporary, publish: (path: string) => void): Promise<void> {
  const path = join(tmp, freshName())
  try {
    const handle = openNew(path)
    try {
      writeFileSync(handle, text)
      // Side by side, so that the file system can commit both at once; nothing is published before both are done.
      await allOf([sync(handle), ...(first === undefined ? [] : [syncFolder(first)])])
    } finally {
      closeSync(handle)
    }
    publish(path)
  } finally {
    removeQuietly(path)
  }
}

/** Housekeeping: a file that cannot be removed does no harm. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is gone already, or stays until the next sweep.
  }
}

/**
 * Creates a file with its whole content, durably, or not at all; `link` is the atomic step.
 * @param first a folder whose entries are made durable before the file can be seen
 * @returns false when the path exists already
 */
export async function createWhole(
  path: string,
  text: string,
  { tmp, first }: { readonly tmp: string; readonly first?: string },
): Promise<boolean> {
  // Most losers of a race can know without writing anything.
  if (existsSync(path)) return false
  let created = true
  await withSyncedFile({ tmp, text, first }, (source) => {
    try {
      linkSync(source, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      created = false
    }
  })
  if (created) await syncFolder(dirname(path))
  return created
}

/** Replaces a file atomically and durably. */
export async function replaceWhole(path: string, text: string, tmp: string): Promise<void> {
  await withSyncedFile({ tmp, text }, (source) => renameSync(source, path))
  await syncFolder(dirname(path))
}

/** Removes temporary files of processes that died while writing: those older than an hour. */
export function sweep(tmp: string, now: number): void {
  if (!existsSync(tmp)) return
  for (const name of readdirSync(tmp)) {
    const path = join(tmp, name)
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) < now - 3_600_000) removeQuietly(path)
  }
}
