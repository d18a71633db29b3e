import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoized } from '../analysis/memoized.js'
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
  const text = memoized((file: string): string | null => {
    try {
      return edited.get(file) ?? readFileSync(join(root, file), 'utf8')
    } catch {
      return null
    }
  })
  const parsed = memoized((file: string): SourceFile | null => {
    const content = text(file)
    const source = content === null ? null : parseSource(file, content)
    return source === null || isParseFailure(source) ? null : source
  })
  return { root, text, parsed }
}
