import type { TSESTree } from '@typescript-eslint/types'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { isSentLike } from '../sent-like.js'
import { descendants, isInside, propertyName } from '../syntax-of.js'

/** A check in front of the target whose body is empty or commented out: it decides nothing any more. */
export const disabledCheck: GuardUnit = (site) => {
  const { body, target } = site
  return body.nodes
    .filter((node) => node.type === 'IfStatement')
    .flatMap((node) => {
      if (isInside(target, node) || !isEmpty(node.consequent) || node.alternate || !body.flow.dominates(node, target))
        return []
      return judged(node, site)
    })
}

function judged(node: TSESTree.IfStatement, { context }: GuardSite): readonly FoundGuard[] {
  const inside = context.source.text.slice(...node.consequent.range)
  if (/(\/\/|\/\*)[^\n]*\b(return|continue|throw|break)\b/.test(inside)) {
    return [
      foundGuard(
        node.test,
        'check-then-send',
        'defective',
        'the body of this check is commented out, so the send follows whatever the check says. Restore it, or remove the check',
      ),
    ]
  }
  const names = descendants(node.test).map((each) =>
    each.type === 'MemberExpression' ? propertyName(each) : each.type === 'Identifier' ? each.name : '',
  )
  return names.some((name) => name !== '' && isSentLike(name))
    ? [
        foundGuard(
          node.test,
          'check-then-send',
          'defective',
          'the body of this check is empty, so the send follows whatever the check says. Return in it, or remove the check',
        ),
      ]
    : []
}

function isEmpty(node: TSESTree.Statement): boolean {
  return (
    node.type === 'EmptyStatement' ||
    (node.type === 'BlockStatement' && node.body.every((each) => each.type === 'EmptyStatement'))
  )
}
