import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { CallFact } from '../file-facts.js'
import { descendants } from '../guards/syntax-of.js'
import { variableOf } from '../guards/variable-of.js'
import type { Terms } from './terms.js'

/** What a failure is called where a result brings it: `const { error } = await send()`. */
const failure = /^(err|error|failure|reason)$|Err(or)?$/
/** What a result says of itself where nothing failed. */
const success = /^(ok|success|succeeded)$/

type Failed = NonNullable<CallFact['tellsFailure']>
type Scopes = Terms['source']['scopes']

/**
 * What has failed where a call is handed the failure, in code that runs only then: in a `catch`, in the handler of a
 * rejection, or behind `if (error)` and `if (!result.ok)`. Null where the call tells of nothing of the kind.
 */
export function tellsFailure(node: TSESTree.Node, scopes: Scopes): Failed | null {
  if (node.type !== 'CallExpression' || node.arguments.length === 0) return null
  return (
    failuresBefore(node, scopes).find(({ name }) => node.arguments.some((each) => mentions(each, name)))?.of ?? null
  )
}

interface Failure {
  /** What stands for it. */
  readonly name: string
  readonly of: Failed
}

function failuresBefore(node: TSESTree.Node, scopes: Scopes): readonly Failure[] {
  const found: Failure[] = []
  let below = node
  for (let at = node.parent; at; below = at, at = at.parent) {
    if (at.type === 'CatchClause' && at.param !== null) found.push(...named(at.param, at.parent.block))
    else if (at.type === 'IfStatement' && at.consequent === below) found.push(...failedIn(at.test, scopes))
    else if (at.type.includes('Function')) {
      found.push(...rejections(at))
      break
    }
  }
  return found
}

/** The parameter of a handler of rejections: `promise.catch((error) => …)`, `promise.then(done, (error) => …)`. */
function rejections(node: TSESTree.Node): readonly Failure[] {
  const call = node.parent
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return []
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return []
  const { property, object } = call.callee
  const name = property.type === 'Identifier' ? property.name : ''
  const handler = name === 'catch' ? call.arguments[0] : name === 'then' ? call.arguments[1] : undefined
  const [parameter] = node.params
  return handler === node && parameter !== undefined ? named(parameter, object) : []
}

function named(pattern: TSESTree.Node, { range: [at, end] }: TSESTree.Node): readonly Failure[] {
  return descendants(pattern).flatMap((each) =>
    each.type === 'Identifier' ? [{ name: each.name, of: { at, end } }] : [],
  )
}

/** What has failed where a test holds. */
function failedIn(test: TSESTree.Node, scopes: Scopes): readonly Failure[] {
  const bare = skipWrappersDown(test)
  switch (bare.type) {
    case 'LogicalExpression': {
      const sides = [bare.left, bare.right].map((side) => ({ side, failed: failedIn(side, scopes) }))
      // Where either is enough, one that says nothing of a failure lets the other's success through: `error || isLoud`.
      const isPassed = sides.some(({ side, failed }) => failed.length === 0 && side.type !== 'UnaryExpression')
      return bare.operator !== '&&' && isPassed ? [] : sides.flatMap(({ failed }) => failed)
    }
    case 'UnaryExpression':
      return bare.operator === '!' ? resultOf(bare.argument, success, scopes) : []
    case 'Identifier':
      return failure.test(bare.name) ? madeBy(bare, scopes) : []
    case 'MemberExpression':
      return resultOf(bare, failure, scopes)
    default:
      return []
  }
}

/** The result of which a test reads this property. */
function resultOf(node: TSESTree.Node, asked: RegExp, scopes: Scopes): readonly Failure[] {
  const bare = skipWrappersDown(node)
  if (bare.type !== 'MemberExpression' || bare.property.type !== 'Identifier' || !asked.test(bare.property.name))
    return []
  const object = skipWrappersDown(bare.object)
  return object.type === 'Identifier' ? madeBy(object, scopes) : []
}

/** What a name was made of: `await send(mail)` of `const { error } = await send(mail)`. */
function madeBy(node: TSESTree.Identifier, scopes: Scopes): readonly Failure[] {
  const [definition] = variableOf(node, scopes)?.defs ?? []
  if (definition?.node.type !== 'VariableDeclarator' || !definition.node.init) return []
  const [at, end] = definition.node.init.range
  return [{ name: node.name, of: { at, end } }]
}

function mentions(argument: TSESTree.Node, name: string): boolean {
  return descendants(argument).some((each) => each.type === 'Identifier' && each.name === name)
}
