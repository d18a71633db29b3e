import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import { joinedFacts } from '../../analysis/link.js'
import { memoized } from '../../analysis/memoized.js'
import { once } from '../../analysis/once.js'
import type { CallSite, Program } from '../../analysis/program.js'
import { AddedMembers } from '../../analysis/values/added-members.js'
import { triggers as triggerEntries } from '../../catalogue/index.js'
import type { SendgateConfig } from '../../config/sendgate-config.js'
import type { CollectedSends } from '../collect-sends.js'
import type { RunsByFile } from '../cache/file-memories.js'
import { declaredTriggers } from '../declared-triggers.js'
import { joinedGraph } from '../graph/build-graph.js'
import { graphOf, type Edge } from '../graph/call-graph.js'
import { Handing } from '../graph/handing.js'
import type { TaggedGate } from '../../analysis/sends/tagged-gates.js'
import type { Registration } from '../../analysis/triggers/registration.js'
import type { FoundTask } from '../tasks/found-task.js'
import type { CollectedTasks } from '../tasks/task-sources.js'
import { EnqueueIndex, handlersByName } from '../triggers/enqueue-index.js'
import type { CollectedProgram } from '../verdicts.js'
import { edgeKinds, numbersOfEdge, type CallNumbers, type JoinedRecord, type Remembered } from './joined-record.js'
import { LateFacts } from './late-facts.js'
import type { LinkedRecord } from './linked-record.js'
import { LookedUp } from './looked-up.js'
import type { NoNews } from './says-nothing-new.js'

/** A program with all that is collected by going through its files. */
export interface JoinedProgram {
  readonly program: Program
  readonly sends: Pick<CollectedSends, 'sends' | 'warnings'>
  readonly gates: readonly TaggedGate[]
  readonly collected: CollectedProgram
  readonly tasks: CollectedTasks
  /** Files of which what is remembered rests on facts that give the same answers still; absent where all files are gone through. */
  readonly standing?: Remembered
}

export interface JoinedSources {
  readonly config: SendgateConfig
  readonly linked: LinkedRecord
  readonly joined: JoinedRecord
  readonly news: NoNews
  readonly factsBefore: (file: string) => FileFacts | undefined
  readonly resolve: (from: string, specifier: string) => string | null
}

/** The program of the last run in which some files were edited without saying anything new. The other files are read when they are looked at. Null where a place cannot be found again. */
export function joinedProgram(sources: JoinedSources): JoinedProgram | null {
  const { config, linked, joined, news, factsBefore, resolve } = sources
  const added = [...news.edited.keys()].filter((file) => !joined.files.includes(file))
  const imports = new Map(joined.files.map((file, index) => [file, joined.imports[index] ?? []]))
  for (const [file, { facts }] of news.edited) imports.set(file, facts.imports)
  const facts = new LateFacts(
    [...joined.files, ...added].sort(),
    memoized((file) => news.edited.get(file)?.facts ?? factsBefore(file)),
    imports,
  )
  const places = new Places(joined, news, facts)
  if (!places.areKnown()) return null
  const program = joinedFacts({
    facts,
    resolve,
    globals: linked.globals,
    added: new AddedMembers(linked.adding.flatMap((file) => factsBefore(file) ?? [])),
    callers: () => new LookedUp((key) => places.pairs(linked.callers.get(news.keyBefore(key)))),
    handers: () => new LookedUp((key) => places.pairs(linked.handers.get(news.keyBefore(key)))),
  })
  const declared = declaredTriggers(config.triggers ?? [])
  const entries = [...declared.entries, ...triggerEntries]
  const named = new Map([...declared.classes.map(({ entry }) => entry), ...entries].map((entry) => [entry.name, entry]))
  const registrations = joined.registrations.flatMap(({ entry: name, member, site, ...rest }): Registration[] => {
    const entry = named.get(name)
    const registered = entry?.registers[member]
    return entry === undefined || registered === undefined
      ? []
      : [
          {
            ...rest,
            entry,
            member: registered,
            line: places.line(rest.file, rest.line),
            handlers: rest.handlers.map(news.keyNow),
            site: site === null ? null : places.site(site),
          },
        ]
  })
  if (registrations.length < joined.registrations.length) return null
  const overrides = new Map([...joined.overrides].map(([key, others]) => [news.keyNow(key), others.map(news.keyNow)]))
  const keys = joined.keys.map(news.keyNow)
  const task = (found: FoundTask): FoundTask => ({
    ...found,
    registerLine: places.line(found.registerFile, found.registerLine),
    handler: found.handler === null ? null : news.keyNow(found.handler),
    ...(found.around === undefined ? {} : { around: found.around.map(news.keyNow) }),
  })
  return {
    program,
    sends: {
      sends: joined.sends.map(({ site, ...send }) => ({ ...send, ...places.found(site) })),
      warnings: joined.warnings,
    },
    gates: joined.gates,
    collected: {
      linked: joinedGraph({
        graph: graphOf(edgesOf(joined.graph, keys, places)),
        own: graphOf(edgesOf(joined.own, keys, places)),
        handing: new Handing(program, overrides),
        registrations,
        overrides,
        jobs: {
          handlers: new Map([...joined.jobs].map(([name, found]) => [name, found.map(news.keyNow)])),
          isDefinition: () => false,
        },
        enqueues: new EnqueueIndex(entries, handlersByName(registrations)),
      }),
      imported: joined.imported,
      unseenNames: () => joined.unseenNames,
      isJobNameComputed: () => joined.isJobNameComputed,
      storedFunctions: once(() => new Set([...joined.stored].map(news.keyNow))),
      resets: joined.resets,
    },
    tasks: {
      effects: joined.effects.map(({ site, ...effect }) => ({ ...effect, ...places.found(site) })),
      open: joined.open.map(({ site, ...effect }) => ({ ...effect, ...places.found(site) })),
      written: joined.written.map(task),
      verified: joined.verified.map(task),
    },
    standing: standingIn(sources),
  }
}

