import type { TSESTree } from '@typescript-eslint/types'
import type { Claim } from './claim.js'
import { constantOf } from './constant-of.js'
import type { GuardContext } from './guard-context.js'
import { stateText, type Reset } from './reset-of.js'
import { sqlText } from './sql-text.js'
import { statementOf } from './sql-statement.js'
import { stateWrite } from './state-access.js'
import { descendants } from './syntax-of.js'

/**
 * Why a claim does not hold: a statement anywhere in the program moves every row in the state which the claim sets back
 * to the one that it asks for, those too that another run is sending just now. Null where there is none.
 */
export function whyPutBack(claim: Claim, context: GuardContext): string | null {
  const reset = claim.quality === 'sound' ? putBackBy(claim, context) : null
  return (
    reset &&
    `${claim.why}, but another statement moves every row whose ${reset.column} is '${reset.from}' back to '${reset.to}', those too that a run is sending just now: the next run sends them again. Move back only those that were taken long ago`
  )
}

function putBackBy({ node, state = [], statement: called }: Claim, { resetsOf, source }: GuardContext): Reset | null {
  const [column] = state
  if (column === undefined || resetsOf === undefined) return null
  const text = sqlText(node) ?? called ?? null
  const statement = text === null ? null : statementOf(text)
  const write = node.type === 'CallExpression' ? stateWrite(node) : null
  const table = statement?.table ?? write?.table
  if (table === undefined) return null
  const set =
    text === null
      ? stateText(write?.columns.find((each) => each.column === column)?.value)
      : (new RegExp(`\\bset\\b[^;]*?\\b${column}["\`]?\\s*=\\s*'([^']*)'`, 'i').exec(text)?.[1] ?? null)
  if (set === null) return null
  // The rows may be chosen by a query of their own: `inArray(t.id, picked)`.
  const asked = (): readonly TSESTree.Node[] =>
    descendants(node).flatMap((each) => (each.type === 'Identifier' ? descendants(constantOf(each, source)) : [each]))
  const asks = (value: string): boolean =>
    text === null ? asked().some((each) => stateText(each) === value) : text.includes(`'${value}'`)
  return resetsOf(table).find((reset) => sameName(reset.column, column) && reset.from === set && asks(reset.to)) ?? null
}

function sameName(left: string, right: string): boolean {
  return left.replaceAll('_', '').toLowerCase() === right.replaceAll('_', '').toLowerCase()
}
