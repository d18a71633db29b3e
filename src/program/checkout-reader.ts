import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { FunctionFact } from '../analysis/file-facts.js'
import { memoized } from '../analysis/memoized.js'
import type { ModuleResolver } from '../syntax/module-resolver.js'
import { installedPackages } from '../types/installed-packages.js'
import { hashOf } from './cache/hash-of.js'
import type { FoundFile } from './discover.js'

export interface ReaderSources {
  /** Absolute, with `/`. */
  readonly root: string
  /** Every file of the checkout, relative to the root. */
  readonly files: readonly string[]
  /** The sources of the programs. */
  readonly sources: readonly FoundFile[]
  readonly resolver: ModuleResolver
}

/** The text of a file, or why it cannot be read. */
export type ReadAside = { readonly text: string } | { readonly problem: string }

/** All that was asked, with the answers; plain data. */
export interface Looks {
  /** Sources whose text was given away: whoever has it may have seen anything in it. */
  readonly opened: ReadonlySet<string>
  /** For each source of which only passages were given away, what stands for each, by the offset at which its function begins. */
  readonly passages: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** For each pattern that sources were tried with, those whose text it fits. */
  readonly fitting: readonly { readonly pattern: RegExp; readonly files: ReadonlySet<string> }[]
  /** For each pattern of paths that were asked for, those that there are. */
  readonly listed: readonly { readonly pattern: RegExp; readonly files: readonly string[] }[]
  /** For folders that were asked about, what stands for the packages that are installed there. */
  readonly installed: readonly { readonly folders: readonly string[]; readonly packages: string }[]
  /** Stands for what was read of other files. */
  readonly aside: ReadonlyMap<string, string>
  /** By folder and specifier. */
  readonly imports: ReadonlyMap<string, string | null>
  readonly warnings: readonly string[]
}

/**
 * All that the judging of a program looks at in a checkout, beside the facts of its files, goes through here and is
 * noted. Then the next run can ask the same again.
 */
export class CheckoutReader {
  private readonly root: string
  private readonly files: readonly string[]
  private readonly texts: ReadonlyMap<string, string>
  private readonly asideAt: (file: string) => ReadAside
  private readonly importedAt: (place: string) => string | null
  private readonly resolver: ModuleResolver
  private readonly opened = new Set<string>()
  private readonly passages = new Map<string, Map<number, string>>()
  private readonly fitting = new Map<string, { readonly pattern: RegExp; readonly files: Set<string> }>()
  private readonly listed = new Map<string, { readonly pattern: RegExp; readonly files: readonly string[] }>()
  private readonly installed: { readonly folders: readonly string[]; readonly packages: string }[] = []
  private readonly read = new Map<string, string>()
  private readonly imports = new Map<string, string | null>()

  constructor({ root, files, sources, resolver }: ReaderSources) {
    this.root = root
    this.files = files
    this.resolver = resolver
    this.texts = new Map(sources.map(({ file, text }) => [file, text]))
    this.asideAt = memoized((file) => readAside(join(root, file)))
    this.importedAt = memoized((place) => {
      const [folder = '', specifier = ''] = place.split('\0')
      return inside(root, resolver.resolve(`${root}/${posix.join(folder, 'file')}`, specifier))
    })
  }

  /** The files of the checkout whose path fits a pattern, sorted. */
  readonly list = (pattern: RegExp): readonly string[] => {
    const files = this.files.filter((file) => pattern.test(file))
    this.listed.set(String(pattern), { pattern, files })
    return files
  }

  /** Names of the packages that a file in one of these folders (absolute) can meet. */
  readonly installedIn = (folders: readonly string[]): ReadonlySet<string> => {
    const packages = installedPackages(folders)
    this.installed.push({ folders: [...new Set(folders)], packages: namesOf(packages) })
    return packages
  }

  /** Any file of the checkout that is no source, relative to the root. */
  readonly aside = (file: string): ReadAside => {
    const found = this.asideAt(file)
    this.read.set(file, standingFor(found))
    return found
  }

