import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../analysis/cfg/callback-run.js'
import { calleePath, descendants, isInside } from '../analysis/guards/syntax-of.js'
import { variableOf } from '../analysis/guards/variable-of.js'
import type { SourceFile } from '../syntax/source-file.js'

/** Statements in a row that move into the callback of the gate together. */
export interface ResultBlock {
  readonly first: TSESTree.Node
  readonly last: TSESTree.Node
}

/**
 * For `const response = await fetch(…)` the statements down to the last that reads `response`, when they can move into
 * one callback: they leave it by `throw` only, and nothing after them needs what they declare or assign. A refusal that is
 * written down instead of thrown would pass for a send, and what is written down would be missing after a skipped one.
 */
export function resultBlock(call: TSESTree.CallExpression, source: SourceFile): ResultBlock | null {
  const declaration =
    call.parent.type === 'AwaitExpression' && call.parent.parent.type === 'VariableDeclarator'
      ? call.parent.parent.parent
      : null
  const block = declaration?.parent
  if (!declaration || block?.type !== 'BlockStatement') return null
  const begin = block.body.indexOf(declaration)
  const end = lastUse(block.body, begin, source)
  const moved = block.body.slice(begin, end + 1)
  const last = moved.at(-1)
  const within = { range: [declaration.range[0], last?.range[1] ?? 0] } as TSESTree.Node
  if (
    last === undefined ||
    last === declaration ||
    moved.some(leaves) ||
    !moved.slice(1).every(judges) ||
    moved.some((each) => assignsOutside(each, within, source))
  )
    return null
  return { first: declaration, last }
}

/** Index of the last statement that uses what the moved ones declare; grows while moved statements declare more. */
function lastUse(body: readonly TSESTree.Statement[], begin: number, source: SourceFile): number {
  let end = begin
  for (let at = begin; at <= end; at++) {
    const declared =
      body[at]?.type === 'VariableDeclaration'
        ? descendants(body[at] as TSESTree.Node).filter(({ type }) => type === 'Identifier')
        : []
    for (const name of declared) {
      const variable = variableOf(name, source.scopes)
      if (!variable?.identifiers.some((identifier) => isInside(identifier as TSESTree.Node, body[at] as TSESTree.Node)))
        continue
      const uses = variable.references.map(({ identifier }) =>
        body.findIndex((statement) => isInside(identifier as TSESTree.Node, statement)),
      )
      end = Math.max(end, ...uses)
    }
  }
  return end
}

/** Looks at the answer and throws, or tells somebody who reads logs. */
function judges(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case 'VariableDeclaration':
    case 'ThrowStatement':
      return true
    case 'BlockStatement':
      return statement.body.every(judges)
    case 'IfStatement':
      return (
        descendants(statement).some(({ type }) => type === 'ThrowStatement') &&
        [statement.consequent, statement.alternate].every((each) => each === null || judges(each))
      )
    case 'ExpressionStatement':
      return isLogged(statement.expression)
    default:
      return false
  }
}

function isLogged(expression: TSESTree.Expression): boolean {
  return (
    expression.type === 'CallExpression' &&
    /^(?:console|log|logger|(?:this|ctx|io|app|server|request|req)\.log(?:ger)?)\./.test(
      `${calleePath(expression.callee).join('.')}.`,
    ) &&
    calleePath(expression.callee).length > 1
  )
}

function leaves(statement: TSESTree.Node): boolean {
  return descendants(statement).some(
    (node) => /^(?:Return|Break|Continue)Statement$|^Yield/.test(node.type) && !hasFunctionBetween(node, statement),
  )
}

function hasFunctionBetween(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at = node.parent; at && at !== outer.parent; at = at.parent) if (isFunction(at)) return true
  return false
}

function assignsOutside(statement: TSESTree.Node, within: TSESTree.Node, source: SourceFile): boolean {
  return descendants(statement).some((node) => {
    const target =
      node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : null
    const variable = target?.type === 'Identifier' ? variableOf(target, source.scopes) : null
    return (
      target !== null &&
      (variable === null
        ? target.type === 'Identifier' || target.type.endsWith('Pattern')
        : variable.identifiers.some((identifier) => !isInside(identifier as TSESTree.Node, within)))
    )
  })
}
