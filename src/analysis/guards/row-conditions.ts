import type { TSESTree } from '@typescript-eslint/types'
import { keyOf, propertyNames } from './syntax-of.js'

/** What a predicate asks of one column. */
export interface Condition {
  readonly name: string
  readonly value: TSESTree.Node
  readonly negated: boolean
}

export interface RowConditions {
  /** What every row that is met fulfils, under `AND` too. */
  readonly all: readonly Condition[]
  /** The alternatives of every `OR`, each with what it asks for. */
  readonly choices: readonly (readonly (readonly Condition[])[])[]
}

/** What a predicate of an ORM asks of a row; `NOT` counts where it names one column. */
export function rowConditions(where: TSESTree.Node): RowConditions {
  return { all: conditionsOf(where), choices: choicesOf(where) }
}

function conditionsOf(node: TSESTree.Node, negated = false): Condition[] {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((each) => (each ? conditionsOf(each, negated) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => {
    if (each.type !== 'Property') return []
    const name = keyOf(each)
    if (name === null) return []
    if (name === 'AND' || name === '$and') return conditionsOf(each.value, negated)
    if (name === 'NOT') return propertyNames(each.value).length === 1 ? conditionsOf(each.value, !negated) : []
    return name === 'OR' || name === '$or' || name === '$nor' ? [] : [{ name, value: each.value, negated }]
  })
}

/** The alternatives of every `OR`, each with what it asks for. */
function choicesOf(node: TSESTree.Node): readonly (readonly (readonly Condition[])[])[] {
  if (node.type === 'ArrayExpression') return node.elements.flatMap((each) => (each ? choicesOf(each) : []))
  if (node.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => {
    if (each.type !== 'Property') return []
    const name = keyOf(each)
    if (name === 'AND' || name === '$and') return choicesOf(each.value)
    return (name === 'OR' || name === '$or') && each.value.type === 'ArrayExpression'
      ? [each.value.elements.map((choice) => (choice ? conditionsOf(choice) : []))]
      : []
  })
}
