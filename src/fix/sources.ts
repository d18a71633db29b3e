import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import type { SourceFile } from '../syntax/source-file.js'

/** The files of a checkout, read and parsed once. Paths are relative to the root. */
export interface Sources {
  readonly root: string
  /** Null when the file cannot be read. */
  text(file: string): string | null
  /** Null when the file cannot be read or parsed. */
  parsed(file: string): SourceFile | null
}

/** `edited`: texts that stand in for those on disk, by file. */
export function sourcesUnder(root: string, edited: ReadonlyMap<string, string> = new Map()): Sources {
  const texts = new Map<string, string | null>()
  const trees = new Map<string, SourceFile | null>()
  const text = (file: string): string | null => remembered(texts, file, () => {
    try {
      return edited.get(file) ?? readFileSync(join(root, file), 'utf8')
    } catch {
      return null
    }
  })
  return {
    root, text,
    parsed: (file) => remembered(trees, file, () => {
      const content = text(file)
      const source = content === null ? null : parseSource(file, content)
      return source === null || isParseFailure(source) ? null : source
    }),
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (!known.has(key)) known.set(key, make())
  return known.get(key) as T
}
