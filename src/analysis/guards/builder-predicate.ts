import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import { propertyName, propertyNames, property, textOf, type ChainLink } from './syntax-of.js'
import { sameText } from './predicate-covers.js'

const conditions = /^(where|andWhere|whereNull|whereNot|whereNotNull|whereIn|whereNotIn|whereRef|is|eq|neq|not|in|lt|lte|filter|match|having)$/

/**
 * The first of the columns set by an update of a query builder that its conditions ask for too: `isNull(t.sentAt)`,
 * `.where('sent_at', 'is', null)`, `.whereNull('sent_at')`, `.is('sent_at', null)`, `'sentAt IS NULL'`.
 */
export function coveredColumn(links: readonly ChainLink[], values: TSESTree.Node | null): string | null {
  const columns = propertyNames(values)
  const asked = links.filter(({ name }) => conditions.test(name)).flatMap(({ call }) => columnsAsked(call.arguments))
  return columns.find((column) => asked.some((each) => plain(each.column) === plain(column) && excludes(each, property(values, column)))) ?? null
}

/** Whether a row that was just set to the value no longer meets the condition; a counter meets a bound many times. */
function excludes({ equals }: Asked, value: TSESTree.Node | null): boolean {
  if (!value) return true
  return equals ? !sameText(equals, value) : !/[+]|increment/.test(textOf(value.type === 'TaggedTemplateExpression' ? value.quasi : value) ?? '') && value.type !== 'BinaryExpression'
}

interface Asked {
  readonly column: string
  /** The value asked for, where the condition is an equality. */
  readonly equals?: TSESTree.Node
}

function columnsAsked(nodes: readonly TSESTree.Node[]): Asked[] {
  const [first, operator, last] = nodes
  const text = textOf(first)
  if (text !== null && /^[\w."`]+$/.test(text)) {
    const value = last && textOf(operator) === '=' ? last : nodes.length === 2 ? operator : undefined
    return [{ column: text, ...(value && { equals: value }) }]
  }
  return nodes.flatMap((node) => askedBy(skipWrappersDown(node)))
}

function askedBy(node: TSESTree.Node): Asked[] {
  const text = textOf(node)
  if (text !== null) return [...text.matchAll(/([\w.]+)"?\s*(?:IS\s+NULL|<>|!=|<|=\s*(?:false|0|'))/gi)].map((match) => ({ column: match[1] ?? '' }))
  switch (node.type) {
    case 'ObjectExpression': return node.properties.flatMap((each) => each.type === 'Property' && each.key.type === 'Identifier' ? [{ column: each.key.name, equals: each.value }] : [])
    case 'TaggedTemplateExpression': return node.quasi.expressions.flatMap((each) => memberColumn(each))
    case 'ArrowFunctionExpression': return node.body.type === 'BlockStatement' ? [] : askedBy(node.body)
    case 'ArrayExpression': return node.elements.flatMap((each) => each ? askedBy(each) : [])
    case 'CallExpression': return askedByCall(node)
    default: return []
  }
}

function askedByCall(node: TSESTree.CallExpression): Asked[] {
  const name = node.callee.type === 'Identifier' ? node.callee.name : node.callee.type === 'MemberExpression' ? propertyName(node.callee) : ''
  if (name === 'or') return []
  if (name === 'and' || name === 'not') return node.arguments.flatMap((each) => askedBy(skipWrappersDown(each)))
  const [first, second] = node.arguments
  const columns = first ? memberColumn(first) : []
  if (columns.length === 0) return columnsAsked(node.arguments)
  return name === 'eq' && second ? columns.map(({ column }) => ({ column, equals: second })) : columns
}

function memberColumn(node: TSESTree.Node): Asked[] {
  const bare = skipWrappersDown(node)
  return bare.type === 'MemberExpression' ? [{ column: propertyName(bare) }] : []
}

/** `t.sent_at` and `sentAt` name the same column. */
function plain(column: string): string {
  return (column.split('.').at(-1) ?? '').replaceAll(/[_"`]/g, '').toLowerCase()
}
