import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../cfg/callback-run.js'
import { controlFlowOf, type ControlFlow } from '../cfg/control-flow.js'
import { neverReturns } from './never-returns.js'
import { claimOf } from './claim-of.js'
import type { Claim } from './claim.js'
import { entityWrites } from './entity-writes.js'
import type { GuardContext } from './guard-context.js'
import { groupBy } from '../group-by.js'
import { once } from '../once.js'
import type { World } from './evaluate.js'
import { outlivesPass } from './outlives-pass.js'
import { serialClaims } from './serial-claims.js'
import { settlePoint } from './settle-point.js'
import { withExpiry } from './short-lived.js'
import { stateRead, stateWrite, type StateRead, type StateWrite } from './state-access.js'
import { Suppositions, type Supposition } from './supposition.js'
import { calleePath, descendants, isInnerLink, isInside } from './syntax-of.js'
import { undefinedValue, type Value } from './value.js'

/** A variable supposed to hold one value. */
export interface PinnedVariable {
  /** Where it is read. */
  readonly uses: readonly TSESTree.Node[]
  readonly value: Value
}

/** One function body with everything the kinds of guards share: its flow, its calls, its claims. Made on demand. */
export class FunctionGuards {
  readonly root: TSESTree.Node
  readonly context: GuardContext
  private readonly sharedFlow: () => ControlFlow
  private readonly sharedNodes: () => readonly TSESTree.Node[]
  private readonly sharedNames: () => ReadonlyMap<string, readonly TSESTree.Node[]>
  private readonly sharedClaims: () => readonly Claim[]
  private readonly sharedCalls: () => readonly TSESTree.CallExpression[]
  private readonly sharedReads: () => readonly StateRead[]
  private readonly sharedWrites: () => readonly StateWrite[]
  private readonly sharedSuppositions: () => Suppositions
  private readonly suppositions = new Map<string, Supposition>()

  constructor(root: TSESTree.Node, context: GuardContext) {
    this.root = root
    this.context = context
    const shared = context.shared ?? once
    this.sharedFlow = shared(() =>
      controlFlowOf(root, {
        neverReturns: (call) => neverReturns(call, context),
        ...(context.isFalse && { isFalse: context.isFalse }),
      }),
    )
    this.sharedSuppositions = shared(() => new Suppositions(this.flow, context.source))
    this.sharedNodes = shared(() => descendants(root).filter((node) => this.flow.contains(node)))
    this.sharedNames = shared(() =>
      groupBy(
        this.nodes.filter((node) => node.type === 'Identifier' || node.type === 'MemberExpression'),
        (node) => calleePath(node).join('.'),
      ),
    )
    this.sharedCalls = shared(() =>
      this.nodes.filter((node) => node.type === 'CallExpression').filter((call) => !isInnerLink(call)),
    )
    this.sharedReads = shared(() => [...this.calls, ...this.statements].flatMap((call) => stateRead(call) ?? []))
    this.sharedWrites = shared(() => [
      ...this.calls.flatMap((call) => stateWrite(call) ?? []),
      ...entityWrites(this.nodes, this.calls, context.source.scopes),
    ])
    this.sharedClaims = shared(() => [
      ...[...this.calls, ...this.statements]
        .flatMap((call) => claimOf(call, context) ?? [])
        .map((claim) => withExpiry(claim, this.calls, context.source)),
      ...serialClaims(this),
    ])
  }

  get flow(): ControlFlow {
    return this.sharedFlow()
  }

  /** Every node evaluated in this body, in the order of the text. */
  get nodes(): readonly TSESTree.Node[] {
    return this.sharedNodes()
  }

  /** The identifiers and member expressions of this name, such as `sent` and `this.sent`. */
  named(name: string): readonly TSESTree.Node[] {
    return this.sharedNames().get(name) ?? []
  }

  /** Calls that end their chain. */
  get calls(): readonly TSESTree.CallExpression[] {
    return this.sharedCalls()
  }

  /** Statements that read rows. */
  get reads(): readonly StateRead[] {
    return this.sharedReads()
  }

  /** Statements that write rows. */
  get writes(): readonly StateWrite[] {
    return this.sharedWrites()
  }

  /** Tagged templates that are statements of their own, not arguments of a call. */
  private get statements(): readonly TSESTree.TaggedTemplateExpression[] {
    return this.nodes
      .filter((node) => node.type === 'TaggedTemplateExpression')
      .filter((node) => node.parent.type !== 'CallExpression' && node.parent.type !== 'TemplateLiteral')
  }

  get claims(): readonly Claim[] {
    return this.sharedClaims()
  }

