import { noCache, type TextCache } from './text-cache.js'

/** What is known about one file while the program is judged. */
export interface FileMemory<Record> {
  /** What is to be kept; null when that is what was kept before. */
  record(): Record | null
}

export interface KeptRecord<Record> {
  readonly record: Record
  /** Made while a joined program was judged again, so what it rests on may have been looked up by nobody before. */
  readonly isLate: boolean
}

/** How much of what was known about a file may be taken over. */
export interface MemoryUse {
  /** Whether anybody will ask for the record. */
  readonly isKept: boolean
  /** Whether the facts of the program give the same answers as when the record was made. */
  readonly isStanding: boolean
}

interface OpenMemory<Record, Memory> {
  readonly memory: Memory
  readonly text: string
  readonly before: KeptRecord<Record> | null
}

/** What the last run knew about each file, as far as it still holds. */
export class FileMemories<Record, Memory extends FileMemory<Record>> {
  private readonly cache: TextCache<KeptRecord<Record>>
  private readonly standing: ReadonlySet<string> | undefined
  private readonly files = new Map<string, OpenMemory<Record, Memory>>()

  /** `standing` are the files of which `isStanding` is true; absent where all files are gone through. */
  constructor(cache: TextCache<KeptRecord<Record>> = noCache, standing?: ReadonlySet<string>) {
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
      isStanding: before?.isLate === false && this.standing?.has(file) === true,
    })
    this.files.set(file, { memory, text: own, before })
    return memory
  }

  /** The files about which something was asked. */
  get names(): readonly string[] {
    return [...this.files.keys()]
  }

  save(): void {
    if (this.cache === noCache) return
    const isLate = this.standing !== undefined
    for (const [file, { memory, text, before }] of this.files) {
      const made = memory.record()
      // What was asked again in full rests on the facts of now.
      const record = made ?? (before?.isLate === true && !isLate ? before.record : null)
      if (record !== null) this.cache.put(file, text, { record, isLate })
    }
    this.cache.save()
  }
}
