import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { analysisVersion } from './analysis-version.js'
import type { FoundFile } from './discover.js'
import type { OneFile } from './facts-of-file.js'

export interface CacheOptions {
  /** Absolute. */
  readonly folder: string
  /** Absent means that the cache is also written. */
  readonly readOnly?: boolean
  /** Called with one sentence where the cache cannot be used; the audit goes on without it. */
  readonly warn: (message: string) => void
}

/** What the audit learnt about each file when it last ran, by path and content. */
export interface FactsCache {
  /** Null when the file is new or was changed. */
  get(source: FoundFile): OneFile | null
  put(source: FoundFile, learnt: OneFile): void
  /** Writes what this run asked for and put in; files that it did not ask for are forgotten. */
  save(): void
}

/** The cache that remembers nothing. */
export const noCache: FactsCache = { get: () => null, put: () => {}, save: () => {} }

interface Entry {
  /** Of the text. */
  readonly hash: string
  /** A serialised `OneFile`, opened only when the hash agrees. */
  readonly data: Uint8Array
}

const checksumBytes = 32

/**
 * Opens the cache in a folder. Facts depend on the path and the text of one file and on this version of the analysis,
 * and on nothing else, so an entry is never stale. A cache of another version is replaced without a word; one that
 * cannot be read back whole is told, and replaced.
 */
export function openFactsCache(options: CacheOptions): FactsCache {
  const path = join(options.folder, 'facts')
  const version = analysisVersion()
  const before = readEntries(path, version, options)
  const now = new Map<string, Entry>()
  let isChanged = false
  return {
    get({ file, text }) {
      const entry = before.get(file)
      if (entry === undefined || entry.hash !== hashOf(text)) return null
      try {
        const learnt = deserialize(entry.data) as OneFile
        now.set(file, entry)
        return learnt
      } catch {
        return null
      }
    },
    put({ file, text }, learnt) {
      isChanged = true
      now.set(file, { hash: hashOf(text), data: serialize(learnt) })
    },
    save() {
      if (options.readOnly === true || (!isChanged && now.size === before.size)) return
      try {
        write(path, serialize({ version, entries: now }), options.folder)
      } catch (error) {
        options.warn(`The cache ${path} cannot be written (${codeOf(error)}); the next run will read every file again.`)
      }
    },
  }
}

function readEntries(path: string, version: string, { warn }: CacheOptions): ReadonlyMap<string, Entry> {
  const none = new Map<string, Entry>()
  if (!existsSync(path)) return none
  try {
    const bytes = readFileSync(path)
    const body = bytes.subarray(checksumBytes)
    if (!checksum(body).equals(bytes.subarray(0, checksumBytes))) {
      warn(`The cache ${path} is damaged; this run reads every file again.`)
      return none
    }
    const read = deserialize(body) as { readonly version: string; readonly entries: ReadonlyMap<string, Entry> }
    return read.version === version ? read.entries : none
  } catch (error) {
    warn(`The cache ${path} cannot be read (${codeOf(error)}); this run reads every file again.`)
    return none
  }
}

/** Whole or not at all: two runs at a time, or a run that is killed, leave a file that can be read. */
function write(path: string, body: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true })
  // The folder can lie in the checkout: it must neither be committed nor audited.
  if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n')
  const draft = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(draft, Buffer.concat([checksum(body), body]))
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest()
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
