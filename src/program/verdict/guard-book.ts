import type { TSESTree } from '@typescript-eslint/types'
import { callsBySpan, spanOf, type CallsBySpan } from '../../analysis/calls-by-span.js'
import { calledIn, namedIn } from '../../analysis/file/functions-in-file.js'
import { indexNodes, type NodeIndex } from '../../analysis/file/index-nodes.js'
import type { JudgedFile } from '../../analysis/file/judged-file.js'
import type { CallFact } from '../../analysis/file-facts.js'
import { termsOf, type Terms } from '../../analysis/facts/terms.js'
import { guardsOfFile, type FileGuards } from '../../analysis/guards/file-guards.js'
import type {
  CalledGuard,
  DerivedGuard,
  DerivedParts,
  FoundGuard,
  GuardContext,
  JobKeys,
  ProviderKeys,
} from '../../analysis/guards/guard-context.js'
import type { CallSite, Program } from '../../analysis/program.js'
import { eitherOrigin, type Origin } from '../../analysis/origin.js'
import { withoutPlaces } from '../../analysis/without-places.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { FileMemories } from '../cache/file-memories.js'
import { fingerprint } from '../cache/fingerprint.js'
import { recentlyUsed } from '../recently-used.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import { FileGuardMemory, type CodeFinding, type GuardRecord } from './file-guard-memory.js'
import type { GuardDoors } from './guard-doors.js'
import { sharedPart } from './shared-part.js'

export type GuardMemories = FileMemories<GuardRecord, FileGuardMemory>

export interface GuardBookSources {
  readonly program: Program
  /** The tree of a file; null when it cannot be parsed. */
  readonly read: (file: string) => SourceFile | null
  readonly text: (file: string) => string
  /** Absent means that nothing is remembered from run to run. */
  readonly memory?: GuardMemories
  /** What the catalogue says about the keys of a send. */
  readonly keysOf: (site: CallSite) => ProviderKeys | null
  /** Where the queue takes a key, for a call that enqueues a job. */
  readonly jobKeysOf: (site: CallSite) => JobKeys | null
  /** Milliseconds between two runs of the schedule that leads to a function; null where none is known. */
  readonly periodOf: (key: string) => number | null
  /** What the configuration says about a call that it declares as a claim. */
  readonly claimOf: (site: CallSite) => DerivedGuard | null
  /** The first-party functions with a body that a call can enter. */
  readonly entered: (site: CallSite) => readonly string[]
  /** Which argument a configured gate runs at most once. */
  readonly gateOf: (site: CallSite) => number | null
  /** The calls of a function from which a send is reached, by function key. */
  readonly sendsIn: (key: string) => readonly CallSite[]
  readonly uniqueKeysOf: NonNullable<GuardContext['uniqueKeysOf']>
  readonly sqlFunctionOf: NonNullable<GuardContext['sqlFunctionOf']>
  readonly isSet: NonNullable<GuardContext['isSet']>
  readonly resetsOf: NonNullable<GuardContext['resetsOf']>
}

interface OpenFile {
  readonly source: SourceFile
  readonly context: GuardContext
  readonly guards: FileGuards
  readonly nodes: NodeIndex
  readonly originOf: (node: TSESTree.Node) => Origin
  readonly functionsOf: (node: TSESTree.Node) => readonly TSESTree.Node[]
}

/**
 * The guards of the whole program, looked up when a path needs them: only files on the way to a send are parsed again.
 * What a call of a first-party function says about a claim inside of it is asked of that function, at any depth.
 */
export class GuardBook {
  private readonly sources: GuardBookSources
  private readonly open: (file: string) => OpenFile | null
  private readonly found = new Map<CallFact, readonly FoundGuard[]>()
  private readonly derived: { readonly [Part in keyof DerivedParts]: Map<string, DerivedParts[Part] | null> } = {
    claim: new Map(),
    callback: new Map(),
    key: new Map(),
    releases: new Map(),
    statement: new Map(),
  }
  private readonly callsAt = new Map<string, CallsBySpan>()
  private readonly memory: GuardMemories

