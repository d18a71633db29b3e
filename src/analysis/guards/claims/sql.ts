import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import { affectedResult, returnedRows } from '../affected.js'
import type { Claim, ClaimCall, ClaimUnit } from '../claim.js'
import { isTelling } from '../derived-statement.js'
import type { GuardContext } from '../guard-context.js'
import { originModule } from '../origin-module.js'
import { sqlText } from '../sql-text.js'
import { statementOf, type SqlStatement } from '../sql-statement.js'
import { isDrawnAnew } from '../is-drawn-anew.js'
import { calleePath, textOf } from '../syntax-of.js'
import { known, objectOf, type Value } from '../value.js'
import { initialiserOf } from '../variable-of.js'

/** SQL as text: `INSERT … ON CONFLICT DO NOTHING`, a conditional `UPDATE`, a consuming `DELETE`, an insert under a unique index. */
export const sql: ClaimUnit = (call, context) => {
  const { source } = context
  const text = sqlText(call) ?? preparedText(call, source)
  const statement = text === null ? null : statementOf(text)
  if (!statement) return null
  const { returning, table } = statement
  const gives = isRawTypeorm(call, statement.verb, context) ? typeormResult : resultOf
  const helper = madeByHelper(call, returning, context)
  const base = {
    node: call,
    kind: 'atomic-claim',
    win: helper?.win ?? gives(call, 1, returning),
    lose: helper?.lose ?? gives(call, 0, returning),
    asynchronous: !isSynchronous(call, source),
    // A moment or a token that is put into a row that exists is no key: nothing is found by what is new.
    keys: given(call).filter((value) => statement.verb === 'insert' || !isDrawnAnew(value, source)),
  } as const
  switch (statement.verb) {
    case 'insert':
      return inserted(base, repeatedIn(statement, call, source))
    case 'delete':
      return statement.conditions.length === 0
        ? null
        : {
            ...base,
            quality: 'sound',
            unmistakable: false,
            why: `the DELETE from ${table} tells by its result who consumed the row first`,
          }
    case 'update': {
      if (statement.conditions.length === 0) return null
      const covered = statement.columns.find((column) => statement.conditions.includes(column))
      if (covered)
        return {
          ...base,
          quality: 'sound',
          unmistakable: true,
          state: [covered],
          row: statement.columns,
          why: `the UPDATE sets ${covered} only where it was not set yet, and its result says who was first`,
        }
      const again = statement.columns.filter((column) => statement.named.includes(column))
      const fault =
        again.length === 0
          ? 'its WHERE names none of these columns'
          : `its WHERE lets a row pass whose ${again.join(', ')} is set`
      return {
        ...base,
        quality: 'defective',
        unmistakable: false,
        state: statement.columns,
        why: `the UPDATE sets ${statement.columns.join(', ')}, but ${fault}, so a second call matches the same row again and passes. Put the column that is set into the WHERE, with its old value`,
      }
    }
  }
}

function inserted(
  base: Pick<Claim, 'node' | 'kind' | 'win' | 'lose' | 'asynchronous' | 'keys'>,
  { ignoresConflicts, table, columns, repeated, target = [], takes }: SqlStatement,
): Claim {
  if (takes !== undefined)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      state: [takes],
      why: `the INSERT into ${table} takes a row that exists only where ${takes} still has another value, and its result says whether it did`,
    }
  const drawn = target.find((column) => repeated?.includes(column) === false && columns.includes(column))
  if (ignoresConflicts && drawn !== undefined)
    return {
      ...base,
      quality: 'defective',
      unmistakable: true,
      row: [table, ...columns],
      why: `the INSERT looks for a row of ${table} with the same ${drawn}, which is new every time, so a new row is made every time. Look for the columns that name the event`,
    }
  if (ignoresConflicts)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      row: [table, ...columns],
      ...(repeated && { needsUnique: { table, columns: repeated, written: columns, confirmedBy: 'never' } }),
      why: `the INSERT into ${table} ignores a row that exists, and its result says whether a new one was made`,
    }
  return {
    ...base,
    quality: 'sound',
    loserThrows: true,
    unmistakable: false,
    needsUnique: { table, columns: repeated ?? columns, repeatable: repeated ?? columns, confirmedBy: 'catch' },
    why: `the INSERT into ${table} fails for everyone but the first`,
  }
}

/** A column of this name may keep only the day, or the like, of the moment that it is given. */
const slot = /(?:^|_)(?:day|date|month|week|hour|slot|period)$/i

