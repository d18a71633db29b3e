import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, calledName, isFunction, skipWrappers } from '../analysis/cfg/callback-run.js'
import { descendants } from '../analysis/guards/syntax-of.js'
import { variableOf } from '../analysis/guards/variable-of.js'
import type { SourceFile } from '../syntax/source-file.js'

/**
 * What happens to the value of a call: `dropped`, or `used` by the named thing. A gate that skips a send has no value to give,
 * so that only dropped values leave the meaning of the code as it is. Waiting for a promise and catching its failure
 * are no use; a value that a function returns is used, unless the function is declared to return nothing.
 */
export type ValueFate = 'dropped' | { readonly used: string }

const collecting = /^(?:all|allSettled|race|any)$/
const waiting = /^(?:catch|finally)$/
const forgetting = /^(?:forEach|setTimeout|setImmediate|queueMicrotask|nextTick|after|waitUntil)$/

export function valueFate(node: TSESTree.Node, source: SourceFile): ValueFate {
  const at = skipWrappers(node)
  const { parent } = at
  switch (parent?.type) {
    case 'ExpressionStatement':
      return 'dropped'
    case 'UnaryExpression':
      return parent.operator === 'void' ? 'dropped' : used('a condition')
    case 'AwaitExpression':
      return valueFate(parent, source)
    case 'MemberExpression':
      return memberFate(parent, source)
    case 'ArrayExpression':
      return collected(parent, source)
    case 'CallExpression':
      return parent.callee === at ? used('a call') : argumentFate(parent, source)
    case 'ReturnStatement':
      return returnedFate(parent, source)
    case 'ArrowFunctionExpression':
      return functionFate(parent, source)
    case 'ConditionalExpression':
      return parent.test === at ? used('a condition') : valueFate(parent, source)
    case 'LogicalExpression':
      return parent.left === at ? used('a condition') : valueFate(parent, source)
    case 'SequenceExpression':
      return parent.expressions.at(-1) === at ? valueFate(parent, source) : 'dropped'
    case 'VariableDeclarator':
      return declaredFate(parent, source)
    default:
      return used('an expression')
  }
}

const used = (by: string): ValueFate => ({ used: by })

/** `.catch(…)` and `.finally(…)` wait; `.then(() => …)` without a parameter waits too. */
function memberFate(member: TSESTree.MemberExpression, source: SourceFile): ValueFate {
  const call = skipWrappers(member).parent
  if (call?.type !== 'CallExpression' || call.callee !== skipWrappers(member)) return used(`.${calledName(member)}`)
  const name = calledName(member)
  if (waiting.test(name)) return valueFate(call, source)
  const [then] = call.arguments
  if (name === 'then' && then && isFunction(then) && then.params.length === 0) return 'dropped'
  return used(`.${name}()`)
}

function collected(array: TSESTree.ArrayExpression, source: SourceFile): ValueFate {
  const call = array.parent
  return call.type === 'CallExpression' && collecting.test(calledName(call.callee))
    ? valueFate(call, source)
    : used('a list')
}

function argumentFate(call: TSESTree.CallExpression, source: SourceFile): ValueFate {
  const name = calledName(call.callee)
  if (collecting.test(name)) return valueFate(call, source)
  return /^(?:waitUntil|after)$/.test(name) ? 'dropped' : used(`${name || 'a call'}()`)
}

function returnedFate(statement: TSESTree.Node, source: SourceFile): ValueFate {
  for (let at = statement.parent; at; at = at.parent) if (isFunction(at)) return functionFate(at, source)
  return used('return')
}

function functionFate(
  owner: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration,
  source: SourceFile,
): ValueFate {
  if (owner.returnType && isNothing(owner.returnType.typeAnnotation, source)) return 'dropped'
  if (owner.type === 'FunctionDeclaration') return used('return')
  const outer = skipWrappers(owner)
  const call = outer.parent
  if (call?.type !== 'CallExpression') return used('return')
  if (call.callee === outer) return valueFate(call, source)
  const name = calledName(call.callee)
  if (forgetting.test(name)) return 'dropped'
  return callbackRun(owner) === 'each' || /^(?:run|then|withTransaction|transaction|\$transaction)$/.test(name)
    ? valueFate(call, source)
    : used('return')
}

/** `void`, `undefined`, `unknown`, or a promise of these. */
function isNothing(type: TSESTree.Node, source: SourceFile): boolean {
  return /^(?:Promise\s*<\s*)?(?:void|undefined|unknown)(?:\s*>)?$/.test(source.text.slice(...type.range).trim())
}

/** A variable that is only waited for. */
function declaredFate(declarator: TSESTree.VariableDeclarator, source: SourceFile): ValueFate {
  const variable =
    declarator.id.type === 'Identifier' && !declarator.id.typeAnnotation
      ? variableOf(declarator.id, source.scopes)
      : null
  const text = source.text.slice(...declarator.id.range)
  if (variable === null) return used(text)
  const reads = variable.references.filter((reference) => reference.isRead())
  const exported = descendants(source.program).some(
    (node) => node.type === 'ExportNamedDeclaration' && node.declaration === declarator.parent,
  )
  return !exported && reads.every(({ identifier }) => valueFate(identifier as TSESTree.Node, source) === 'dropped')
    ? 'dropped'
    : used(text)
}
