import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { CallFact } from '../../analysis/file-facts.js'
import { termsOf } from '../../analysis/facts/terms.js'
import { guardsOfFile, type FileGuards } from '../../analysis/guards/file-guards.js'
import type { DerivedGuard, DerivedParts, FoundGuard, GuardContext, ProviderKeys } from '../../analysis/guards/guard-context.js'
import type { CallSite, Program } from '../../analysis/program.js'
import { eitherOrigin, type Origin } from '../../analysis/origin.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { readKey } from '../graph/module-key.js'
import { sharedPart } from './shared-part.js'

export interface GuardBookSources {
  readonly program: Program
  /** The tree of a file; null when it cannot be parsed. */
  readonly read: (file: string) => SourceFile | null
  /** What the catalogue says about the keys of a send. */
  readonly keysOf: (site: CallSite) => ProviderKeys | null
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
  readonly guards: FileGuards
  readonly nodes: ReadonlyMap<string, TSESTree.Node>
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
    const node = opened?.nodes.get(spanOf(call))
    const guards = opened == null || node === undefined ? [] : opened.guards.guardsAt(node)
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
    const node = opened?.nodes.get(`function ${at ?? -1}`)
    const sends = part !== 'key' ? [] : this.sources.sendsIn(key).flatMap(({ call }) => opened?.nodes.get(spanOf(call)) ?? [])
    const found = opened === null || node === undefined ? null : opened.guards.derivedPartOf(part, node, sends)
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

  private open(file: string): OpenFile | null {
    const before = this.files.get(file)
    if (before !== undefined) return before
    const source = this.sources.read(file)
    const opened = source === null ? null : { source, guards: guardsOfFile(this.contextOf(file, source)), nodes: nodesOf(source.program) }
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

/** Calls by their span, functions by their start. Of two calls with one span there is none; chains differ in their end. */
function nodesOf(program: TSESTree.Program): Map<string, TSESTree.Node> {
  const nodes = new Map<string, TSESTree.Node>()
  const visit = (node: TSESTree.Node): void => {
    switch (node.type) {
      case 'CallExpression': case 'NewExpression': case 'TaggedTemplateExpression': case 'MemberExpression': nodes.set(`${node.range[0]} ${node.range[1]}`, node); break
      case 'FunctionDeclaration': case 'FunctionExpression': case 'ArrowFunctionExpression': nodes.set(`function ${node.range[0]}`, node); break
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      if (Array.isArray(child)) {
        for (const item of child) if (item) visit(item as TSESTree.Node)
      } else if (child) visit(child as TSESTree.Node)
    }
  }
  visit(program)
  return nodes
}
