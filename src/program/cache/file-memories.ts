import { randomUUID } from 'node:crypto'
import { noCache, type TextCache } from './text-cache.js'

/** What is known about one file while the program is judged. */
export interface FileMemory<Record> {
  /** What is to be kept; null when that is what was kept before. */
  record(): Record | null
}

export interface KeptRecord<Record> {
  readonly record: Record
  /** Names the run that made it. */
  readonly run: string
}

/** The run that made what is kept about each file. */
export type RunsByFile = ReadonlyMap<string, string>

/** How much of what was known about a file may be taken over. */
export interface MemoryUse {
  /** Whether anybody will ask for the record. */
  readonly isKept: boolean
  /** Whether the facts of the program give the same answers as when the record was made. */
  readonly isStanding: boolean
}

interface OpenMemory<Memory> {
  readonly memory: Memory
  readonly text: string
  /** That made what was kept; null where nothing was. */
  readonly run: string | null
}

/** What the last run knew about each file, as far as it still holds. */
export class FileMemories<Record, Memory extends FileMemory<Record>> {
  private readonly cache: TextCache<KeptRecord<Record>>
  private readonly standing: RunsByFile
  private readonly run = randomUUID()
  private readonly files = new Map<string, OpenMemory<Memory>>()

  /** `standing` are the files of which `isStanding` is true, as long as nobody made another record since. */
  constructor(cache: TextCache<KeptRecord<Record>> = noCache, standing: RunsByFile = new Map()) {
    this.cache = cache
    this.standing = standing
  }

  /** The memory of a file, made by `open` from what was kept when the file had the same text; where nothing is kept, nothing need be noted. */
  of(file: string, text: (file: string) => string, open: (before: Record | null, use: MemoryUse) => Memory): Memory {
    const opened = this.files.get(file)
    if (opened !== undefined) return opened.memory
    const own = text(file)
    const before = this.cache.get(file, own)
    const memory = open(before?.record ?? null, {
      isKept: this.cache !== noCache,
      isStanding: before !== null && before.run === this.standing.get(file),
    })
    this.files.set(file, { memory, text: own, run: before?.run ?? null })
    return memory
  }

  /** Keeps what is known now. Gives the runs that made it, of the files about which something was asked. */
  save(): RunsByFile {
    const runs = new Map<string, string>()
    if (this.cache === noCache) return runs
    for (const [file, { memory, text, run }] of this.files) {
      const record = memory.record()
      if (record !== null) this.cache.put(file, text, { record, run: this.run })
      runs.set(file, record === null && run !== null ? run : this.run)
    }
    this.cache.save()
    return runs
  }
}
