import type { TSESTree } from '@typescript-eslint/types'
import type { GuardQuality } from '../../result/coverage-report.js'
import { derivedCallback, derivedClaim, derivedKey, isFunctionNode, type FunctionNode } from './derived-guard.js'
import { derivedReleases } from './derived-releases.js'
import { derivedStatement } from './derived-statement.js'
import { FunctionGuards, rootOf } from './function-guards.js'
import type { DerivedGuard, DerivedParts, FoundGuard, GuardContext, GuardUnit } from './guard-context.js'
import { guardUnits } from './kinds/index.js'
import { jobKey } from './kinds/job-key.js'
import { providerKey } from './kinds/provider-key.js'

/**
 * The guards of one file.
 *
 * How the link step uses them:
 *
 * 1. While the facts of a file are made, call `guardsAt(target)` for every send and every call that may reach a send,
 *    and `derivedGuardOf(fn, sends)` for every function. Both answers are plain data: store them in the facts, under
 *    the offset of the call and of the function. Only `context.source` is needed for that; the other members of the
 *    context make the answers better.
 * 2. After linking, calls of first-party functions are known. Functions with a call whose callee has a `DerivedGuard`
 *    are asked again, with `summaryOf` giving the callee's derived guard, until nothing changes: a claim may lie
 *    several functions deep (`reserve()` over `setIfNew()` over `redis.set`). What was found is remembered, so ask a
 *    new `guardsOfFile` once a summary has changed.
 * 3. On a path from a trigger to a send, every call on the path has its list. The first guard of a list is the
 *    strongest one, and the strongest of all calls of the path is the guard of the path. Only `sound` covers a path.
 *    A guard found at a call protects everything that is reached through this call.
 * 4. A guard with `keyFrom` is a key that the function gets from its callers: it is sound only if every caller hands
 *    in a stable one. `derivedGuardOf` states it as `key`, and `guardsAt` at the caller, asked with `summaryOf`,
 *    judges the expression that is handed in.
 *    An optional key parameter that a caller leaves out is no guard there.
 * 5. Guards of quality `defective` are findings of their own (`why` is the message). `state` names what is read or
 *    written, so that the whole program can be asked whether the mark is written, or read, elsewhere.
 *
 * A target inside a callback is judged in the flow of the function around the callback, as long as the callback runs
 * on behalf of the same pass (`src/analysis/cfg/callback-run.ts`). Handlers and returned closures are functions of
 * their own: what stands before their registration does not guard their runs.
 */
export interface FileGuards {
  /** Guards in front of the call, in its own function; the strongest first, none when there is none. */
  guardsAt(target: TSESTree.Node): readonly FoundGuard[]
  /** What calls of this function say about a guard inside it; `sends` are the sends (or calls that reach one) in it. */
  derivedGuardOf(node: TSESTree.Node, sends?: readonly TSESTree.Node[]): DerivedGuard | null
  /** One part of it alone, for whoever needs no other. */
  derivedPartOf<Part extends keyof DerivedParts>(
    part: Part,
    node: TSESTree.Node,
    sends?: readonly TSESTree.Node[],
  ): DerivedParts[Part] | null
}

export function guardsOfFile(context: GuardContext): FileGuards {
  const bodies = new Map<TSESTree.Node, FunctionGuards>()
  const bodyOf = (root: TSESTree.Node): FunctionGuards => {
    const body = bodies.get(root) ?? new FunctionGuards(root, context)
    bodies.set(root, body)
    return body
  }
  const guardsOf =
    (units: readonly GuardUnit[]) =>
    (target: TSESTree.Node): readonly FoundGuard[] => {
      const body = bodyOf(rootOf(target, context.source.scopes))
      return strongestFirst(units.flatMap((unit) => unit({ target, context, body })))
    }
  const guardsAt = guardsOf(guardUnits)
  const keysAt = guardsOf([providerKey, jobKey])
  const parts: {
    readonly [Part in keyof DerivedParts]: (
      node: FunctionNode,
      sends: readonly TSESTree.Node[],
    ) => DerivedParts[Part] | null
  } = {
    claim: (node) => derivedClaim(bodyOf(node), node) ?? null,
    callback: (node) => derivedCallback(bodyOf(node), node, guardsAt) ?? null,
    key: (node, sends) => derivedKey(bodyOf(node), node, sends, keysAt) ?? null,
    releases: (node) => derivedReleases(bodyOf(node), node) ?? null,
    statement: (node) => derivedStatement(bodyOf(node), node) ?? null,
  }
  const derivedPartOf = <Part extends keyof DerivedParts>(
    part: Part,
    node: TSESTree.Node,
    sends: readonly TSESTree.Node[] = [],
  ): DerivedParts[Part] | null => (isFunctionNode(node) && node.body ? parts[part](node, sends) : null)
  return {
    guardsAt,
    derivedPartOf,
    derivedGuardOf: (node, sends = []) => {
      const [claim, callback, key] = [
        derivedPartOf('claim', node),
        derivedPartOf('callback', node),
        derivedPartOf('key', node, sends),
      ]
      const [releases, statement] = [derivedPartOf('releases', node), derivedPartOf('statement', node)]
      if (!claim && !callback && !key && !releases && !statement) return null
      return {
        ...(claim && { claim }),
        ...(callback && { callback }),
        ...(key && { key }),
        ...(releases && { releases }),
        ...(statement && { statement }),
      }
    },
  }
}

const strength: readonly GuardQuality[] = ['sound', 'retry-only', 'process-local', 'racy', 'defective', 'none']

function strongestFirst(found: readonly FoundGuard[]): readonly FoundGuard[] {
  const isWorking = ({ quality, alone }: FoundGuard): boolean => alone !== true && quality !== 'none'
  const kept = found.some(isWorking) ? found.filter(({ alone }) => alone !== true) : found
  const once = new Map(kept.map((guard) => [`${guard.kind} ${guard.at}`, guard]))
  return [...once.values()].toSorted(
    (left, right) => strength.indexOf(left.quality) - strength.indexOf(right.quality) || left.at - right.at,
  )
}
