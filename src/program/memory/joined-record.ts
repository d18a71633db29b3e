import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import type { CallSite } from '../../analysis/program.js'
import type { FoundEffect } from '../../analysis/effects/find-effects.js'
import type { OpenEffect } from '../../analysis/effects/find-open-effects.js'
import type { Reset } from '../../analysis/guards/reset-of.js'
import type { FoundSend } from '../../analysis/sends/find-sends.js'
import type { TaggedGate } from '../../analysis/sends/tagged-gates.js'
import type { Registration } from '../../analysis/triggers/registration.js'
import type { RunsByFile } from '../cache/file-memories.js'
import type { Edge } from '../graph/call-graph.js'
import type { Overrides } from '../graph/class-hierarchy.js'
import type { UnseenNames } from '../graph/unseen-names.js'
import type { FoundTask } from '../tasks/found-task.js'
import type { CollectedTasks } from '../tasks/task-sources.js'
import type { CollectedProgram } from '../verdicts.js'

/** The numbers of a file, and of a call among those of the file. */
export type CallNumbers = readonly [file: number, call: number]

type Kept<Site extends CallSite> = Omit<Site, keyof CallSite> & { readonly site: CallNumbers }

export interface KeptRegistration extends Omit<Registration, 'entry' | 'member' | 'site'> {
  readonly entry: string
  /** The number of the member of the entry. */
  readonly member: number
  readonly site: CallNumbers | null
}

/** What was collected by going through all files of a program; plain data. */
export interface JoinedRecord {
  readonly files: readonly string[]
  readonly imports: readonly (readonly string[])[]
  readonly sends: readonly Kept<FoundSend>[]
  readonly warnings: readonly string[]
  readonly gates: readonly TaggedGate[]
  /** Function keys, by the numbers that edges name them by. */
  readonly keys: readonly string[]
  readonly graph: Int32Array
  readonly own: Int32Array
  readonly overrides: Overrides
  readonly registrations: readonly KeptRegistration[]
  readonly jobs: ReadonlyMap<string, readonly string[]>
  readonly imported: ReadonlySet<string>
  readonly unseenNames: UnseenNames
  readonly isJobNameComputed: boolean
  readonly stored: ReadonlySet<string>
  readonly resets: readonly Reset[]
  readonly effects: readonly Kept<FoundEffect>[]
  readonly open: readonly Kept<OpenEffect>[]
  readonly written: readonly FoundTask[]
  readonly verified: readonly FoundTask[]
  readonly remembered: Remembered
}

/** The files about which something was asked while the joined program was judged: what these runs made rests on its facts. */
export interface Remembered {
  readonly guards: RunsByFile
  readonly reads: RunsByFile
}

export const edgeKinds: readonly Edge['kind'][] = ['call', 'callback', 'job']

/** How many numbers stand for an edge: its kind, both ends, and the file and the number of its call. */
export const numbersOfEdge = 5

export interface JoinedSources {
  readonly files: readonly FileFacts[]
  readonly sends: readonly FoundSend[]
  readonly warnings: readonly string[]
  readonly gates: readonly TaggedGate[]
  readonly collected: CollectedProgram
  readonly tasks: CollectedTasks
  readonly remembered: Remembered
}

export function joinedRecord({
  files,
  sends,
  warnings,
  gates,
  collected,
  tasks,
  remembered,
}: JoinedSources): JoinedRecord {
  const { linked, imported } = collected
  const numbers = new Map(files.map(({ file }, index) => [file, index]))
  const calls = new Map<CallFact, number>(files.flatMap((file) => file.calls.map((call, index) => [call, index])))
  const keys = new Map<string, number>()
  const numbersOf = ({ file, call }: CallSite): CallNumbers => [numbers.get(file) ?? -1, calls.get(call) ?? -1]
  const keyNumber = (key: string): number => {
    const before = keys.get(key)
    if (before !== undefined) return before
    keys.set(key, keys.size)
    return keys.size - 1
  }
  const edgesOf = (edges: readonly Edge[]): Int32Array =>
    Int32Array.from(
      edges.flatMap(({ kind, from, to, site }) => [
        edgeKinds.indexOf(kind),
        keyNumber(from),
        keyNumber(to),
        ...numbersOf(site),
      ]),
    )
  const kept = <Site extends CallSite>(sites: readonly Site[]): Kept<Site>[] =>
    sites.map(({ file, call, ...rest }) => ({ ...rest, site: numbersOf({ file, call }) }))
  const [graph, own] = [edgesOf(linked.graph.edges), edgesOf(linked.own.edges)]
  return {
    files: files.map(({ file }) => file),
    imports: files.map(({ imports }) => imports),
    sends: kept(sends),
    warnings,
    gates,
    keys: [...keys.keys()],
    graph,
    own,
    overrides: linked.overrides,
    registrations: linked.registrations.map(({ entry, member, site, ...registration }) => ({
      ...registration,
      entry: entry.name,
      member: entry.registers.indexOf(member),
      site: site === null ? null : numbersOf(site),
    })),
    jobs: linked.jobs.handlers,
    imported,
    unseenNames: collected.unseenNames(),
    isJobNameComputed: collected.isJobNameComputed(),
    stored: collected.storedFunctions(),
    resets: collected.resets,
    effects: kept(tasks.effects),
    open: kept(tasks.open),
    written: tasks.written,
    verified: tasks.verified,
    remembered,
  }
}
