import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import { joinedFacts } from '../../analysis/link.js'
import { AddedMembers } from '../../analysis/values/added-members.js'
import { memoized } from '../../analysis/memoized.js'
import { functionKey, type CallSite, type Program } from '../../analysis/program.js'
import { placesIn, replacedPlaces } from '../../analysis/replaced-places.js'
import { readKey } from '../../analysis/values/module-key.js'
import { unseenNames } from '../graph/unseen-names.js'
import { contributionsOf, type ContributionSources } from './contributions.js'
import { emptyFacts } from './empty-facts.js'
import { isSame } from './is-same.js'
import { importedFiles, type LinkedRecord } from './linked-record.js'
import { LookedUp } from './looked-up.js'
import { movementOf, type Movement } from './movement.js'
import { keyedFacts, wholeFacts, type Note } from './noted-facts.js'

/** How long a text is, in characters and in lines. */
export interface TextSize {
  readonly length: number
  readonly lines: number
}

export interface EditedFile {
  readonly file: string
  /** When the program was judged; null where there was no such file. */
  readonly before: { readonly facts: FileFacts; readonly size: TextSize } | null
  readonly now: { readonly facts: FileFacts; readonly size: TextSize }
}

export interface NewsSources extends Pick<ContributionSources, 'root' | 'config' | 'packages' | 'text'> {
  readonly edited: readonly EditedFile[]
  readonly linked: LinkedRecord
  /** Whether it is judged again: then only what was looked up before that counts. */
  readonly isJudgedAgain: boolean
  /** The facts of a file when the program was judged. */
  readonly factsBefore: (file: string) => FileFacts | undefined
  readonly resolve: (from: string, specifier: string) => string | null
}

/** How an edited file is now what it was. */
export interface SameFile {
  readonly facts: FileFacts
  /** For each call of the judged text in turn, that of now; null where it is gone. */
  readonly calls: readonly (CallFact | null)[]
  /** Lines of now by those of the judged text, as far as something begins or ends there. */
  readonly lines: ReadonlyMap<number, number>
}

export interface NoNews {
  readonly edited: ReadonlyMap<string, SameFile>
  /** Where the functions of the edited files are now, by the offset at which they were. */
  readonly movedFunction: (file: string, at: number) => number
  /** The key that a function has now. */
  readonly keyNow: (key: string) => string
  /** The key that a function had. */
  readonly keyBefore: (key: string) => string
  /** Whether the same names are called on values of an unknown class, also those that nobody asked about. */
  readonly areNamesAlike: boolean
  /** Whether also what was looked up while the program was judged is the same, and every call is still there: then whatever is asked of facts alone gets the answers of then. */
  readonly areAnswersAlike: boolean
}

/** An edited file, with all places before in the numbers of now. */
interface Moved {
  readonly file: string
  readonly offsets: Movement
  readonly lines: ReadonlyMap<number, number>
  readonly before: FileFacts
  readonly now: FileFacts
}

/** Facts that may differ where nobody looks them up and they contribute nothing. All others reach further. */
const free: ReadonlySet<string> = new Set(['file', 'exports', 'bindings', 'functions', 'calls', 'imports'])

/**
 * Whether edited files leave everything as it was that was learnt of the program from facts: all that was looked up in
 * them is the same, and so is all that they contribute to what is collected from all files. Null where they do not.
 * Neither places in these files nor their texts are compared.
 */
