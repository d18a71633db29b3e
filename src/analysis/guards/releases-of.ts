import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { FunctionGuards } from './function-guards.js'
import { givesBack } from './gives-back.js'
import type { GivenBack, Holding } from './guard-context.js'
import { holdingOf } from './holding.js'
import { isSameTable } from './is-same-table.js'
import { keyExpression } from './key-expression.js'
import { filledPattern, isSameKey, keyPattern, type KeyPattern } from './key-pattern.js'
import { settlePoint } from './settle-point.js'
import { calleePath, descendants } from './syntax-of.js'

/**
 * The calls of a function that give a claim back: they remove its key, set its column back to what its condition asks
 * for, or are first-party functions that do. One that also sets another column of the condition keeps the claim.
 */
export function releasesOf(claim: Claim, { calls, flow, context }: FunctionGuards): readonly TSESTree.CallExpression[] {
  const { source } = context
  const holding = holdingOf(claim, source)
  const keys = heldKeys(claim, holding, context)
  const holders = holdersOf(claim.node)
  const names = namesIn(claim.node)
  return calls.filter((call) => {
    if (call === claim.node) return false
    const own = givesBack(call, source)
    if (own.keys.some((key) => keys.some((held) => isSameKey(held, key)))) return true
    if ((own.row && isOfRow(holding, own.row)) || isByHolder(call, holders)) return true
    if (!flow.reaches(claim.node, call) || !(call.arguments.length === 0 || sharesName(call, names))) return false
    const through = context.summaryOf?.(call)?.releases?.given ?? []
    return through.some((each) =>
      'table' in each ? isOfRow(holding, each) : keys.some((held) => isSameKey(held, handedKey(call, each, context))),
    )
  })
}

/** The key that a first-party function removes, in the words of the call. */
export function handedKey(
  call: TSESTree.CallExpression,
  { pattern, keys }: Extract<GivenBack, { readonly pattern: string }>,
  { source }: FunctionGuards['context'],
): KeyPattern {
  return filledPattern(
    pattern,
    keys.flatMap((place) => keyExpression(call, place, source) ?? []),
    source,
  )
}

function heldKeys(
  { node, held, holding: derived, keys = [] }: Claim,
  holding: Holding | null,
  { source }: FunctionGuards['context'],
): readonly KeyPattern[] {
  if (derived) return 'pattern' in derived ? [filledPattern(derived.pattern, keys, source)] : []
  if (holding !== null && 'table' in holding) return []
  const [first] = node.type === 'CallExpression' ? node.arguments : []
  return (held ?? (first && first.type !== 'ObjectExpression' ? [first] : [])).map((key) => keyPattern(key, source))
}

function isOfRow(holding: Holding | null, row: Extract<GivenBack, { readonly table: string }>): boolean {
  if (holding === null || !('table' in holding) || !isSameTable(holding.table, row.table)) return false
  const value = row.columns.find(({ column }) => column === holding.column)?.value
  return (
    value !== undefined &&
    (value === null || value === false || holding.asked.includes(value)) &&
    !row.columns.some(({ column }) => column !== holding.column && holding.conditions.includes(column))
  )
}

/** `const held = await take(id)`, then `held.release()`; `const { release } = …`, then `release()`. */
function isByHolder(call: TSESTree.CallExpression, holders: ReadonlySet<string>): boolean {
  const path = calleePath(call.callee)
  return holders.has(path[0] ?? '') && path.length <= 2 && /^(release|unlock)/i.test(calledName(call.callee))
}

function holdersOf(node: TSESTree.Node): ReadonlySet<string> {
  const holder = settlePoint(node).node.parent
  return holder?.type === 'VariableDeclarator' ? namesIn(holder.id) : new Set()
}

function sharesName(call: TSESTree.CallExpression, names: ReadonlySet<string>): boolean {
  return call.arguments.some((each) => [...namesIn(each)].some((name) => names.has(name)))
}

function namesIn(node: TSESTree.Node): ReadonlySet<string> {
  return new Set(descendants(node).flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])))
}
