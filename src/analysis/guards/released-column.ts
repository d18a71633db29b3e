import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import { stateWrite, type StateWrite } from './state-access.js'
import { calleePath, descendants, textOf } from './syntax-of.js'

/**
 * The calls that put the column of a conditional update back to what its condition asks for: `locked: false` after
 * `locked` was set where it was false. One that also sets another column of the condition keeps the claim.
 */
export function releasesOf(
  claim: Claim,
  calls: readonly TSESTree.CallExpression[],
): readonly TSESTree.CallExpression[] {
  const [column] = claim.state ?? []
  const own = claim.node.type === 'CallExpression' ? stateWrite(claim.node) : null
  if (column === undefined || own?.verb !== 'update') return []
  const named = namesIn(claim.node)
  const set = new Set(own.columns.map((each) => each.column))
  return calls.filter((call) => {
    const write = call === claim.node ? null : stateWrite(call)
    if (write?.verb !== 'update' || write.table !== own.table) return false
    const released = write.columns.find((each) => each.column === column)?.value
    return (
      isAskedFor(released, own, column, claim.node) &&
      !write.columns.some((each) => named.has(each.column) && !set.has(each.column))
    )
  })
}

/** Null and false, and a text that the condition holds and the claim does not set. */
function isAskedFor(
  value: TSESTree.Node | null | undefined,
  own: StateWrite,
  column: string,
  node: TSESTree.Node,
): boolean {
  if (value?.type !== 'Literal') return false
  if (value.value === null || value.value === false) return true
  const set = own.columns.find((each) => each.column === column)?.value
  return (
    typeof value.value === 'string' &&
    textOf(set) !== value.value &&
    descendants(node).some((each) => each.type === 'Literal' && each.value === value.value)
  )
}

function namesIn(node: TSESTree.Node): ReadonlySet<string> {
  return new Set(
    descendants(node).flatMap((each) => {
      if (each.type === 'Property' && each.key.type === 'Identifier') return [each.key.name]
      if (each.type === 'MemberExpression') return [calleePath(each).at(-1) ?? '']
      return each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : []
    }),
  )
}