export function saysNothingNew(sources: NewsSources): NoNews | null {
  const { linked } = sources
  if (
    sources.edited.some(
      ({ file, before, now }) =>
        (before === null && (linked.areListed || linked.absent.has(file))) ||
        linked.adding.includes(file) ||
        now.facts.added !== undefined,
    )
  )
    return null
  const edited = sources.edited.map(movedFile)
  if (
    !edited.every((each) =>
      isLookedUpAlike(each, [
        ...(linked.joiningNotes.get(each.file) ?? []),
        ...(sources.isJudgedAgain ? [] : (linked.notes.get(each.file) ?? [])),
      ]),
    ) ||
    !areImportedAlike(edited, sources)
  )
    return null
  const alike = contributeAlike(edited, sources)
  if (alike === null) return null
  const byFile = new Map(edited.map((each) => [each.file, each]))
  const rekeyed =
    (way: 'to' | 'from') =>
    (key: string): string => {
      const { file, at } = readKey(key)
      const moved = byFile.get(file)
      return moved === undefined || at === null ? key : functionKey(file, moved.offsets[way](at))
    }
  return {
    ...alike,
    areAnswersAlike: edited.every(
      (each) => hasSameCalls(each) && isLookedUpAlike(each, (linked.notes.get(each.file) ?? []).filter(isNotOfCalls)),
    ),
    edited: new Map(edited.map((each, index) => [each.file, sameFile(each, sources.edited[index]?.now.facts)])),
    movedFunction: (file, at) => byFile.get(file)?.offsets.to(at) ?? at,
    keyNow: rekeyed('to'),
    keyBefore: rekeyed('from'),
  }
}

function sameFile({ before, now, lines }: Moved, facts: FileFacts = now): SameFile {
  return { facts, lines, calls: callsNow(before, facts) }
}

/** For each call of before in turn the one that is there now; null where it is gone. */
function callsNow(before: FileFacts, now: FileFacts): readonly (CallFact | null)[] {
  const bySpan = new Map(now.calls.map((call) => [spanAndForm(call), call]))
  return before.calls.map((call) => bySpan.get(spanAndForm(call)) ?? null)
}

function spanAndForm({ at, end, form }: CallFact): string {
  return `${at} ${end} ${form}`
}

function movedFile({ file, before, now }: EditedFile): Moved {
  const old = before ?? { facts: emptyFacts(file), size: { length: 0, lines: 0 } }
  const [from, to] = [placesIn(old.facts), placesIn(now.facts)]
  const offsets = movementOf(from.offsets, to.offsets, now.size.length - old.size.length)
  const lines = new Map(
    [...from.lineOf].flatMap(([at, line]) => {
      const own = to.lineOf.get(offsets.to(at))
      return own === undefined ? [] : [[line, own]]
    }),
  )
  return {
    file,
    offsets,
    lines,
    before: replacedPlaces(old.facts, { offset: offsets.to, line: (line) => lines.get(line) ?? line }),
    now: replacedPlaces(now.facts, { offset: (at) => at, line: (line) => line }),
  }
}

function isLookedUpAlike({ before, now, offsets }: Moved, notes: readonly Note[]): boolean {
  const lookedUp = (facts: FileFacts): object => notes.map((note) => answerTo(note, facts, offsets))
  return isSame([fixed(before), lookedUp(before)], [fixed(now), lookedUp(now)])
}

/** Calls that were added are found by those who go through all calls, and these are asked for what each file contributes. */
function isNotOfCalls(note: Note): boolean {
  return note !== 'calls'
}

function hasSameCalls({ before, now }: Moved): boolean {
  return isSame(before.calls, callsNow(before, now))
}

function fixed(facts: FileFacts): object {
  return Object.entries(facts)
    .filter(([name]) => !free.has(name))
    .sort(([left], [right]) => (left < right ? -1 : 1))
}

/** What is looked up by an offset is named in a note by that of the judged text. */
function answerTo(note: Note, facts: FileFacts, offsets: Movement): unknown {
  const whole = wholeFacts.find((name) => name === note)
  if (whole !== undefined) return facts[whole]
  const space = note.indexOf(' ')
  const name = keyedFacts.find((each) => each === note.slice(0, space))
  const key = note.slice(space + 1)
  if (name === undefined) return null
  const record: Readonly<Record<string, unknown>> = facts[name]
  if (key === '*') return Object.keys(record)
  const own = name === 'exports' ? key : String(offsets.to(Number(key)))
  return Object.hasOwn(record, own) ? record[own] : null
}

