import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { descendants, keyOf, propertyName } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

const quantifiers = /^(every|none|some)$/

/**
 * Whether the target waits for the siblings of the claimed row: after the claim, a test asks about the claimed column
 * in all of them (`recipients: { every: { status } }`, `count({ where: { status } })`, `rows.every((row) => row.status)`).
 * The claim is won once per row; the last two rows, claimed at the same moment, both see that all are done.
 */
export function joinsSiblings(
  {
    node: {
      range: [, claimed],
    },
    state = [],
  }: Claim,
  { body, target, context }: GuardSite,
): boolean {
  if (state.length === 0) return false
  const isState = (node: TSESTree.Node): boolean =>
    (node.type === 'Property' && state.includes(keyOf(node) ?? '')) ||
    (node.type === 'MemberExpression' && state.includes(propertyName(node)))
  return body.flow
    .dependsOn(target)
    .some(
      ({ test }) =>
        test.range[0] > claimed &&
        [test, ...readsOf(test, context.source.scopes)].some(
          (node) => node.range[0] > claimed && asksAll(node, isState),
        ),
    )
}

/** What the names of a test were read from. */
function readsOf(test: TSESTree.Node, scopes: Parameters<typeof initialiserOf>[1]): TSESTree.Node[] {
  return descendants(test).flatMap((node) => (node.type === 'Identifier' ? (initialiserOf(node, scopes) ?? []) : []))
}

function asksAll(node: TSESTree.Node, isState: (node: TSESTree.Node) => boolean): boolean {
  return descendants(node).some((each) => {
    if (each.type === 'Property') return quantifiers.test(keyOf(each) ?? '') && descendants(each.value).some(isState)
    if (each.type !== 'CallExpression') return false
    const name = calledName(each.callee)
    return (
      (name === 'count' || (each.callee.type === 'MemberExpression' && quantifiers.test(name))) &&
      each.arguments.some((argument) => descendants(argument).some(isState))
    )
  })
}
