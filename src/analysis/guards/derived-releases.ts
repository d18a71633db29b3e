import type { TSESTree } from '@typescript-eslint/types'
import { parametersOf } from './claim-keys.js'
import type { FunctionNode } from './derived-guard.js'
import type { FunctionGuards } from './function-guards.js'
import type { DerivedGuard, GivenBack, KeyPlace } from './guard-context.js'
import { givesBack } from './gives-back.js'
import type { KeyPattern } from './key-pattern.js'
import { handedKey } from './releases-of.js'
import { descendants } from './syntax-of.js'
import { variableOf } from './variable-of.js'

/** A function that gives back is a short one; a long one is not asked what the functions that it calls give back. */
const fewCalls = 6

/** What calls of a function give back: keys that it removes from a store, columns that it sets back. */
export function derivedReleases(body: FunctionGuards, node: FunctionNode): DerivedGuard['releases'] | null {
  const { calls, context } = body
  const asKey = ({ pattern, parts }: KeyPattern): GivenBack => ({
    pattern,
    keys: parametersOf(parts, node, context.source),
  })
  const found = calls.flatMap((call) => {
    const own = givesBack(call, context.source)
    const through = calls.length <= fewCalls ? (context.summaryOf?.(call)?.releases?.given ?? []) : []
    const given = [
      ...own.keys.map(asKey),
      ...(own.row?.columns.some(({ value }) => value !== undefined) ? [own.row] : []),
      ...through.map((each) => ('table' in each ? each : asKey(handedKey(call, each, context)))),
    ].filter((each) => !isUpToCaller(call, 'table' in each ? [] : each.keys, node, body))
    return given.length === 0 ? [] : [{ given, line: call.loc.start.line }]
  })
  const [first] = found
  return first ? { given: found.flatMap(({ given }) => given), line: first.line } : null
}

/** Whether only the caller decides: what it hands in beside the key is tested, and no state is. */
function isUpToCaller(
  call: TSESTree.CallExpression,
  keys: readonly KeyPlace[],
  node: FunctionNode,
  { flow, context: { source } }: FunctionGuards,
): boolean {
  return flow.dependsOn(call).some(({ test }) => {
    const inside = descendants(test)
    if (inside.some(({ type }) => type === 'CallExpression' || type === 'AwaitExpression')) return false
    const variables = inside.flatMap((each) =>
      each.type === 'Identifier' ? (variableOf(each, source.scopes) ?? []) : [],
    )
    const places = inside.flatMap((each) =>
      each.type === 'Identifier' ? parametersOf([each], node, source).map(({ argument }) => argument) : [],
    )
    return (
      variables.length > 0 &&
      variables.every(({ defs }) => defs[0]?.type === 'Parameter') &&
      places.some((place) => keys.every(({ argument }) => argument !== place))
    )
  })
}