  constructor(sources: GuardBookSources) {
    this.sources = sources
    this.memory = sources.memory ?? new FileMemories()
    this.open = recentlyUsed(
      (file) => {
        const source = sources.read(file)
        return source === null ? null : this.opening(file, source)
      },
      (file) => sources.text(file).length,
    )
  }

  /** Guards in front of a call inside its own function, the strongest first. */
  guardsAt({ file, call }: CallSite): readonly FoundGuard[] {
    const before = this.found.get(call)
    if (before !== undefined) return before
    this.found.set(call, [])
    const guards = this.memoryOf(file).guards(spanOf(call), () => {
      const opened = this.open(file)
      const node = opened?.nodes.call(call) ?? null
      return opened === null || node === null ? [] : opened.guards.guardsAt(node)
    })
    this.found.set(call, guards)
    return guards
  }

  /** What calls of a function say about one kind of guard inside it. Worked out when asked, since most is never asked. */
  private partOf<Part extends keyof DerivedParts>(part: Part, key: string): DerivedParts[Part] | null {
    const known: Map<string, DerivedParts[Part] | null> = this.derived[part]
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, null)
    const { file, at } = readKey(key)
    const found = at === null ? null : this.memoryOf(file).part(part, at, () => this.derivedPart(part, file, at))
    known.set(key, found)
    return found
  }

  private derivedPart<Part extends keyof DerivedParts>(
    part: Part,
    file: string,
    at: number,
  ): DerivedParts[Part] | null {
    const opened = this.open(file)
    const node = opened?.nodes.functionAt(at) ?? null
    if (opened === null || node === null) return null
    const calls = this.callsOf(file)
    const sends =
      part !== 'key'
        ? []
        : this.memoryOf(file)
            .doors.sends(callerKey(file, at))
            .flatMap((span) => opened.nodes.call(calls.get(span) ?? nowhere) ?? [])
    return opened.guards.derivedPartOf(part, node, sends)
  }

  /** The functions found so far whose calls say something about a guard inside, by key. */
  get inferred(): ReadonlyMap<string, DerivedParts['claim' | 'callback']> {
    return new Map(
      [...this.derived.claim, ...this.derived.callback].flatMap(([key, guard]) =>
        guard === null ? [] : [[key, guard]],
      ),
    )
  }

  /** Where an expression of a file begins: 1-based. */
  positionOf(file: string, at: number): { readonly line: number; readonly column: number; readonly endColumn: number } {
    const text = this.sources.text(file)
    const start = text.lastIndexOf('\n', at - 1) + 1
    const end = text.indexOf('\n', at)
    return {
      line: text.slice(0, at).split('\n').length,
      column: at - start + 1,
      endColumn: (end < 0 ? text.length : end) - start + 1,
    }
  }

  /** A file with everything that the code rules ask about, its sends left out; null when it cannot be parsed. */
  fileOf(file: string): Omit<JudgedFile, 'sends'> | null {
    const opened = this.open(file)
    const facts = this.sources.program.facts.get(file)
    if (opened === null || facts === undefined) return null
    return { ...opened, facts }
  }

  /** What code rules find in a file; `told` is all that they know beside it, as plain data. */
  findingsIn(
    file: string,
    told: object,
    find: (opened: Omit<JudgedFile, 'sends'>) => readonly CodeFinding[],
  ): readonly CodeFinding[] {
    return this.memoryOf(file).findings(fingerprint(told), () => {
      const opened = this.fileOf(file)
      return opened === null ? [] : find(opened)
    })
  }

  private opening(file: string, source: SourceFile): OpenFile {
    const terms = termsOf(source)
    const context = this.contextOf(file, source, terms)
    const nodes = indexNodes(source.program)
    const { doors } = this.memoryOf(file)
    const offsetsOf = (node: TSESTree.Node): readonly number[] =>
      node.type === 'CallExpression' ? doors.called(spanOfNode(node)) : doors.named(terms.expression(node))
    return {
      source,
      context,
      guards: guardsOfFile(context),
      nodes,
      originOf: (node) => doors.origin(terms.expression(node)),
      functionsOf: (node) => offsetsOf(node).flatMap((at) => nodes.functionAt(at) ?? []),
    }
  }

  private originOf(term: Origin): Origin {
    return eitherOrigin(this.sources.program.evaluator.values(term))
  }

  private contextOf(file: string, source: SourceFile, terms: Terms): GuardContext {
    const memory = this.memoryOf(file)
    const { doors } = memory
    const asked = <Answer>(node: TSESTree.Node, door: (span: string) => Answer): Answer | null => {
      const span = spanOfNode(node)
      return this.callsOf(file).has(span) ? door(span) : null
    }
    return {
      source,
      originOf: (node) => doors.origin(terms.expression(node)),
      summaryOf: (node) =>
        asked(node, (span) => doors.declared(span) ?? (doors.enters(span) ? calledGuard(span, doors) : null)),
      gateOf: (node) => asked(node, doors.gate),
      keysOf: (node) => asked(node, doors.keys),
      jobKeysOf: (node) => asked(node, doors.jobKeys),
      periodAt: (node) => asked(node, doors.period),
      uniqueKeysOf: doors.uniqueKeys,
      sqlFunctionOf: doors.sqlFunction,
      isSet: doors.isSet,
      resetsOf: doors.resets,
      shared: (make) => memory.shared(make),
    }
  }

  private memoryOf(file: string): FileGuardMemory {
    return this.memory.of(
      file,
      this.sources.text,
      (before, use) => new FileGuardMemory(this.doorsOf(file), before, use),
    )
  }

  private doorsOf(file: string): GuardDoors {
    const { sources } = this
    const at =
      <Answer>(ask: (site: CallSite) => Answer) =>
      (span: string): Answer | null => {
        const call = this.callsOf(file).get(span)
        return call === undefined ? null : ask({ file, call })
      }
    const entered = (span: string): readonly string[] => at(sources.entered)(span) ?? []
    return {
      origin: (term) => withoutPlaces(this.originOf(term)),
      called: (span) => at(({ call }) => calledIn(file, call, sources.program))(span) ?? [],
      named: (term) => namedIn(file, term, sources.program),
      declared: at(sources.claimOf),
      enters: (span) => entered(span).length > 0,
      gate: at(sources.gateOf),
      keys: at(sources.keysOf),
      jobKeys: at(sources.jobKeysOf),
      period: at(({ call }) => sources.periodOf(callerKey(file, call.function))),
      uniqueKeys: sources.uniqueKeysOf,
      sqlFunction: sources.sqlFunctionOf,
      isSet: sources.isSet,
      resets: sources.resetsOf,
      sends: (key) => sources.sendsIn(key).map(({ call }) => spanOf(call)),
      claim: (span) => told(sharedPart(entered(span).map((key) => this.partOf('claim', key)))),
      callback: (span) => told(sharedPart(entered(span).map((key) => this.partOf('callback', key)))),
      key: (span) => told(sharedPart(entered(span).map((key) => this.partOf('key', key)))),
      releases: (span) => told(sharedPart(entered(span).map((key) => this.partOf('releases', key)))),
      statement: (span) => told(sharedPart(entered(span).map((key) => this.partOf('statement', key)))),
    }
  }

  private callsOf(file: string): CallsBySpan {
    const before = this.callsAt.get(file)
    if (before !== undefined) return before
    const calls = callsBySpan(this.sources.program.facts.get(file))
    this.callsAt.set(file, calls)
    return calls
  }
}

function spanOfNode({ range: [at, end] }: TSESTree.Node): string {
  return spanOf({ at, end })
}

/** A part as callers are told it: where it stands in its file may change without changing anything for them. */
function told<Part extends { readonly line: number }>(part: Part | null): Omit<Part, 'line'> | null {
  return part && { ...part, line: 0 }
}

/** Each part is asked for when it is needed, since most never is. */
function calledGuard(span: string, doors: GuardDoors): CalledGuard {
  return {
    get claim(): CalledGuard['claim'] {
      return doors.claim(span) ?? undefined
    },
    get callback(): CalledGuard['callback'] {
      return doors.callback(span) ?? undefined
    },
    get key(): CalledGuard['key'] {
      return doors.key(span) ?? undefined
    },
    get releases(): CalledGuard['releases'] {
      return doors.releases(span) ?? undefined
    },
    get statement(): CalledGuard['statement'] {
      return doors.statement(span) ?? undefined
    },
  }
}

/** No call stands there. */
const nowhere = { at: -1, end: -1 }
