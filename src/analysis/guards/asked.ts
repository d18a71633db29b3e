import type { TSESTree } from '@typescript-eslint/types'

/** What a condition asks of a column; with none of the values, that it is null or below a bound. */
export interface Asked {
  readonly column: string
  /** The value asked for, where the condition is an equality: an expression, or a text inside of SQL. */
  readonly equals?: TSESTree.Node | string
  readonly oneOf?: readonly TSESTree.Node[]
  /** The values that the column must not have: a row that is set to another one meets the condition again. */
  readonly differs?: readonly (TSESTree.Node | string)[]
  /** The value that the column must be below, where it is an expression. */
  readonly below?: TSESTree.Node
  /** The column must be below the present, as SQL says it. */
  readonly belowNow?: true
  /** What each alternative of an `or` asks of the column. */
  readonly eachOf?: readonly Asked[]
}

/** What an operator, or the function or method named after it, asks; nothing for those that a row can meet again and again. */
export function askedByOperator(
  operator: string,
  value: TSESTree.Node | undefined,
  columns: readonly string[],
): readonly Asked[] {
  const each = (more: Omit<Asked, 'column'>): readonly Asked[] => columns.map((column) => ({ column, ...more }))
  const listed = value?.type === 'ArrayExpression' ? value.elements.filter((element) => element !== null) : null
  switch (operator.toLowerCase()) {
    case '=':
    case '==':
    case 'eq':
    case 'is':
      return each(value ? { equals: value } : {})
    case 'isnull':
    case 'wherenull':
    case 'is null':
      return each({})
    case '<':
    case '<=':
    case 'lt':
    case 'lte':
      return each(value ? { below: value } : {})
    case '!=':
    case '<>':
    case 'ne':
    case 'neq':
    case 'wherenot':
    case 'is not':
    case 'is distinct from':
      return value && !isNull(value) ? each({ differs: [value] }) : []
    case 'in':
    case 'inarray':
    case 'wherein':
      return each(listed ? { oneOf: listed } : {})
    case 'not in':
    case 'notin':
    case 'notinarray':
    case 'wherenotin':
      return listed ? each({ differs: listed }) : []
    default:
      return []
  }
}

/** The opposite of each condition, where it can be said. */
export function negated(asked: readonly Asked[]): readonly Asked[] {
  return asked.flatMap(({ column, equals, differs, oneOf, eachOf }): readonly Asked[] => {
    if (eachOf) return []
    if (equals !== undefined) return typeof equals !== 'string' && isNull(equals) ? [] : [{ column, differs: [equals] }]
    if (oneOf) return [{ column, differs: oneOf }]
    const [only, ...others] = differs ?? []
    return only !== undefined && others.length === 0 ? [{ column, equals: only }] : []
  })
}

function isNull(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && node.value === null
}