/** The statement, without what its parameters draw anew among the columns that are written alike. */
function repeatedIn(statement: SqlStatement, call: ClaimCall, source: SourceFile): SqlStatement {
  const { columns, parameters = [], repeated } = statement
  const isTagged = call.type === 'TaggedTemplateExpression' || call.arguments[0]?.type === 'TaggedTemplateExpression'
  // What is put into a plain text has no parameter of its own.
  if (repeated === undefined || (!isTagged && call.arguments[0]?.type !== 'Literal')) return statement
  const values = given(call)
  return {
    ...statement,
    repeated: repeated.filter((column) => {
      const value = values[parameters[columns.indexOf(column)] ?? -1]
      return value === undefined || slot.test(column) || !isDrawnAnew(value, source)
    }),
  }
}

/** What a first-party function that runs the text makes of the driver's answer; null where that is not one known value. */
function madeByHelper(
  call: ClaimCall,
  returning: boolean,
  { summaryOf }: GuardContext,
): { readonly win: Value; readonly lose: Value } | null {
  const told = call.type === 'CallExpression' ? summaryOf?.(call)?.statement : undefined
  const answers = told?.[returning ? 'returning' : 'counting']
  const [[win], [lose]] = [answers?.win ?? [], answers?.lose ?? []]
  return answers && isTelling(answers) && answers.win.length === 1 && answers.lose.length === 1 && win && lose
    ? { win, lose }
    : null
}

/** The values that a statement is run with, as far as they are written out. */
function given(call: ClaimCall): readonly TSESTree.Node[] {
  if (call.type === 'TaggedTemplateExpression') return call.quasi.expressions
  const [first, ...others] = call.arguments
  if (first?.type === 'TaggedTemplateExpression') return first.quasi.expressions
  return (textOf(first) === null ? call.arguments : others).flatMap((each) =>
    each.type === 'ArrayExpression'
      ? each.elements.filter((element) => element !== null)
      : each.type === 'SpreadElement'
        ? []
        : [each],
  )
}

/** better-sqlite3 and node:sqlite run in place: `db.prepare(…).run()`; the promises of other drivers are bound first. */
function isSynchronous(call: ClaimCall, source: SourceFile): boolean {
  const path = call.type === 'CallExpression' ? calleePath(call.callee) : []
  return (
    (path.includes('prepare') || isQueried(call) || preparedText(call, source) !== null) &&
    !path.includes('bind') &&
    /^(run|get|all)$/.test(path.at(-1) ?? '')
  )
}

/** Bun: `db.query('INSERT …').get(id)`. */
function isQueried(call: ClaimCall): boolean {
  return call.type === 'CallExpression' && calleePath(call.callee).slice(-3, -1).join(' ') === 'query ()'
}

/** The text of a statement that was prepared before: `const mark = db.prepare('INSERT …')`, then `mark.run(id)`. */
function preparedText(call: ClaimCall, { scopes }: SourceFile): string | null {
  if (
    call.type !== 'CallExpression' ||
    call.callee.type !== 'MemberExpression' ||
    !/^(run|get|all)$/.test(calleePath(call.callee).at(-1) ?? '')
  )
    return null
  const statement = call.callee.object.type === 'Identifier' ? initialiserOf(call.callee.object, scopes) : null
  return statement?.type === 'CallExpression' && calleePath(statement.callee).at(-1) === 'prepare'
    ? sqlText(statement)
    : null
}

function resultOf(call: ClaimCall, rows: 0 | 1, returning: boolean): Value {
  const method = call.type === 'CallExpression' ? calleePath(call.callee).at(-1) : lastTag(call)
  if (method === '$executeRaw' || method === '$executeRawUnsafe') return known(rows)
  if (
    method === '$queryRaw' ||
    method === '$queryRawUnsafe' ||
    method === 'all' ||
    method === 'any' ||
    method === 'manyOrNone'
  )
    return returnedRows(rows, 'list')
  if (method === 'get' || method === 'oneOrNone') return returnedRows(rows, 'first')
  return affectedResult(rows, returning)
}

/** TypeORM's `query()`: on PostgreSQL an UPDATE and a DELETE give their rows and their number as a pair. */
function isRawTypeorm(call: ClaimCall, verb: string, context: GuardContext): boolean {
  return (
    verb !== 'insert' &&
    call.type === 'CallExpression' &&
    calleePath(call.callee).at(-1) === 'query' &&
    /^(typeorm|@nestjs\/typeorm)$/.test(originModule(call.callee, context) ?? '')
  )
}

/** The pair, and beside it what other drivers say by name. */
function typeormResult(_: ClaimCall, rows: 0 | 1): Value {
  return objectOf({
    0: returnedRows(rows, 'list'),
    1: known(rows),
    length: known(2),
    affectedRows: known(rows),
    changedRows: known(rows),
    changes: known(rows),
  })
}

function lastTag(call: TSESTree.TaggedTemplateExpression): string | undefined {
  return calleePath(call.tag).at(-1)
}
