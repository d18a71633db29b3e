import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Claim } from './claim.js'
import type { Holding } from './guard-context.js'
import { keyPattern } from './key-pattern.js'
import { setBySql } from './set-by-sql.js'
import { statementOf } from './sql-statement.js'
import { sqlText } from './sql-text.js'
import { stateWrite, type StateWrite } from './state-access.js'
import { calleePath, descendants, textOf } from './syntax-of.js'

/** What a claim holds until somebody gives it back: the column that it sets, or the key that it writes. */
export function holdingOf(claim: Claim, source: SourceFile): Holding | null {
  if (claim.holding) return claim.holding
  if (claim.node.type !== 'CallExpression') return null
  const [column] = claim.state ?? []
  const own = stateWrite(claim.node)
  if (own?.verb === 'update' && column !== undefined) return columnHeld(claim.node, own, column)
  const key = claim.held?.[0] ?? claim.node.arguments[0]
  return key === undefined || key.type === 'ObjectExpression' ? null : { pattern: keyPattern(key, source).pattern }
}

/** A column is given back by null, by false, and by a text that the condition holds and the claim does not set. */
function columnHeld(node: TSESTree.CallExpression, own: StateWrite, column: string): Holding {
  const sql = sqlText(node)
  const set = new Set(own.columns.map((each) => each.column))
  const value = own.columns.find((each) => each.column === column)?.value
  const written = sql === null ? textOf(value) : setBySql(sql, column)
  const texts =
    sql === null
      ? descendants(node).flatMap((each) => (each.type === 'Literal' ? (textOf(each) ?? []) : []))
      : [...sql.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '')
  const named = sql === null ? namesIn(node) : (statementOf(sql)?.conditions ?? [])
  return {
    table: own.table,
    column,
    asked: [...new Set(texts)].filter((text) => text !== written),
    conditions: [...new Set(named)].filter((name) => !set.has(name)),
  }
}

function namesIn(node: TSESTree.Node): readonly string[] {
  return descendants(node).flatMap((each) => {
    if (each.type === 'Property' && each.key.type === 'Identifier') return [each.key.name]
    if (each.type === 'MemberExpression') return [calleePath(each).at(-1) ?? '']
    return each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : []
  })
}
