import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { calleePath, textOf } from '../syntax-of.js'

interface Condition {
  readonly column: string
  readonly is: 'null' | 'not null' | { readonly text: string }
}

/**
 * Which rows the condition of a partial unique index leaves in it: `name is unset` for rows that an insert makes without
 * that column, `name is not null`; null where the condition says anything else. `defaultOf` gives the text that a column
 * has by itself; `null` where it has none, and undefined where that is not known.
 */
export function rowsOfIndex(
  condition: TSESTree.Node,
  defaultOf: (column: string) => string | null | undefined,
): readonly string[] | null {
  const rows = conditionsOf(condition)?.map(({ column, is }) => {
    if (is === 'not null') return `${column} is not null`
    return defaultOf(column) === (is === 'null' ? null : is.text) ? `${column} is unset` : null
  })
  return rows === undefined || rows.includes(null) ? null : rows.flatMap((row) => row ?? [])
}

/** `isNull(t.leftAt)`, `and(…)`, `eq(t.kind, 'mail')`, sql`${t.leftAt} is null and ${t.kind} = 'mail'`. */
function conditionsOf(node: TSESTree.Node): readonly Condition[] | null {
  if (node.type === 'TaggedTemplateExpression') return conditionsOfText(node.quasi)
  if (node.type !== 'CallExpression') return null
  const name = calledName(node.callee)
  const [first, second] = node.arguments
  if (name === 'and') {
    const all = node.arguments.map(conditionsOf)
    return all.includes(null) ? null : all.flatMap((each) => each ?? [])
  }
  const column = first?.type === 'MemberExpression' ? calleePath(first).at(-1) : undefined
  if (column === undefined) return null
  if (name === 'isNull') return [{ column, is: 'null' }]
  if (name === 'isNotNull') return [{ column, is: 'not null' }]
  const text = textOf(second)
  return name === 'eq' && text !== null ? [{ column, is: { text } }] : null
}

function conditionsOfText({ quasis, expressions }: TSESTree.TemplateLiteral): readonly Condition[] | null {
  const text = quasis.map(({ value }, index) => `${value.raw}${index < expressions.length ? `$${index}` : ''}`).join('')
  const found = text.split(/\band\b/i).map((part): Condition | null => {
    const [, index, not, equals] = /^[\s(]*\$(\d+)[\s)]*(?:\bis\s+(not\s+)?null|=\s*'([^']*)')[\s)]*$/i.exec(part) ?? []
    const named = index === undefined ? undefined : expressions[Number(index)]
    const column = named === undefined ? undefined : calleePath(named).at(-1)
    if (column === undefined || column === '?') return null
    return { column, is: equals !== undefined ? { text: equals } : not === undefined ? 'null' : 'not null' }
  })
  return found.includes(null) ? null : found.flatMap((each) => each ?? [])
}
