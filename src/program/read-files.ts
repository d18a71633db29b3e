import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NotAnalysed } from '../result/coverage-report.js'
import { maximumBytes } from './classify-file.js'

export interface ReadFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly notAnalysed: readonly NotAnalysed[]
}

/** The texts of these files, relative to `root`; what cannot be read is listed, and a tracked file that was deleted is none. */
export function readFiles(root: string, paths: readonly string[], texts?: ReadonlyMap<string, string>): ReadFiles {
  const files: { path: string; text: string }[] = []
  const notAnalysed: NotAnalysed[] = []
  for (const path of paths) {
    try {
      const { size } = statSync(join(root, path))
      if (size > maximumBytes)
        notAnalysed.push({ file: path, reason: 'too-large', detail: `${size} bytes; at most ${maximumBytes} are read` })
      else files.push({ path, text: texts?.get(path) ?? readFileSync(join(root, path), 'utf8') })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      if (code !== 'ENOENT' && code !== 'EISDIR') notAnalysed.push({ file: path, reason: 'unreadable', detail: code })
    }
  }
  return { files, notAnalysed }
}
