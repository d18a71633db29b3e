import { noCache, type TextCache } from '../cache/text-cache.js'
import { FileGuardMemory } from './file-guard-memory.js'
import type { GuardDoors } from './guard-doors.js'
import type { GuardRecord } from './guard-record.js'

/** What the last run knew about the guards of each file, as far as it still holds. */
export class GuardMemory {
  private readonly cache: TextCache<GuardRecord> | null
  private readonly files = new Map<string, { readonly memory: FileGuardMemory; readonly text: string }>()

  constructor(cache: TextCache<GuardRecord> | null = null) {
    this.cache = cache
  }

  of(file: string, text: (file: string) => string, doors: () => GuardDoors): FileGuardMemory {
    const before = this.files.get(file)
    if (before !== undefined) return before.memory
    const own = text(file)
    const memory = new FileGuardMemory(doors(), (this.cache ?? noCache).get(file, own), this.cache !== null)
    this.files.set(file, { memory, text: own })
    return memory
  }

  save(): void {
    for (const [file, { memory, text }] of this.files) {
      const record = this.cache === null ? null : memory.record()
      if (record !== null) this.cache?.put(file, text, record)
    }
    this.cache?.save()
  }
}
