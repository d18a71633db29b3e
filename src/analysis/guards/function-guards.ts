import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, isFunction } from '../cfg/callback-run.js'
import { controlFlowOf, type ControlFlow } from '../cfg/control-flow.js'
import { neverReturns } from './never-returns.js'
import { claimOf } from './claim-of.js'
import type { Claim } from './claim.js'
import type { GuardContext } from './guard-context.js'
import { settlePoint } from './settle-point.js'
import { suppose, type Supposition } from './supposition.js'
import { descendants, isInnerLink, isInside } from './syntax-of.js'
import type { Value } from './value.js'

/** One function body with everything the kinds of guards share: its flow, its calls, its claims. Made on demand. */
export class FunctionGuards {
  readonly root: TSESTree.Node
  readonly context: GuardContext
  private readonly sharedFlow: () => ControlFlow
  private readonly sharedNodes: () => readonly TSESTree.Node[]
  private readonly sharedClaims: () => readonly Claim[]
  private readonly suppositions = new Map<string, Supposition>()

  constructor(root: TSESTree.Node, context: GuardContext) {
    this.root = root
    this.context = context
    const shared = context.shared ?? once
    this.sharedFlow = shared(() => controlFlowOf(root, { neverReturns: (call) => neverReturns(call, context) }))
    this.sharedNodes = shared(() => descendants(root).filter((node) => this.flow.contains(node)))
    this.sharedClaims = shared(() => [...this.calls, ...this.statements].flatMap((call) => claimOf(call, context) ?? []))
  }

  get flow(): ControlFlow {
    return this.sharedFlow()
  }

  /** Every node evaluated in this body, in the order of the text. */
  get nodes(): readonly TSESTree.Node[] {
    return this.sharedNodes()
  }

  /** Calls that end their chain. */
  get calls(): readonly TSESTree.CallExpression[] {
    return this.nodes.filter((node) => node.type === 'CallExpression').filter((call) => !isInnerLink(call))
  }

  /** Tagged templates that are statements of their own, not arguments of a call. */
  private get statements(): readonly TSESTree.TaggedTemplateExpression[] {
    return this.nodes.filter((node) => node.type === 'TaggedTemplateExpression').filter((node) => node.parent.type !== 'CallExpression' && node.parent.type !== 'TemplateLiteral')
  }

  get claims(): readonly Claim[] {
    return this.sharedClaims()
  }

  /** The function after this claim was won or lost. */
  after(claim: Claim, outcome: 'win' | 'lose'): Supposition {
    const { flow } = this
    const key = `${claim.node.range[0]} ${outcome}`
    const before = this.suppositions.get(key)
    if (before) return before
    const fails = outcome === 'lose' && claim.loserThrows === true
    const values = fails ? [] : settledOrPromised(claim, outcome === 'lose' && claim.loseValues ? claim.loseValues : [claim[outcome]])
    const settle = settlePoint(claim.node)
    const barriers = fails && (settle.state === 'awaited' || settle.state === 'returned') ? [settle.node, ...(claim.asynchronous ? [] : [claim.node])] : []
    const made = suppose(flow, this.context.source, { nodeValue: (node) => node === claim.node ? values : null, neverFails: (node) => outcome === 'win' && claim.loserThrows === true && isInside(node, settle.node) }, barriers)
    this.suppositions.set(key, made)
    return made
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

function settledOrPromised(claim: Claim, values: readonly Value[]): readonly Value[] {
  return claim.asynchronous ? [{ kind: 'promise', of: values }] : values
}

/**
 * The function whose flow contains the target: outwards through callbacks that run on behalf of the same pass, up to
 * a declared function, a method, a handler, or the module.
 */
export function rootOf(target: TSESTree.Node): TSESTree.Node {
  let at: TSESTree.Node = target
  while (at.parent) {
    at = at.parent
    if (at.type === 'FunctionDeclaration') return at
    if (isFunction(at) && callbackRun(at) === 'repeated') return at
    if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') return at
  }
  return at
}
