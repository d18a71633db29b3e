import { link, mkdir, open, rename, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
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
  return new StoreUnavailable(`The files store could not ${action} ${path} (${code}). Whether something was sent before is unknown to this call.`, { cause: error, kind })
}

/** Creates a folder with its parents so that they survive a loss of power. */
export async function ensureFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let path = folder; path.length >= first.length; path = dirname(path)) await syncFolder(dirname(path))
}

/** Makes the entries of a folder durable. Windows cannot open folders and orders its journal itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A cleaned checkout may have lost its ignored folders while the process runs on. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await ensureFolder(dirname(path))
    return open(path, 'wx')
  }
}

/** Writes a complete, synced file beside its destination and hands its path to `publish`; removes it in every case. */
async function withSyncedFile(tmp: string, text: string, publish: (path: string) => Promise<void>): Promise<void> {
  const path = join(tmp, `${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await openNew(path)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await publish(path)
  } finally {
    await unlink(path).catch(() => {})
  }
}

/**
 * Creates a file with its whole content, durably, or not at all; `link` is the atomic step.
 * @returns false when the path exists already
 */
export async function createWhole(path: string, text: string, tmp: string): Promise<boolean> {
  let created = true
  await withSyncedFile(tmp, text, async (source) => {
    try {
      await link(source, path)
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
  await withSyncedFile(tmp, text, (source) => rename(source, path))
  await syncFolder(dirname(path))
}
