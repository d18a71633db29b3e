import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappers, type FunctionExpression } from '../cfg/callback-run.js'
import type { Origin } from '../origin.js'
import { areByTurns } from './are-by-turns.js'
import { claimWords } from './claim-words.js'
import type { Claim } from './claim.js'
import { claimParameters, parametersOf } from './claim-keys.js'
import type { FunctionGuards } from './function-guards.js'
import type { DerivedGuard, FoundGuard, KeyPlace } from './guard-context.js'
import { failureHandling } from './handles-duplicate.js'
import { holdingOf } from './holding.js'
import { leaseOf } from './lease-of.js'
import { memoryReads } from './memory-read.js'
import { patternPath } from './pattern-path.js'
import { releasesOf } from './releases-of.js'
import { isInside } from './syntax-of.js'
import { uniquenessOf } from './uniqueness.js'
import { known, truthyValue, type Value } from './value.js'
import { variableOf } from './variable-of.js'
import { waitsFor } from './waits-for.js'
import { whyPutBack } from './why-put-back.js'
import { givenParameters } from '../given-parameters.js'

type GuardsAt = (target: TSESTree.Node) => readonly FoundGuard[]
export type FunctionNode = FunctionExpression | TSESTree.FunctionDeclaration

/** What the result of a function says about a claim inside it; null when it says nothing. */
export function derivedClaim(body: FunctionGuards, node: FunctionNode): DerivedGuard['claim'] | null {
  const memory = memoryReads(body).map((read): Claim => ({
    node: read.node,
    kind: 'in-memory',
    quality: 'process-local',
    win: known(false),
    lose: read.marked,
    asynchronous: false,
    unmistakable: true,
    why: `only one process remembers \`${read.store}\``,
  }))
  const claims = [...body.claims, ...memory].toSorted(
    (left, right) => Number(right.quality === 'sound') - Number(left.quality === 'sound'),
  )
  for (const claim of claims) {
    const derived = throughFunction(claim, body, node)
    if (derived) return derived
  }
  return byTurns(body, node)
}

/** Two claims by turns: a row that is new is inserted, one that is there is taken by an update; who loses both learns it. */
function byTurns(body: FunctionGuards, node: FunctionNode): DerivedGuard['claim'] | null {
  const claims = body.claims.filter(
    (claim) =>
      claim.kind === 'atomic-claim' &&
      claim.quality === 'sound' &&
      body.flow.contains(claim.node) &&
      uniquenessOf(claim, body.context) === 'confirmed' &&
      whyPutBack(claim, body.context) === null &&
      !waitsFor(claim, body, null),
  )
  const [first] = claims
  if (!first || !areByTurns(claims, body)) return null
  const lose = body.afterLosing(claims).evaluation.returned(node)
  const win = claims.flatMap((claim) => body.after(claim, 'win').evaluation.returned(node))
  if (lose.length === 0 || lose.some((value) => value.kind === 'unknown') || tellsNothing(lose, win)) return null
  return {
    kind: first.kind,
    quality: first.quality,
    win,
    lose,
    loserThrows: false,
    asynchronous: node.async || first.asynchronous,
    keys: claimParameters(first, node, body.context.source),
    line: first.node.loc.start.line,
    row: claims.flatMap((claim) => claimWords(claim) ?? []),
    why: `${first.why}; a row that is there is taken by ${claims.length === 2 ? 'another claim' : 'other claims'}`,
  }
}