  /** The function after this claim was won or lost, and, with `pinned`, where a variable holds one of the values that it can have then. */
  after(claim: Claim, outcome: 'win' | 'lose', pinned?: PinnedVariable): Supposition {
    const { nodes, barriers, ...seen } =
      outcome === 'win' ? { nodes: claim.loserSees ? [] : settled(claim, [claim.win]), barriers: [] } : lost(claim)
    const settle = settlePoint(claim.node)
    const key = pinned ? ` ${pinned.uses[0]?.range[0] ?? ''} ${JSON.stringify(pinned.value)}` : ''
    return this.supposing(
      `${claim.node.range[0]} ${outcome} ${worldKey(claim.loserSees)}${key}`,
      {
        ...seen,
        nodes: new Map([...nodes, ...(pinned?.uses ?? []).map((use) => [use, pinned ? [pinned.value] : []] as const)]),
        neverFails: (node) => outcome === 'win' && claim.loserThrows === true && isInside(node, settle.node),
      },
      barriers,
    )
  }

  /** The function after all of these claims were lost, whichever of them a way passes; of what losers find, at most one may be a property. */
  afterLosing(claims: readonly Claim[]): Supposition {
    const worlds = claims.map(lost)
    const property = worlds.find((each) => each.property !== undefined)?.property
    return this.supposing(
      `all lost ${claims.map(({ node, loserSees }) => `${node.range[0]} ${worldKey(loserSees)}`).join()}`,
      {
        ...(property && { property }),
        nodes: new Map(worlds.flatMap(({ nodes }) => nodes)),
      },
      worlds.flatMap(({ barriers }) => barriers),
    )
  }

  /** The function in a supposed world. What is supposed of it is the same for every target in it, so it is worked out once; `key` names the world. */
  supposing(key: string, world: World, barriers: readonly TSESTree.Node[] = []): Supposition {
    // Asked before the memory is: whoever uses the answer rests on the flow too.
    const suppositions = this.sharedSuppositions()
    const before = this.suppositions.get(key)
    if (before) return before
    const made = suppositions.suppose(world, barriers)
    this.suppositions.set(key, made)
    return made
  }
}

function worldKey(world: World | undefined): string {
  return world === undefined
    ? ''
    : `${world.property?.name ?? ''} ${[...(world.nodes?.keys() ?? [])].map(({ range }) => range[0]).join()}`
}

/** What is so when a claim was lost: the values of its result, or what its loser sees, and what never completes. */
function lost(claim: Claim): {
  readonly nodes: readonly (readonly [TSESTree.Node, readonly Value[]])[]
  readonly barriers: readonly TSESTree.Node[]
  readonly property?: World['property']
} {
  const settle = settlePoint(claim.node)
  const isThrown = claim.loserThrows === true
  const barriers =
    isThrown && (settle.state === 'awaited' || settle.state === 'returned' || !claim.asynchronous)
      ? [settle.node, ...(claim.asynchronous ? [] : [claim.node])]
      : []
  if (claim.loserSees)
    return {
      nodes: [...(claim.loserSees.nodes ?? [])],
      barriers,
      ...(claim.loserSees.property && { property: claim.loserSees.property }),
    }
  const values = isThrown ? [] : (claim.loseValues ?? [claim.lose])
  // `store?.set(…)` gives undefined where there is no store, and claims nothing.
  return { nodes: settled(claim, hasOptionalLink(claim.node) ? [...values, undefinedValue] : values), barriers }
}

function hasOptionalLink(node: Claim['node']): boolean {
  for (let at: TSESTree.Node = node; ;) {
    if ((at.type === 'CallExpression' || at.type === 'MemberExpression') && at.optional) return true
    if (at.type === 'CallExpression') at = at.callee
    else if (at.type === 'MemberExpression') at = at.object
    else return false
  }
}

function settled(claim: Claim, values: readonly Value[]): readonly (readonly [TSESTree.Node, readonly Value[]])[] {
  return [[claim.node, claim.asynchronous ? [{ kind: 'promise', of: values }] : values]]
}

/**
 * The function whose flow contains the target: outwards through callbacks and local closures that run on behalf of the
 * same pass, up to a declared function, a method, a handler, or the module.
 */
export function rootOf(target: TSESTree.Node, scopes: ScopeManager): TSESTree.Node {
  let at: TSESTree.Node = target
  while (at.parent) {
    at = at.parent
    if (at.type === 'FunctionDeclaration') return at
    if (isFunction(at) && outlivesPass(at, scopes)) return at
    if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') return at
  }
  return at
}
