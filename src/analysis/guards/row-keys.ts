import type { TSESTree } from '@typescript-eslint/types'
import { skipWrappersDown } from '../cfg/callback-run.js'
import type { ClaimCall } from './claim.js'
import { chainOf, keyOf, property } from './syntax-of.js'

const conditions = /^(where|andWhere|eq|match)$/
const equal = /^(where|and|eq|equals|\$eq|\$and|AND)$/
const bounds = /^(OR|NOT|not|in|notIn|lte?|gte?|ne|\$(or|nor|not|in|nin|ne|lte?|gte?|exists)|some|every|none)$/

/**
 * The values that a statement finds its row by, as far as they are written out: `run.id` of `where: { id: run.id }`, of
 * `.where(eq(runs.id, run.id))` and of `.eq('id', run.id)`. Columns in `state` are what the row is asked for, not its key.
 */
export function rowKeys(call: ClaimCall, state: readonly string[] = []): readonly TSESTree.Node[] {
  if (call.type !== 'CallExpression') return []
  const links = chainOf(call).filter(({ name }) => conditions.test(name))
  if (links.length > 0) return links.flatMap((link) => ofCall(link.call, state))
  const [first, second] = call.arguments
  return ofObject(property(first, 'where') ?? property(second, 'where') ?? first ?? null, state)
}

/** `eq(runs.id, run.id)`, `and(…)`, `.where('id', '=', run.id)`, `.where({ id: run.id })`. */
function ofCall(call: TSESTree.CallExpression, state: readonly string[]): readonly TSESTree.Node[] {
  const [first] = call.arguments
  const value = call.arguments.at(-1)
  if (!first || !value) return []
  if (call.arguments.length > 1 && value.type !== 'ObjectExpression' && isColumn(first))
    return state.includes(columnOf(first)) ? [] : [value]
  return call.arguments.flatMap((each) => {
    const bare = skipWrappersDown(each)
    if (bare.type !== 'CallExpression') return ofObject(bare, state)
    return bare.callee.type === 'Identifier' && equal.test(bare.callee.name) ? ofCall(bare, state) : []
  })
}

function isColumn(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' || (node.type === 'Literal' && typeof node.value === 'string')
}

function columnOf(node: TSESTree.Node): string {
  if (node.type === 'Literal') return String(node.value).split('.').at(-1) ?? ''
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : ''
}

function ofObject(node: TSESTree.Node | null, state: readonly string[]): readonly TSESTree.Node[] {
  if (node?.type === 'ArrayExpression') return node.elements.flatMap((each) => ofObject(each, state))
  if (node?.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each): readonly TSESTree.Node[] => {
    if (each.type !== 'Property') return [each]
    const name = keyOf(each)
    if (name === null || bounds.test(name) || state.includes(name)) return []
    return each.value.type === 'ObjectExpression' || each.value.type === 'ArrayExpression'
      ? ofObject(each.value, state)
      : [each.value]
  })
}