function throughFunction(claim: Claim, body: FunctionGuards, node: FunctionNode): DerivedGuard['claim'] | null {
  if (!body.flow.contains(claim.node) || waitsFor(claim, body, null)) return null
  const [lost, won] = [body.after(claim, 'lose'), body.after(claim, 'win')]
  const loserThrows = !lost.returns()
  const lose = loserThrows ? [] : lost.evaluation.returned(node)
  const win = won.evaluation.returned(node)
  if (!won.returns()) return null
  if (!loserThrows && (lose.length === 0 || lose.some((value) => value.kind === 'unknown') || tellsNothing(lose, win)))
    return null
  const unique = uniquenessOf(claim, body.context)
  // Whether the caller handles the failure is for the caller to see; a handling here has been judged.
  if (unique === 'unknown' && failureHandling(claim) !== 'none') return null
  // What else the function can return is no answer of the claim, whose loser gets an exception.
  if (unique === 'unknown' && claim.loserThrows && !loserThrows) return null
  const defect = typeof unique === 'object' ? unique.defect : null
  const putBack = whyPutBack(claim, body.context)
  // What is ordinary code in this function is no more in its callers.
  const row = claimWords(claim) ?? (claim.unmistakable ? null : [])
  const holding = holdingOf(claim, body.context.source)
  const lease = leaseOf(claim)
  return {
    kind: claim.kind,
    quality: defect !== null ? 'defective' : putBack !== null ? 'racy' : claim.quality,
    win,
    lose,
    loserThrows,
    asynchronous: node.async || claim.asynchronous,
    ...(claim.needsUnique && unique === 'unknown' && { needsUnique: claim.needsUnique }),
    ...(claim.window !== undefined && { window: claim.window }),
    ...(row && { row }),
    keys: claimParameters(claim, node, body.context.source),
    ...(holding && { holding }),
    ...(lease !== null && { lease }),
    line: claim.node.loc.start.line,
    why: defect ?? putBack ?? claim.why,
  }
}

/** Whether the winner gets nothing that the loser does not get. */
function tellsNothing(lose: readonly Value[], win: readonly Value[]): boolean {
  const texts = new Set(lose.map((value) => JSON.stringify(value)))
  return win.every((value) => texts.has(JSON.stringify(value)))
}

/** The parameter that a function calls, or hands to a gate, only behind a guard. */
export function derivedCallback(
  body: FunctionGuards,
  node: FunctionNode,
  guardsAt: GuardsAt,
): DerivedGuard['callback'] | null {
  for (const use of parameterUses(body, node)) {
    const [guard] =
      use.calls.length === 0
        ? []
        : guardsAt(use.calls[0] ?? node).filter(({ quality }) => quality !== 'none' && quality !== 'defective')
    const all = use.calls.every((call) =>
      guardsAt(call).some(({ kind, quality }) => kind === guard?.kind && quality === guard.quality),
    )
    const claim = body.claims.find((each) => each.node.range[0] === guard?.at)
    const isGivenBack = claim !== undefined && use.calls.some((call) => isGivenBackAfter(claim, call, body))
    if (guard && all)
      return {
        argument: use.argument,
        ...(use.property !== undefined && { property: use.property }),
        keys: claim ? claimParameters(claim, node, body.context.source) : [],
        kind: guard.kind,
        quality: guard.quality,
        ...(isGivenBack && { isGivenBack }),
        line: guard.line,
        why: `the called function runs its callback only behind a guard. ${guard.why}`,
      }
  }
  return null
}

/** Whether the claim is given back where the call fails: `try { await work() } catch (error) { await redis.del(key); throw error }`. */
function isGivenBackAfter(claim: Claim, call: TSESTree.Node, body: FunctionGuards): boolean {
  return releasesOf(claim, body).some((release) => {
    for (let at: TSESTree.Node | undefined = release; at; at = at.parent)
      if (at.type === 'CatchClause' && isInside(call, at.parent.block)) return true
    return false
  })
}

interface ParameterUse {
  readonly argument: number
  readonly property?: string
  readonly calls: readonly TSESTree.Node[]
}

/** Where each parameter is called, or handed on as a callback. */
function parameterUses(body: FunctionGuards, node: FunctionNode): readonly ParameterUse[] {
  return givenParameters(node).flatMap((parameter, argument) =>
    identifiersOf(parameter).flatMap((identifier): ParameterUse[] => {
      const path = patternPath(parameter, identifier)
      const variable = variableOf(identifier, body.context.source.scopes)
      const calls = (variable?.references ?? [])
        .filter((reference) => reference.isRead())
        .map((reference) => calledAt(reference.identifier, body))
        .filter((each) => each !== null)
      if (!path || calls.length === 0 || path.length > 1) return []
      return [{ argument, calls, ...(path[0] !== undefined && { property: path[0] }) }]
    }),
  )
}