/** Whether the same files as before are imported by somebody. */
function areImportedAlike(edited: readonly Moved[], { linked, resolve }: NewsSources): boolean {
  const before = importedFiles(
    edited.map((each) => each.before),
    resolve,
  )
  const now = importedFiles(
    edited.map((each) => each.now),
    resolve,
  )
  return [...new Set([...before.keys(), ...now.keys()])].every((file) => {
    const known = linked.imported.get(file) ?? 0
    return known > 0 === known - (before.get(file) ?? 0) + (now.get(file) ?? 0) > 0
  })
}

function contributeAlike(edited: readonly Moved[], sources: NewsSources): Pick<NoNews, 'areNamesAlike'> | null {
  const { linked } = sources
  const byFile = new Map(edited.map((each) => [each.file, each]))
  const key = (old: string): string => {
    const { file, at } = readKey(old)
    const moved = byFile.get(file)
    return moved === undefined || at === null ? old : functionKey(file, moved.offsets.to(at))
  }
  const keys = (old: Iterable<string>): string[] => [...old].map(key)
  const handlers = new Set(keys(linked.handlers))
  const shared = {
    ...sources,
    jobs: new Map([...linked.jobs].map(([name, found]) => [name, keys(found)])),
    enqueued: new Map([...linked.enqueued].map(([name, found]) => [name, keys(found)])),
    unseen: linked.unseen,
    isHandler: (each: string) => handlers.has(each),
  }
  const factsBefore = memoized(sources.factsBefore)
  const programs = (['before', 'now'] as const).map((when) => {
    const facts = (file: string): FileFacts | undefined => byFile.get(file)?.[when] ?? factsBefore(file)
    return joinedFacts({
      facts: new LookedUp(facts),
      resolve: sources.resolve,
      globals: linked.globals,
      added: new AddedMembers(linked.adding.flatMap((file) => factsBefore(file) ?? [])),
      callers: () => new LookedUp((each) => callersBefore(each, linked.callers, { byFile, linked, factsBefore })),
      handers: () => new LookedUp((each) => callersBefore(each, linked.handers, { byFile, linked, factsBefore })),
    })
  })
  const pairs = edited.map((each) =>
    programs.map((program, index) => {
      const own = onlyOf([each.before, each.now][index], program)
      return { contributed: contributionsOf({ ...shared, program: own }), names: [...unseenNames(own)] }
    }),
  )
  const isAlike = (part: 'contributed' | 'names'): boolean =>
    pairs.every(([before, now]) => before !== undefined && now !== undefined && isSame(before[part], now[part]))
  return isAlike('contributed') ? { areNamesAlike: isAlike('names') } : null
}

/** The program in which only one file is gone through. */
function onlyOf(file: FileFacts | undefined, program: Program): Program {
  return {
    ...program,
    facts: new LookedUp((name) => program.facts.get(name), file === undefined ? [] : [[file.file, file]]),
  }
}

/** The calls of a function, or those that are handed it, when the program was judged, in the places of now. */
function callersBefore(
  key: string,
  callers: LinkedRecord['callers'],
  {
    byFile,
    linked,
    factsBefore,
  }: {
    readonly byFile: ReadonlyMap<string, Moved>
    readonly linked: LinkedRecord
    readonly factsBefore: (file: string) => FileFacts | undefined
  },
): readonly CallSite[] | undefined {
  const { file, at } = readKey(key)
  const moved = byFile.get(file)
  const sites = callers.get(moved === undefined || at === null ? key : functionKey(file, moved.offsets.from(at)))
  return sites?.flatMap((number, index) => {
    const from = index % 2 === 0 ? linked.files[number] : undefined
    if (from === undefined) return []
    const call = (byFile.get(from)?.before ?? factsBefore(from))?.calls[sites[index + 1] ?? -1]
    return call === undefined ? [] : [{ file: from, call }]
  })
}