  /** The text of a source; empty when the file is none. */
  readonly text = (file: string): string => {
    this.opened.add(file)
    return this.sourceText(file)
  }

  /** The text of one function of a source. */
  readonly passage = (file: string, { at, end }: Pick<FunctionFact, 'at' | 'end'>): string => {
    const passage = this.sourceText(file).slice(at, end)
    const known = this.passages.get(file) ?? new Map<number, string>()
    this.passages.set(file, known)
    if (!known.has(at)) known.set(at, hashOf(passage))
    return passage
  }

  /** Whether the text of a source fits a pattern, for whoever need not see the text of those that do not. */
  readonly fits = (file: string, pattern: RegExp): boolean => {
    const fitting = this.fitting.get(String(pattern)) ?? { pattern, files: new Set() }
    this.fitting.set(String(pattern), fitting)
    const fits = pattern.test(this.sourceText(file))
    if (fits) fitting.files.add(file)
    return fits
  }

  /** The first-party file that a specifier means in a file, both relative to the root; null for everything else. */
  readonly resolve = (from: string, specifier: string): string | null => {
    const place = `${posix.dirname(from)}\0${specifier}`
    const found = this.importedAt(place)
    if (!this.imports.has(place)) this.imports.set(place, found)
    return found
  }

  get warnings(): readonly string[] {
    return this.resolver.warnings
  }

  looks(): Looks {
    return {
      opened: this.opened,
      passages: this.passages,
      fitting: [...this.fitting.values()],
      listed: [...this.listed.values()],
      installed: this.installed,
      aside: this.read,
      imports: this.imports,
      warnings: this.warnings,
    }
  }

  /** Whether all other files and texts would say the same now, where the texts of these sources are others. Of passages, see `readsAlike`. */
  answersAlike(before: Looks, changed: readonly string[]): boolean {
    return (
      changed.every(
        (file) =>
          !before.opened.has(file) &&
          before.fitting.every(({ pattern, files }) => pattern.test(this.sourceText(file)) === files.has(file)),
      ) &&
      before.listed.every(
        ({ pattern, files }) => this.files.filter((file) => pattern.test(file)).join('\0') === files.join('\0'),
      ) &&
      [...before.aside].every(([file, answer]) => standingFor(this.asideAt(file)) === answer) &&
      JSON.stringify(this.warnings) === JSON.stringify(before.warnings)
    )
  }

  /** Whether the answers about imports and packages would be the same now, on which the joining of the files rests. */
  joinsAlike(before: Looks, changed: readonly string[]): boolean {
    return (
      this.knowsFolders(before, changed) &&
      before.installed.every(({ folders, packages }) => namesOf(installedPackages(folders)) === packages) &&
      [...before.imports].every(([place, answer]) => this.importedAt(place) === answer)
    )
  }

  /** Whether files lie in folders whose packages were looked at, wherever any were. */
  private knowsFolders({ installed }: Looks, files: readonly string[]): boolean {
    return installed.every(({ folders }) => {
      const known = new Set(folders)
      return files.every((file) => known.has(posix.dirname(`${this.root}/${file}`)))
    })
  }

  /** Whether the passages that were read of a source have the same text now; `find` gives the function that began at an offset then. */
  readsAlike(before: Looks, file: string, find: (at: number) => Pick<FunctionFact, 'at' | 'end'> | undefined): boolean {
    return [...(before.passages.get(file) ?? [])].every(([at, answer]) => {
      const fact = find(at)
      return fact !== undefined && hashOf(this.sourceText(file).slice(fact.at, fact.end)) === answer
    })
  }

  private sourceText(file: string): string {
    return this.texts.get(file) ?? ''
  }
}

function namesOf(packages: ReadonlySet<string>): string {
  return hashOf([...packages].sort().join('\n'))
}

function readAside(path: string): ReadAside {
  try {
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function standingFor(read: ReadAside): string {
  return 'text' in read ? hashOf(read.text) : read.problem
}

function inside(root: string, path: string | null): string | null {
  return path !== null && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null
}
