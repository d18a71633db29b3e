import type { TSESTree } from '@typescript-eslint/types'
import type { FileAnalysis } from '../../analysis/file/analyse-file.js'
import { indexNodes, type NodeIndex } from '../../analysis/file/index-nodes.js'
import type { CallFact } from '../../analysis/file-facts.js'
import { termsOf } from '../../analysis/facts/terms.js'
import { guardsOfFile, type FileGuards } from '../../analysis/guards/file-guards.js'
import type { DerivedGuard, DerivedParts, FoundGuard, GuardContext, JobKeys, ProviderKeys } from '../../analysis/guards/guard-context.js'
import type { CallSite, Program } from '../../analysis/program.js'
import { eitherOrigin, unknownOrigin, type Origin } from '../../analysis/origin.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { callerKey, readKey } from '../../analysis/values/module-key.js'
import { sharedPart } from './shared-part.js'

export interface GuardBookSources {
  readonly program: Program
  /** The tree of a file; null when it cannot be parsed. */
  readonly read: (file: string) => SourceFile | null
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
}

interface OpenFile {
  readonly source: SourceFile
  readonly context: GuardContext
  readonly guards: FileGuards
  readonly nodes: NodeIndex
}

/**
 * The guards of the whole program, looked up when a path needs them: only files on the way to a send are parsed again.
 * What a call of a first-party function says about a claim inside of it is asked of that function, at any depth.
 */
export class GuardBook {
  private readonly sources: GuardBookSources
  private readonly files = new Map<string, OpenFile | null>()
  private readonly found = new Map<CallFact, readonly FoundGuard[]>()
  private readonly derived: { readonly [Part in keyof DerivedParts]: Map<string, DerivedParts[Part] | null> } = { claim: new Map(), callback: new Map(), key: new Map() }
  private readonly callsAt = new Map<string, ReadonlyMap<string, CallFact>>()

  constructor(sources: GuardBookSources) {
    this.sources = sources
  }

  /** Guards in front of a call inside its own function, the strongest first. */
  guardsAt({ file, call }: CallSite): readonly FoundGuard[] {
    const before = this.found.get(call)
    if (before !== undefined) return before
    this.found.set(call, [])
    const opened = this.open(file)
    const node = opened?.nodes.call(call) ?? null
    const guards = opened == null || node === null ? [] : opened.guards.guardsAt(node)
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
    const opened = at === null ? null : this.open(file)
    const node = opened?.nodes.functionAt(at ?? -1) ?? null
    const sends = part !== 'key' ? [] : this.sources.sendsIn(key).flatMap(({ call }) => opened?.nodes.call(call) ?? [])
    const found = opened === null || node === null ? null : opened.guards.derivedPartOf(part, node, sends)
    known.set(key, found)
    return found
  }

  private summaryOf(site: CallSite): DerivedGuard | null {
    const entered = this.sources.entered(site)
    if (entered.length === 0) return null
    const shared = <Part extends keyof DerivedParts>(part: Part): DerivedParts[Part] | undefined => sharedPart<DerivedParts[Part]>(entered.map((key) => this.partOf(part, key))) ?? undefined
    return {
      get claim(): DerivedGuard['claim'] { return shared('claim') },
      get callback(): DerivedGuard['callback'] { return shared('callback') },
      get key(): DerivedGuard['key'] { return shared('key') },
    }
  }

  /** The functions found so far whose calls say something about a guard inside, by key. */
  get inferred(): ReadonlyMap<string, DerivedParts['claim' | 'callback']> {
    return new Map([...this.derived.claim, ...this.derived.callback].flatMap(([key, guard]) => (guard === null ? [] : [[key, guard]])))
  }

  /** Where an expression of a file begins: 1-based. */
  positionOf(file: string, at: number): { readonly line: number; readonly column: number; readonly endColumn: number } {
    const text = this.open(file)?.source.text ?? ''
    const start = text.lastIndexOf('\n', at - 1) + 1
    const end = text.indexOf('\n', at)
    return { line: text.slice(0, at).split('\n').length, column: at - start + 1, endColumn: (end < 0 ? text.length : end) - start + 1 }
  }

  /** A file with everything that the code rules ask about, its sends left out; null when it cannot be parsed. */
  fileOf(file: string): Omit<FileAnalysis, 'sends'> | null {
    const opened = this.open(file)
    const facts = this.sources.program.facts.get(file)
    if (opened === null || facts === undefined) return null
    const { source, context, guards, nodes } = opened
    return { source, facts, program: this.sources.program, nodes, context, guards, originOf: context.originOf ?? (() => unknownOrigin('not traced')) }
  }

  private open(file: string): OpenFile | null {
    const before = this.files.get(file)
    if (before !== undefined) return before
    const source = this.sources.read(file)
    const opened = source === null ? null : opening(source, this.contextOf(file, source))
    this.files.set(file, opened)
    return opened
  }

  private contextOf(file: string, source: SourceFile): GuardContext {
    const terms = termsOf(source)
    const siteOf = (node: TSESTree.Node): CallSite | null => {
      const call = this.factsAt(file).get(`${node.range[0]} ${node.range[1]}`)
      return call === undefined ? null : { file, call }
    }
    return {
      source,
      originOf: (node) => this.originOf(terms.expression(node)),
      summaryOf: (node) => {
        const site = siteOf(node)
        return site === null ? null : this.sources.claimOf(site) ?? this.summaryOf(site)
      },
      gateOf: (node) => {
        const site = siteOf(node)
        return site === null ? null : this.sources.gateOf(site)
      },
      keysOf: (node) => {
        const site = siteOf(node)
        return site === null ? null : this.sources.keysOf(site)
      },
      jobKeysOf: (node) => {
        const site = siteOf(node)
        return site === null ? null : this.sources.jobKeysOf(site)
      },
      periodAt: (node) => {
        const site = siteOf(node)
        return site === null ? null : this.sources.periodOf(callerKey(file, site.call.function))
      },
      uniqueKeysOf: this.sources.uniqueKeysOf,
    }
  }

  /** What an expression is after all bindings and first-party imports are looked up. */
  private originOf(term: Origin): Origin {
    return eitherOrigin(this.sources.program.evaluator.values(term))
  }

  private factsAt(file: string): ReadonlyMap<string, CallFact> {
    const before = this.callsAt.get(file)
    if (before !== undefined) return before
    const calls = new Map((this.sources.program.facts.get(file)?.calls ?? []).filter(({ form }) => form !== 'reference').map((call) => [spanOf(call), call]))
    this.callsAt.set(file, calls)
    return calls
  }
}

const spanOf = ({ at, end }: CallFact): string => `${at} ${end}`

function opening(source: SourceFile, context: GuardContext): OpenFile {
  return { source, context, guards: guardsOfFile(context), nodes: indexNodes(source.program) }
}
