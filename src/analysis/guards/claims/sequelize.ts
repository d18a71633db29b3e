import { returnedRows } from '../affected.js'
import type { ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { marksRow } from '../marks-row.js'
import { modelName } from '../model-name.js'
import { predicateCovers } from '../predicate-covers.js'
import { sameColumn } from '../same-column.js'
import { rowWords } from '../row-words.js'
import { calleePath, property, propertyNames } from '../syntax-of.js'
import { known, listOf, truthyValue } from '../value.js'

/** Sequelize: `Model.update(values, { where })` gives `[count]`, `destroy` a count, `findOrCreate` `[row, created]`. */
export const sequelize: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const method = calleePath(call.callee).at(-1)
  const [first, second] = call.arguments
  const base = { node: call, kind: 'atomic-claim', asynchronous: true } as const
  if (method === 'findOrCreate' && property(first ?? null, 'where')) {
    const isRacy = !isUnique(modelName(call, context.source), propertyNames(property(first ?? null, 'where')), context)
    return {
      ...base,
      quality: isRacy ? 'racy' : 'sound',
      win: listOf(truthyValue, known(true)),
      lose: listOf(truthyValue, known(false)),
      unmistakable: true,
      row: [modelName(call, context.source)],
      why: isRacy
        ? 'findOrCreate() looks for the row and then inserts it, and no unique index over the columns of its `where` stops a second insert: two callers can both be told that the row is new. Add the unique index'
        : 'findOrCreate() says in its second value whether the row is new',
    }
  }
  if (method === 'destroy' && property(first ?? null, 'where')) {
    return {
      ...base,
      quality: 'sound',
      win: known(1),
      lose: known(0),
      unmistakable: false,
      why: 'destroy() tells by its count who removed the row first',
    }
  }
  const where = property(second ?? null, 'where')
  if (method !== 'update' || !where || first?.type !== 'ObjectExpression') return null
  const returning = property(second ?? null, 'returning')
  const result = returning
    ? { win: listOf(known(1), returnedRows(1, 'list')), lose: listOf(known(0), returnedRows(0, 'list')) }
    : { win: listOf(known(1)), lose: listOf(known(0)) }
  const covered = predicateCovers(where, first)
  if (covered)
    return {
      ...base,
      quality: 'sound',
      ...result,
      unmistakable: true,
      state: [covered],
      row: rowWords(first),
      why: `update() sets ${covered} only where it was not set yet, and its count says who was first`,
    }
  if (!marksRow(first)) return null
  const columns = propertyNames(first)
  return {
    ...base,
    quality: 'defective',
    ...result,
    unmistakable: false,
    state: columns,
    why: `update() sets ${columns.join(', ')}, but its predicate names none of these columns, so a second call matches the same row again and its count is 1 again. Put the column that is set into \`where\`, with its old value`,
  }
}

/** Whether two rows with these columns cannot both be made; believed where the model is not known. */
function isUnique(table: string, columns: readonly string[], { uniqueKeysOf }: GuardContext): boolean {
  const keys = uniqueKeysOf?.(table) ?? null
  return keys === null || keys.some((key) => key.every((column) => columns.some((each) => sameColumn(each, column))))
}
