import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import type { Program } from '../../analysis/program.js'
import { globalsOf } from '../../analysis/values/globals-of.js'
import { startedFunctions } from '../graph/build-graph.js'
import type { LinkedGraph } from '../graph/build-graph.js'
import { handlersByName } from '../triggers/enqueue-index.js'
import type { Note, NotedFacts } from './noted-facts.js'

/** What was learnt by joining the files of a program, as far as an edited file needs it; plain data. */
export interface LinkedRecord {
  /** What was looked up in each file while the files were joined, and afterwards too. */
  readonly joiningNotes: ReadonlyMap<string, readonly Note[]>
  readonly notes: ReadonlyMap<string, readonly Note[]>
  readonly absent: ReadonlySet<string>
  readonly areListed: boolean
  /** Names about which it was asked whether unseen code calls them. */
  readonly unseen: ReadonlySet<string>
  readonly files: readonly string[]
  /** By function key: the file and the number of each call in turn. */
  readonly callers: ReadonlyMap<string, readonly number[]>
  /** The same for the calls that are handed a function by name. */
  readonly handers: ReadonlyMap<string, readonly number[]>
  /** Functions by the names of jobs. */
  readonly jobs: ReadonlyMap<string, readonly string[]>
  readonly enqueued: ReadonlyMap<string, readonly string[]>
  readonly handlers: ReadonlySet<string>
  readonly globals: ReadonlyMap<string, readonly Origin[]>
  /** Files that add to the objects of packages. */
  readonly adding: readonly string[]
  /** How many files import a file. */
  readonly imported: ReadonlyMap<string, number>
}

export interface LinkedSources {
  readonly facts: NotedFacts
  readonly unseen: ReadonlySet<string>
  readonly files: readonly FileFacts[]
  readonly callers: Program['callers']
  readonly handers: Program['handers']
  readonly linked: Pick<LinkedGraph, 'jobs' | 'registrations'>
  readonly resolve: (from: string, specifier: string) => string | null
}

export function linkedRecord({ facts, unseen, files, callers, handers, linked, resolve }: LinkedSources): LinkedRecord {
  const numbers = new Map(files.map(({ file }, index) => [file, index]))
  const calls = new Map<CallFact, number>(files.flatMap((file) => file.calls.map((call, index) => [call, index])))
  const numbered = (sites: Program['callers']): ReadonlyMap<string, readonly number[]> =>
    new Map(
      [...sites].map(([key, each]) => [
        key,
        each.flatMap(({ file, call }) => [numbers.get(file) ?? -1, calls.get(call) ?? -1]),
      ]),
    )
  return {
    joiningNotes: new Map([...facts.notes.keys()].map((file) => [file, facts.joiningNotes(file)])),
    notes: new Map([...facts.notes].map(([file, notes]) => [file, [...notes].slice(facts.joiningNotes(file).length)])),
    absent: facts.absent,
    areListed: facts.areListed,
    unseen,
    files: files.map(({ file }) => file),
    callers: numbered(callers),
    handers: numbered(handers),
    jobs: linked.jobs.handlers,
    enqueued: handlersByName(linked.registrations),
    handlers: startedFunctions(linked.registrations),
    globals: globalsOf(files),
    adding: files.flatMap(({ file, added }) => (added === undefined ? [] : [file])),
    imported: importedFiles(files, resolve),
  }
}

/** How many of these files import a file. */
export function importedFiles(
  files: readonly Pick<FileFacts, 'file' | 'imports'>[],
  resolve: LinkedSources['resolve'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { file, imports } of files)
    for (const target of new Set(imports.flatMap((specifier) => resolve(file, specifier) ?? [])))
      counts.set(target, (counts.get(target) ?? 0) + 1)
  return counts
}
