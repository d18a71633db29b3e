import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { isSameTable } from './is-same-table.js'
import { sameText } from './same-text.js'
import { stateWrite } from './state-access.js'
import { descendants } from './syntax-of.js'

/**
 * Whether a row that the claim removes is made again, under the same key, on every way past the target: a replacement,
 * which the next caller can remove as well.
 */
export function isRestored({ node, keys = [] }: Claim, { body, target }: GuardSite): boolean {
  const own = node.type === 'CallExpression' ? stateWrite(node) : null
  if (own?.verb !== 'delete' || keys.length === 0) return false
  const made = body.writes
    .filter(
      (write) =>
        write.verb === 'create' &&
        isSameTable(write.table, own.table) &&
        body.flow.reaches(node, write.node) &&
        keys.every((key) => descendants(write.node).some((each) => !isName(each) && sameText(each, key))),
    )
    .map((write) => write.node)
  return made.length > 0 && (made.some((each) => body.flow.dominates(each, target)) || body.flow.mustPass(target, made))
}

function isName(node: TSESTree.Node): boolean {
  return node.parent?.type === 'Property' && node.parent.key === node && !node.parent.shorthand
}
