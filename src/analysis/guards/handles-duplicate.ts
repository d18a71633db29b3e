import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import { settlePoint } from './settle-point.js'
import { descendants, isInside, textOf } from './syntax-of.js'

const codes =
  /^(P2002|23505|11000|1062|ER_DUP_ENTRY|SQLITE_CONSTRAINT(_UNIQUE|_PRIMARYKEY)?|E11000.*|UNIQUE constraint.*|.*duplicate key.*)$/i
const names = /(unique|duplicate|conflict|alreadyexists|dupkey|dup_?entry)/i

/**
 * How the code around an insert treats its failure: `duplicate` where it tells a duplicate from other errors, `catch`
 * where the insert stands alone in its `try`. A `try` around more says nothing about the insert.
 */
export function failureHandling(claim: Claim): 'none' | 'catch' | 'duplicate' {
  const handler = claim.loserThrows === false ? errorTest(claim.node) : handlerOf(claim.node)
  if (!handler) return 'none'
  const nodes = descendants(handler)
  if (nodes.some(namesDuplicate)) return 'duplicate'
  return handler.parent?.type === 'TryStatement' && awaitsIn(handler.parent.block) > 1 ? 'none' : 'catch'
}

function awaitsIn(block: TSESTree.BlockStatement): number {
  return descendants(block).filter((node) => node.type === 'AwaitExpression').length
}

function namesDuplicate(node: TSESTree.Node): boolean {
  const text = textOf(node)
  if (text !== null) return codes.test(text)
  if (node.type === 'Literal') return node.value === 11000 || node.value === 1062
  if (node.type === 'Identifier') return names.test(node.name)
  return node.type === 'CallExpression' && names.test(calledName(node.callee))
}

/** Where a failure is a value: the `if` that asks about it, `const { error } = await …; if (error) { … }`. */
function errorTest(node: TSESTree.Node): TSESTree.Node | null {
  const holder = settlePoint(node).node.parent
  if (holder?.type !== 'VariableDeclarator' || holder.parent.type !== 'VariableDeclaration') return null
  const names = new Set(descendants(holder.id).flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])))
  const block = holder.parent.parent
  const after =
    block.type === 'BlockStatement' || block.type === 'Program'
      ? block.body.slice(block.body.indexOf(holder.parent) + 1)
      : []
  return (
    after.find(
      (each) =>
        each.type === 'IfStatement' &&
        descendants(each.test).some((part) => part.type === 'Identifier' && names.has(part.name)),
    ) ?? null
  )
}

/** The `catch` clause or `catch()` callback that gets the failure. */
function handlerOf(node: TSESTree.Node): TSESTree.Node | null {
  for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'TryStatement' && parent.handler && isInside(node, parent.block)) return parent.handler
    if (parent.type === 'CallExpression' && calledName(parent.callee) === 'catch' && isInside(node, parent.callee))
      return parent.arguments[0] ?? null
    if (
      parent.type === 'CallExpression' &&
      calledName(parent.callee) === 'then' &&
      parent.arguments.length === 2 &&
      isInside(node, parent.callee)
    )
      return parent.arguments[1] ?? null
    if (/Function(Declaration|Expression)$/.test(parent.type)) return null
  }
  return null
}
