import { closeSync, openSync, readSync } from 'node:fs'
import { join, posix } from 'node:path'
import picomatch from 'picomatch'
import type { NotAnalysed } from '../result/coverage-report.js'
import { shellFileKind } from '../shell/shell-file-kind.js'
import { templateGlobs } from '../templates/template-globs.js'
import { excludedByPath } from './classify-file.js'
import type { Joined } from './join-options.js'
import { readFiles, type ReadFiles } from './read-files.js'

export type TextSources = Pick<Joined, 'root' | 'files' | 'excluded' | 'config' | 'texts'>

/** The texts of a checkout that are no programs. A file can be among both. */
export interface OtherTexts {
  readonly shell: ReadFiles
  readonly templates: ReadFiles
}

export function readOtherTexts({ root, files, excluded, config, texts }: TextSources): OtherTexts {
  const all = new Set(files)
  const isTemplate = picomatch([...templateGlobs, ...(config.templates ?? [])], { dot: true })
  const leftOut = (file: string): NotAnalysed['reason'] | null => excludedByPath(file, { tests: config.tests ?? false })
  const scripts = files.filter((file) => !excluded(file) && isShell(root, file, all))
  const tests = scripts.flatMap((file): NotAnalysed[] => (leftOut(file) === 'test' ? [{ file, reason: 'test' }] : []))
  const shell = readFiles(
    root,
    scripts.filter((file) => leftOut(file) === null),
    texts,
  )
  return {
    shell: { files: shell.files, notAnalysed: [...tests, ...shell.notAnalysed] },
    templates: readFiles(
      root,
      files.filter((file) => isTemplate(file) && !excluded(file) && leftOut(file) === null),
      texts,
    ),
  }
}

function isShell(root: string, file: string, files: ReadonlySet<string>): boolean {
  if (shellFileKind(file) !== null || (file.endsWith('.timer') && files.has(file.replace(/\.timer$/, '.service'))))
    return true
  return !posix.basename(file).includes('.') && shellFileKind(file, firstLine(join(root, file))) !== null
}

/** Empty when the file cannot be read: without its shebang nothing says that it is a script. */
function firstLine(path: string): string {
  let handle: number | null = null
  try {
    handle = openSync(path, 'r')
    const head = Buffer.alloc(120)
    return head.toString('utf8', 0, readSync(handle, head, 0, head.length, 0)).split('\n', 1)[0] ?? ''
  } catch {
    return ''
  } finally {
    if (handle !== null) closeSync(handle)
  }
}