function standingIn({ joined: { remembered }, news }: JoinedSources): Remembered {
  const standing = (runs: RunsByFile): RunsByFile =>
    new Map(news.areAnswersAlike ? [...runs].filter(([file]) => !news.edited.has(file)) : [])
  return { guards: standing(remembered.guards), reads: standing(remembered.reads) }
}

/** Finds calls and lines of the last run again. */
class Places {
  private readonly joined: JoinedRecord
  private readonly news: NoNews
  private readonly facts: ReadonlyMap<string, FileFacts>
  private readonly sites = new Map<string, CallSite>()

  constructor(joined: JoinedRecord, news: NoNews, facts: ReadonlyMap<string, FileFacts>) {
    this.joined = joined
    this.news = news
    this.facts = facts
  }

  /** Whether all that is kept about edited files can be found again. */
  areKnown(): boolean {
    const { joined, news } = this
    const edited = new Map([...news.edited].map(([file, each]) => [joined.files.indexOf(file), each]))
    const isKnown = ([file, call]: CallNumbers): boolean => edited.get(file)?.calls[call] !== null
    const edges = [joined.graph, joined.own]
    const hasLine = (file: string, line: number): boolean => {
      const own = news.edited.get(file)
      return own === undefined || own.lines.has(line)
    }
    return (
      edges.every((numbers) => {
        for (let at = 0; at < numbers.length; at += numbersOfEdge)
          if (!isKnown([numbers[at + 3] ?? -1, numbers[at + 4] ?? -1])) return false
        return true
      }) &&
      [...joined.sends, ...joined.effects, ...joined.open].every(({ site }) => isKnown(site)) &&
      joined.registrations.every(({ file, line, site }) => hasLine(file, line) && (site === null || isKnown(site))) &&
      [...joined.written, ...joined.verified].every(({ registerFile, registerLine }) =>
        hasLine(registerFile, registerLine),
      )
    )
  }

  line(file: string, line: number): number {
    return this.news.edited.get(file)?.lines.get(line) ?? line
  }

  /** The call is looked up when it is looked at. */
  site([file, call]: CallNumbers): CallSite {
    const key = `${file} ${call}`
    const before = this.sites.get(key)
    if (before !== undefined) return before
    const made = new LateSite(this.joined.files[file] ?? '', () => this.callOf(file, call))
    this.sites.set(key, made)
    return made
  }

  found(numbers: CallNumbers): { readonly file: string; readonly call: CallFact } {
    const { file, call } = this.site(numbers)
    return { file, call }
  }

  pairs(numbers: readonly number[] | undefined): readonly CallSite[] | undefined {
    return numbers?.flatMap((file, index) => (index % 2 === 0 ? [this.site([file, numbers[index + 1] ?? -1])] : []))
  }

  private callOf(file: number, call: number): CallFact {
    const name = this.joined.files[file] ?? ''
    const edited = this.news.edited.get(name)
    const found = edited === undefined ? this.facts.get(name)?.calls[call] : edited.calls[call]
    if (found === undefined || found === null) throw new Error(`The cache names a call of ${name} that is not there.`)
    return found
  }
}

class LateSite implements CallSite {
  readonly file: string
  private readonly find: () => CallFact
  private found: CallFact | undefined

  constructor(file: string, find: () => CallFact) {
    this.file = file
    this.find = find
  }

  get call(): CallFact {
    return (this.found ??= this.find())
  }
}

function edgesOf(numbers: Int32Array, keys: readonly string[], places: Places): Edge[] {
  const edges: Edge[] = []
  for (let at = 0; at < numbers.length; at += numbersOfEdge) {
    const [kind = 0, from = -1, to = -1, file = -1, call = -1] = numbers.subarray(at, at + numbersOfEdge)
    edges.push({
      kind: edgeKinds[kind] ?? 'call',
      from: keys[from] ?? '',
      to: keys[to] ?? '',
      site: places.site([file, call]),
    })
  }
  return edges
}
