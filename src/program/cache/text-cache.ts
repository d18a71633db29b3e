import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { CacheFile } from './cache-folder.js'

/** What the last run made of texts, by the name and the content of each. */
export interface TextCache<Made> {
  /** Null when the text is new or was changed. */
  get(name: string, text: string): Made | null
  put(name: string, text: string, made: Made): void
  /** Writes what this run asked for and put in; texts that it did not ask for are forgotten. */
  save(): void
}

/** The cache that remembers nothing. */
export const noCache: TextCache<never> = { get: () => null, put: () => {}, save: () => {} }

/**
 * A cache of what is made of a name and a text by this version of the analysis, and of nothing else: then an entry is
 * never stale. What depends on more must say so in what it keeps, and be asked whether that still holds.
 */
export function textCache<Made>(file: CacheFile): TextCache<Made> {
  const { before } = file
  const now = new Map<string, { readonly hash: string; readonly data: Uint8Array }>()
  return {
    get(name, text) {
      const entry = before.get(name)
      if (entry === undefined || entry.hash !== hashOf(text)) return null
      try {
        const made = deserialize(entry.data) as Made
        now.set(name, entry)
        return made
      } catch {
        return null
      }
    },
    put(name, text, made) {
      now.set(name, { hash: hashOf(text), data: serialize(made) })
    },
    save() {
      file.write(now)
    },
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
