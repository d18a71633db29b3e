import { readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import picomatch from 'picomatch'
import type { NotAnalysed } from '../result/coverage-report.js'
import type { WorkspacePackage } from '../syntax/workspace-package.js'
import {
  declaredBy,
  excludedByPath,
  isComponentPath,
  isGeneratedText,
  isSourcePath,
  maximumBytes,
} from './classify-file.js'
import { listFiles } from './list-files.js'

export interface DiscoverOptions {
  /** Absolute. */
  readonly root: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly tests?: boolean
  /** Texts that stand in for those on disk, by file. */
  readonly texts?: ReadonlyMap<string, string>
}

export interface FoundFile {
  /** Relative to the root, with `/`. */
  readonly file: string
  readonly text: string
}

export interface Discovered {
  /** Every file of the checkout, also those no analysis reads. */
  readonly files: readonly string[]
  readonly sources: readonly FoundFile[]
  readonly packages: readonly WorkspacePackage[]
  readonly notAnalysed: readonly NotAnalysed[]
  readonly warnings: readonly string[]
}

/** Finds and reads the sources of a checkout; whatever is left out is listed with the reason. */
export function discover(options: DiscoverOptions): Discovered {
  const files = listFiles(options.root)
  const chosen = selection(options)
  const sources: FoundFile[] = []
  const notAnalysed: NotAnalysed[] = []
  const warnings: string[] = []
  const present = new Set(files)
  for (const file of files.filter(isSourcePath)) {
    const outcome = !chosen(file)
      ? { file, reason: 'ignored' as const }
      : declaredBy(file).some((code) => present.has(code))
        ? { file, reason: 'declaration' as const }
        : readSource(options, file)
    if ('text' in outcome) sources.push(outcome)
    else notAnalysed.push(outcome)
  }
  notAnalysed.push(
    ...files.filter((file) => isComponentPath(file) && chosen(file)).flatMap((file) => unreadComponent(options, file)),
  )
  const packages = files
    .filter((file) => posix.basename(file) === 'package.json')
    .flatMap((file) => readPackage(options.root, file, warnings))
  return { files, sources, packages, notAnalysed, warnings }
}

/** The script of a component is not analysed, which is said where there is one. */
function unreadComponent(options: DiscoverOptions, file: string): NotAnalysed[] {
  const outcome = readSource(options, file)
  if (!('text' in outcome)) return [outcome]
  const script = /<script\b[^>]*>\s*[^\s<]|^---\s*\n[\s\S]*?\S[\s\S]*?\n---/.test(outcome.text)
  return script
    ? [
        {
          file,
          reason: 'component',
          detail: `the script inside of a ${posix.extname(file)} component is not analysed`,
        },
      ]
    : []
}

function selection({ include, exclude }: DiscoverOptions): (file: string) => boolean {
  const included = include && include.length > 0 ? picomatch([...include]) : () => true
  const excluded = exclude && exclude.length > 0 ? picomatch([...exclude]) : () => false
  return (file) => included(file) && !excluded(file)
}

function readSource(options: DiscoverOptions, file: string): FoundFile | NotAnalysed {
  const reason = excludedByPath(file, { tests: options.tests ?? false })
  if (reason !== null) return { file, reason }
  try {
    const path = join(options.root, file)
    const { size } = statSync(path)
    if (size > maximumBytes)
      return { file, reason: 'too-large', detail: `${size} bytes; at most ${maximumBytes} are read` }
    const text = options.texts?.get(file) ?? readFileSync(path, 'utf8')
    return isGeneratedText(text)
      ? { file, reason: 'generated', detail: 'its header or shape says that a program wrote it' }
      : { file, text }
  } catch (error) {
    return {
      file,
      reason: 'unreadable',
      detail: error instanceof Error && 'code' in error ? String(error.code) : String(error),
    }
  }
}

function readPackage(root: string, file: string, warnings: string[]): WorkspacePackage[] {
  try {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>
    const folder = join(root, posix.dirname(file)).split('\\').join('/').replace(/\/$/, '')
    return typeof manifest['name'] === 'string' ? [{ name: manifest['name'], folder, manifest }] : []
  } catch (error) {
    warnings.push(`${file} cannot be read as a package: ${error instanceof Error ? error.message : String(error)}.`)
    return []
  }
}
