import { plpgsql, type Part } from './schema/plpgsql.js'
import type { SqlFunction } from './schema/sql-functions.js'
import { statementOf, type SqlStatement } from './sql-statement.js'
import { runPlpgsql, type Outcome } from './run-plpgsql.js'
import { known, listOf, truthyValue } from './value.js'

/** What a function of the database says to who wins the claim in it, and to who loses it. */
export interface SqlFunctionClaim {
  readonly table: string
  /** The statement that makes it. */
  readonly text: string
  readonly win: Outcome
  readonly lose: Outcome
  /** The column that an update takes its row by. */
  readonly state?: string
  /** The columns of a row that an insert makes, where it ignores one that exists. */
  readonly inserted?: { readonly columns: readonly string[]; readonly written: readonly string[] }
}

/** The claim that a function makes with one statement, if what it returns tells who won; null where it makes none or too much is open. */
export function sqlFunctionClaim(declared: SqlFunction): SqlFunctionClaim | null {
  return declared.language === 'plpgsql'
    ? ofProcedure(declared)
    : declared.language === 'sql'
      ? ofQuery(declared)
      : null
}

function ofQuery({ body, returns }: SqlFunction): SqlFunctionClaim | null {
  const statements = body.split(';').filter((each) => each.trim() !== '')
  const [only = ''] = statements
  const made = statements.length === 1 ? claiming(only, false) : null
  if (!made?.returning) return null
  const isList = /^(setof|table)/.test(returns)
  if (!isList && !isScalar(returns)) return null
  return {
    ...madeBy(made),
    text: only.trim(),
    win: { values: [isList ? listOf(truthyValue) : truthyValue], fails: false },
    lose: { values: [isList ? listOf() : known(null)], fails: false },
  }
}

function ofProcedure({ body, returns }: SqlFunction): SqlFunctionClaim | null {
  const parts = plpgsql(body)
  const found = parts === null ? null : firstClaim(parts, false)
  if (parts === null || found === null) return null
  const [win, lose] = [true, false].map((isWon) =>
    runPlpgsql(parts, { claim: found.text, isWon, isThrown: found.isThrown, isScalar: isScalar(returns) }),
  )
  if (!win || !lose || lose.values.some(({ kind }) => kind === 'unknown')) return null
  const isSame = JSON.stringify(win) === JSON.stringify(lose)
  return isSame ? null : { ...madeBy(found.statement), text: asStatement(found.text), win, lose }
}

interface FoundClaim {
  readonly text: string
  readonly statement: SqlStatement
  /** The loser gets the failure of a duplicate. */
  readonly isThrown: boolean
}

/** The first claim that every call comes to. */
function firstClaim(parts: readonly Part[], isHandled: boolean): FoundClaim | null {
  for (const part of parts) {
    if (part.kind === 'statement') {
      const statement = claiming(part.text, isHandled)
      if (statement) return { text: part.text, statement, isThrown: isPlainInsert(statement) }
    }
    const inner =
      part.kind === 'block'
        ? firstClaim(
            part.parts,
            part.handlers.some(({ failure }) => /\bunique_violation\b/i.test(failure)),
          )
        : null
    if (inner) return inner
  }
  return null
}

function claiming(text: string, isHandled: boolean): SqlStatement | null {
  const statement = statementOf(asStatement(text))
  switch (statement?.verb) {
    case 'insert':
      return statement.ignoresConflicts || statement.takes !== undefined || isHandled ? statement : null
    case 'update':
      return takenColumn(statement) === undefined ? null : statement
    default:
      return null
  }
}

/** Without what a procedure does with its rows. */
function asStatement(text: string): string {
  return text.replace(/^return query /i, '').replace(/( returning .*?) into (?:strict )?[\w., ]+$/i, '$1')
}

function isPlainInsert({ verb, ignoresConflicts, takes }: SqlStatement): boolean {
  return verb === 'insert' && !ignoresConflicts && takes === undefined
}

function takenColumn({ columns, conditions, takes }: SqlStatement): string | undefined {
  return takes ?? columns.find((column) => conditions.includes(column))
}

function madeBy(statement: SqlStatement): Pick<SqlFunctionClaim, 'table' | 'state' | 'inserted'> {
  const { verb, table, takes, repeated, columns } = statement
  const state = takenColumn(statement)
  if (verb !== 'insert' || takes !== undefined) return { table, ...(state !== undefined && { state }) }
  return { table, inserted: { columns: repeated ?? columns, written: columns } }
}

function isScalar(type: string): boolean {
  return /^(bool|boolean|text|varchar|uuid|int\d?|integer|bigint|smallint|numeric|json|jsonb|timestamptz?|date)$/.test(
    type,
  )
}
