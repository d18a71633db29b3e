import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { descendants } from '../guards/syntax-of.js'

/** What a failure is called where a result brings it: `const { error } = await send()`. */
const failure = /^(err|error|failure|reason)$|Err(or)?$/
/** What a result says of itself where nothing failed. */
const success = /^(ok|success|succeeded)$/

/**
 * Whether a call is handed what something else failed with, in code that runs only then: in a `catch`, in the handler of
 * a rejection, or behind `if (error)` and `if (!result.ok)`.
 */
export function tellsFailure(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length === 0) return false
  const names = failedBefore(node)
  return names.length > 0 && node.arguments.some((argument) => mentions(argument, names))
}

/** The names that stand for failures at a place. */
function failedBefore(node: TSESTree.Node): readonly string[] {
  const names: string[] = []
  let below = node
  for (let at = node.parent; at; below = at, at = at.parent) {
    if (at.type === 'CatchClause') names.push(...(at.param === null ? [] : namesIn(at.param)))
    else if (at.type === 'IfStatement' && at.consequent === below) names.push(...failedIn(at.test))
    else if (at.type.includes('Function')) {
      names.push(...rejectedWith(at))
      break
    }
  }
  return names
}

/** The parameter of a handler of rejections: `promise.catch((error) => …)`, `promise.then(done, (error) => …)`. */
function rejectedWith(node: TSESTree.Node): readonly string[] {
  const call = node.parent
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return []
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return []
  const { property } = call.callee
  const name = property.type === 'Identifier' ? property.name : ''
  const [handler] = [name === 'catch' ? call.arguments[0] : name === 'then' ? call.arguments[1] : undefined]
  const [parameter] = node.params
  return handler === node && parameter !== undefined ? namesIn(parameter) : []
}

function namesIn(pattern: TSESTree.Node): readonly string[] {
  return [...descendants(pattern)].flatMap((each) => (each.type === 'Identifier' ? each.name : []))
}

/** The names of what has failed where a test holds. */
function failedIn(test: TSESTree.Node): readonly string[] {
  const bare = skipWrappersDown(test)
  switch (bare.type) {
    case 'LogicalExpression':
      return [...failedIn(bare.left), ...failedIn(bare.right)]
    case 'UnaryExpression':
      return bare.operator === '!' ? resultOf(bare.argument, success) : []
    case 'Identifier':
      return failure.test(bare.name) ? [bare.name] : []
    case 'MemberExpression':
      return resultOf(bare, failure)
    default:
      return []
  }
}

/** The name of the result of which a test reads this property. */
function resultOf(node: TSESTree.Node, asked: RegExp): readonly string[] {
  const bare = skipWrappersDown(node)
  if (bare.type !== 'MemberExpression' || bare.property.type !== 'Identifier' || !asked.test(bare.property.name))
    return []
  const object = skipWrappersDown(bare.object)
  return object.type === 'Identifier' ? [object.name] : []
}

function mentions(argument: TSESTree.Node, names: readonly string[]): boolean {
  return [...descendants(argument)].some((each) => each.type === 'Identifier' && names.includes(each.name))
}
