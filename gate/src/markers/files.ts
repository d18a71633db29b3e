import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asUnavailable, createWhole, ensureFolder, onDisk, replaceWhole, syncFolder } from '../disk.js'
import { CorruptRecord } from '../errors.js'
import { resolveFolder } from '../folder.js'
import { localFolder, localState } from '../local-state.js'
import type { KeyHash } from '../record.js'
import { decodeMarker, departedAt, encodeMarker, joinMarkers } from './codec.js'
import type { DamagedMarker, Marker, Markers } from './marker.js'

/** Markers as one canonical JSON file a key, `ab/<hash>.json`, made to be tracked by git. */
export function fileMarkers(options: { readonly folder?: string } = {}): Markers {
  const root = resolveFolder(options.folder)
  const tmp = join(root, localFolder, 'tmp')
  const pathOf = (hash: KeyHash) => join(root, hash.slice(0, 2), `${hash}.json`)
  const prepare = localState(root)
  const read = async (hash: KeyHash) => readMarker(pathOf(hash))

  async function put(marker: Marker, since: number | null): Promise<{ readonly duplicate: boolean }> {
    const path = pathOf(marker.hash)
    return onDisk('write the marker', path, async () => {
      await prepare()
      await ensureFolder(join(root, marker.hash.slice(0, 2)))
      if (await createWhole(path, encodeMarker(marker), { tmp })) return { duplicate: false }
      const present = presentMarker(path)
      if (present === null || (since !== null && departedAt(present) < since)) {
        await replaceWhole(path, encodeMarker(marker), tmp)
        return { duplicate: false }
      }
      const joined = joinMarkers(present, marker)
      if (joined.changed) await replaceWhole(path, encodeMarker(joined.marker), tmp)
      return { duplicate: joined.duplicate }
    })
  }

  async function remove(hash: KeyHash): Promise<void> {
    await onDisk('remove the marker', pathOf(hash), async () => {
      if (existsSync(pathOf(hash))) {
        unlinkSync(pathOf(hash))
        await syncFolder(join(root, hash.slice(0, 2)))
      }
    })
  }

  async function* list(): AsyncGenerator<Marker | DamagedMarker> {
    for (const shard of namesIn(root).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const name of namesIn(join(root, shard)).filter((each) => /^[0-9a-f]{64}\.json$/.test(each))) {
        const marker = markerOrDamage(join(root, shard, name))
        if (marker !== null) yield marker
      }
    }
  }

  return { name: 'files', read, put, remove, list }
}

function readMarker(path: string): Marker | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw asUnavailable('read the marker', path, error)
  }
  return decodeMarker(text, path)
}

/** A proof of sending may replace a damaged marker: the damage already counted as "may have been sent". */
function presentMarker(path: string): Marker | null {
  try {
    return readMarker(path)
  } catch (error) {
    if (error instanceof CorruptRecord) return null
    throw error
  }
}

function markerOrDamage(path: string): Marker | DamagedMarker | null {
  try {
    return readMarker(path)
  } catch (error) {
    if (error instanceof CorruptRecord) return { hash: basename(path, '.json') as KeyHash, corrupt: error.message }
    throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw asUnavailable('list', folder, error)
  }
}