function identifiersOf(pattern: TSESTree.Node): readonly TSESTree.Node[] {
  if (pattern.type === 'Identifier') return [pattern]
  if (pattern.type === 'AssignmentPattern') return identifiersOf(pattern.left)
  return pattern.type === 'ObjectPattern'
    ? pattern.properties.flatMap((each) => (each.type === 'Property' ? identifiersOf(each.value) : []))
    : []
}

/** The call that runs the function a name stands for: its own call, or the identifier itself where a function is handed on. */
function calledAt(identifier: TSESTree.Node, { context }: FunctionGuards): TSESTree.Node | null {
  const outer = skipWrappers(identifier)
  const parent = outer.parent
  if (parent?.type === 'CallExpression' && parent.callee === outer) return parent
  const isHanded =
    parent?.type === 'CallExpression' ||
    (parent?.type === 'Property' && parent.value === outer && parent.parent.type === 'ObjectExpression')
  return isHanded && mayBeFunction(context.originOf?.(identifier)) ? outer : null
}

/** Whether a value that a parameter holds can be a function, as far as callers are known. */
function mayBeFunction(origin: Origin | undefined): boolean {
  switch (origin?.kind) {
    case undefined:
    case 'function':
    case 'parameter':
      return true
    case 'member':
      return mayBeFunction(origin.object)
    case 'either':
      return origin.options.some(mayBeFunction)
    default:
      return false
  }
}

/** The key parameter that these sends, or some of them, take their key from; `keysAt` gives the guards of a call that are keys. */
export function derivedKey(
  body: FunctionGuards,
  node: FunctionNode,
  targets: readonly TSESTree.Node[],
  keysAt: GuardsAt,
): DerivedGuard['key'] | null {
  const handedIn = (target: TSESTree.Node): FoundGuard | undefined =>
    keysAt(target).find(
      ({ keyFrom, quality, partly }) =>
        keyFrom?.function === node.range[0] && (quality === 'sound' || partly !== undefined),
    )
  const handed = targets.map((target) => ({ target, from: handedIn(target) }))
  const first = handed.find(({ from }) => from !== undefined)?.from
  if (!first?.keyFrom || (first.kind !== 'provider-key' && first.kind !== 'job-key')) return null
  const {
    keyFrom: { argument, property },
  } = first
  const given = { argument, ...(property !== undefined && { property }) }
  const same = handed.every(({ target, from }) =>
    from?.keyFrom
      ? from.partly === undefined && from.keyFrom.argument === argument && from.keyFrom.property === property
      : !isMadeWhenGiven(target, given, node, body),
  )
  if (!same && first.kind !== 'provider-key') return null
  return { ...given, kind: first.kind, ...(!same && { some: true }), line: first.line }
}

/** Whether a send is made also where a parameter is given: `key ? send(mail, { idempotencyKey: key }) : send(mail)` makes the other one. */
function isMadeWhenGiven(target: TSESTree.Node, given: KeyPlace, node: FunctionNode, body: FunctionGuards): boolean {
  const wanted = JSON.stringify([given])
  const reads = body.nodes.filter(
    (each) =>
      (each.type === 'MemberExpression' ||
        (each.type === 'Identifier' && !(each.parent.type === 'MemberExpression' && each.parent.object === each))) &&
      JSON.stringify(parametersOf([each], node, body.context.source)) === wanted,
  )
  if (reads.length === 0) return true
  const world = { nodes: new Map(reads.map((each) => [each, [truthyValue]] as const)) }
  return body.supposing(`given ${wanted}`, world).isReachable(target)
}

export function isFunctionNode(node: TSESTree.Node): node is FunctionNode {
  return isFunction(node)
}
