import { deserialize, serialize } from 'node:v8'
import type { CacheEntry, CacheFile } from './cache-folder.js'
import { hashOf } from './hash-of.js'

/** What the last run made of texts, by the name and the content of each. */
export interface TextCache<Made> {
  /** Null when the text is new or was changed. */
  get(name: string, text: string): Made | null
  /** What was made of the text with this hash, whatever the text is now; null when something else is kept. */
  of(name: string, hash: string): Made | null
  put(name: string, text: string, made: Made): void
  /** Writes what this run asked for and put in; texts that it did not ask for are forgotten. */
  save(): void
}

/** The cache that remembers nothing. */
export const noCache: TextCache<never> = { get: () => null, of: () => null, put: () => {}, save: () => {} }

/**
 * A cache of what is made of a name and a text by this version of the analysis, and of nothing else: then an entry is
 * never stale. What depends on more must say so in what it keeps, and be asked whether that still holds.
 */
export function textCache<Made>(file: CacheFile): TextCache<Made> {
  const now = new Map<string, CacheEntry>()
  const read = (name: string, hash: string): { readonly entry: CacheEntry; readonly made: Made } | null => {
    const entry = file.before(name)
    if (entry === undefined || entry.hash !== hash) return null
    try {
      return { entry, made: deserialize(entry.data) as Made }
    } catch {
      return null
    }
  }
  return {
    get(name, text) {
      const found = read(name, hashOf(text))
      if (found !== null) now.set(name, found.entry)
      return found?.made ?? null
    },
    of: (name, hash) => read(name, hash)?.made ?? null,
    put(name, text, made) {
      now.set(name, { hash: hashOf(text), data: serialize(made) })
    },
    save() {
      file.write(now)
    },
  }
}
