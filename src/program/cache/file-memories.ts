import { noCache, type TextCache } from './text-cache.js'

/** What is known about one file while the program is judged. */
export interface FileMemory<Record> {
  /** What is to be kept; null when that is what was kept before. */
  record(): Record | null
}

/** What the last run knew about each file, as far as it still holds. */
export class FileMemories<Record, Memory extends FileMemory<Record>> {
  private readonly cache: TextCache<Record>
  private readonly files = new Map<string, { readonly memory: Memory; readonly text: string }>()

  constructor(cache: TextCache<Record> = noCache) {
    this.cache = cache
  }

  /** The memory of a file, made by `open` from what was kept when the file had the same text; where nothing is kept, nothing need be noted. */
  of(file: string, text: (file: string) => string, open: (before: Record | null, isKept: boolean) => Memory): Memory {
    const before = this.files.get(file)
    if (before !== undefined) return before.memory
    const own = text(file)
    const memory = open(this.cache.get(file, own), this.cache !== noCache)
    this.files.set(file, { memory, text: own })
    return memory
  }

  save(): void {
    if (this.cache === noCache) return
    for (const [file, { memory, text }] of this.files) {
      const record = memory.record()
      if (record !== null) this.cache.put(file, text, record)
    }
    this.cache.save()
  }
}
