import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { groupBy } from '../../analysis/group-by.js'
import { memoized } from '../../analysis/memoized.js'
import { analysisVersion } from '../analysis-version.js'

export interface CacheOptions {
  /** Absolute. */
  readonly folder: string
  /** Absent means that the cache is also written. */
  readonly readOnly?: boolean
  /** Called with one sentence where the cache cannot be used; the audit goes on without it. */
  readonly warn: (message: string) => void
}

/** Bytes, with a hash of what they were made from. */
export interface CacheEntry {
  readonly hash: string
  readonly data: Uint8Array
}

/** By name. */
export type CacheEntries = ReadonlyMap<string, CacheEntry>

/** Entries of one kind. */
export interface CacheFile {
  /** What the last run wrote; undefined where there is nothing that this version can read. Only the part of the file that can hold it is read. */
  before(name: string): CacheEntry | undefined
  /** Writes what is another than before. */
  write(entries: CacheEntries): void
}

/** Entries of a kind lie in so many files: after a small edit only few of them are written again. */
const partCount = 16

const checksumBytes = 32

/**
 * The folder of the cache. A file of another version is replaced without a word; one that cannot be read back whole
 * is told, and replaced; a folder that cannot be written is told once.
 */
export class CacheFolder {
  private readonly options: CacheOptions
  private readonly version = analysisVersion()
  private isTold = false

  constructor(options: CacheOptions) {
    this.options = options
  }

  open(name: string): CacheFile {
    const parts = Array.from({ length: partCount }, (_, part) => join(this.options.folder, `${name}.${part}`))
    const read = memoized((path: string) => this.read(path))
    return {
      before: (entry) => read(parts[partOf(entry)] ?? '').get(entry),
      write: (entries) => {
        const now = groupBy([...entries], ([key]) => partOf(key))
        for (const [part, path] of parts.entries()) {
          const own = new Map(now.get(part) ?? [])
          if (!isSame(own, read(path))) this.write(path, own)
        }
      },
    }
  }

  private read(path: string): CacheEntries {
    const { warn } = this.options
    const none: CacheEntries = new Map()
    if (!existsSync(path)) return none
    try {
      const bytes = readFileSync(path)
      const body = bytes.subarray(checksumBytes)
      if (!checksum(body).equals(bytes.subarray(0, checksumBytes))) {
        warn(`The cache ${path} is damaged; this run works out again what it held.`)
        return none
      }
      const read = deserialize(body) as { readonly version: string; readonly entries: CacheEntries }
      return read.version === this.version ? read.entries : none
    } catch (error) {
      warn(`The cache ${path} cannot be read (${codeOf(error)}); this run works out again what it held.`)
      return none
    }
  }

  private write(path: string, entries: CacheEntries): void {
    if (this.options.readOnly === true || this.isTold) return
    try {
      replace(path, serialize({ version: this.version, entries }), this.options.folder)
    } catch (error) {
      this.isTold = true
      this.options.warn(
        `The cache ${path} cannot be written (${codeOf(error)}); the next run works out again what it would hold.`,
      )
    }
  }
}

/** Null where no cache is asked for. */
export function cacheFolder(options: CacheOptions | undefined): CacheFolder | null {
  return options === undefined ? null : new CacheFolder(options)
}

/** Whole or not at all: two runs at a time, or a run that is killed, leave a file that can be read. */
function replace(path: string, body: Buffer, folder: string): void {
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

function partOf(name: string): number {
  let sum = 0
  for (let at = 0; at < name.length; at++) sum = (sum * 31 + name.charCodeAt(at)) % 65521
  return sum % partCount
}

/** Entries that were not made anew are the very ones that were read. */
function isSame(now: CacheEntries, before: CacheEntries): boolean {
  return now.size === before.size && [...now].every(([name, entry]) => before.get(name) === entry)
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest()
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
