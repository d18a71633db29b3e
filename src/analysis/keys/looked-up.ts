import type { TSESTree } from '@typescript-eslint/types'
import { awaitedValue } from '../cfg/awaited-value.js'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import { chainOf, descendants, keyOf } from '../guards/syntax-of.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { madeBy } from './made-by.js'
import { valuePath, type ValuePath } from './value-path.js'

const finders = /^(?:find|get|load|fetch|select|retrieve|read|query|lookup|lookUp)/
const ownId = /^(?:id|_id|uuid)$/
const anyId = /^(?:id|_id|uuid)$|(?:Id|ID|_id|Uuid)$/
/** Parts of a query that say what comes back, not which record is meant. */
const aside = /^(?:include|select|with|columns|orderBy|omit|populate|relations|data)$/
/** Parts of a query about other records than the one that is looked up. */
const relations = /^(?:some|every|none|is|isNot)$/

/**
 * The ids by which the record was looked up that a value belongs to: for `order.email` after
 * `const order = await db.order.findUnique({ where: { id: orderId } })` the node `orderId`. Null when it was not looked up by
 * an id of its own: the next of a queue or the latest of a customer is another record each time.
 */
export function lookUpIds({ root }: ValuePath, source: SourceFile, depth = 0): readonly TSESTree.Node[] | null {
  const made = madeBy(root)
  if (made === null || depth > 3) return null
  const call = awaitedValue(made.node)
  if (call.type === 'CallExpression') return idsOf(call, made.name, source)
  const from = made.isFirst ? valuePath(call, source) : null
  return from === null ? null : lookUpIds(from, source, depth + 1)
}

function idsOf(call: TSESTree.CallExpression, name: string, source: SourceFile): readonly TSESTree.Node[] | null {
  const links = chainOf(call)
  if (!links.some((link) => finders.test(link.name) && link.name !== 'fetch')) return null
  const found = links.flatMap((link) =>
    link.call.arguments.flatMap((argument) => [
      ...positional(argument, link.name, name),
      ...named(argument),
      ...compared(argument),
    ]),
  )
  const nodes = found.map(({ node }) => skipWrappersDown(node))
  const isPlain = nodes.every(
    (node) => (node.type === 'Identifier' || node.type === 'MemberExpression') && valuePath(node, source) !== null,
  )
  return isPlain && found.some(({ isOwn }) => isOwn) ? nodes : null
}

interface Id {
  readonly node: TSESTree.Node
  /** It is the id of the record that is looked up. */
  readonly isOwn: boolean
}

/** `findById(orderId)`, `getUser(userId)`. */
function positional(argument: TSESTree.Node, called: string, name: string): readonly Id[] {
  const bare = skipWrappersDown(argument)
  if (bare.type !== 'Identifier' && bare.type !== 'MemberExpression') return []
  const last = calledName(bare)
  if (!anyId.test(last)) return []
  const noun = last.replace(/_?(?:id|uuid)$/i, '').toLowerCase()
  return [
    {
      node: bare,
      isOwn: /ById$/.test(called) || noun === '' || called.toLowerCase().endsWith(noun) || name.toLowerCase() === noun,
    },
  ]
}

/** `{ where: { id: orderId } }`, at any depth that is not about other records. */
function named(argument: TSESTree.Node, isOwn = true): readonly Id[] {
  const bare = skipWrappersDown(argument)
  if (bare.type === 'CallExpression') return bare.arguments.flatMap((each) => named(each, isOwn))
  if (bare.type === 'ArrayExpression') return bare.elements.flatMap((each) => (each ? named(each, false) : []))
  if (bare.type !== 'ObjectExpression') return []
  return bare.properties.flatMap((each): readonly Id[] => {
    if (each.type === 'SpreadElement') return named(each.argument, isOwn)
    const key = keyOf(each) ?? ''
    if (aside.test(key)) return []
    const value = skipWrappersDown(each.value)
    if (/^(?:Object|Array|Call)Expression$/.test(value.type)) return named(value, isOwn && !relations.test(key))
    return anyId.test(key) && value.type !== 'Literal' ? [{ node: value, isOwn: isOwn && ownId.test(key) }] : []
  })
}

/** `eq(orders.id, orderId)` of a query builder. */
function compared(argument: TSESTree.Node): readonly Id[] {
  return descendants(argument).flatMap((node): readonly Id[] => {
    if (node.type !== 'CallExpression' || calledName(node.callee) !== 'eq' || isInFunction(node, argument)) return []
    const [column, value] = node.arguments
    return column && value && anyId.test(calledName(column))
      ? [{ node: value, isOwn: ownId.test(calledName(column)) }]
      : []
  })
}

function isInFunction(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at = node.parent; at && at !== outer.parent; at = at.parent)
    if (isFunction(at)) return at.parent.type !== 'Property' || keyOf(at.parent) !== 'where'
  return false
}
