import { known, listOf, objectOf, truthyValue, undefinedValue, type Value } from './value.js'

const counters = [
  'count',
  'rowCount',
  'rowsAffected',
  'changes',
  'affectedRows',
  'affected',
  'modifiedCount',
  'matchedCount',
  'deletedCount',
  'upsertedCount',
  'nModified',
  'n',
]

/** Kysely counts in bigints. */
const bigCounters = [
  'numUpdatedRows',
  'numDeletedRows',
  'numAffectedRows',
  'numChangedRows',
  'numInsertedOrUpdatedRows',
]

/**
 * The result of a statement that touched this many rows, in the words of the usual drivers; with `rows`, the
 * statement returns them.
 */
export function affectedResult(rows: 0 | 1, returning: boolean): Value {
  return results[rows][returning ? 1 : 0]
}

function resultOf(rows: 0 | 1, returning: boolean): Value {
  const counts = Object.fromEntries([
    ...counters.map((name) => [name, known(rows)] as const),
    ...bigCounters.map((name) => [name, { kind: 'bigint', value: rows } as const] as const),
  ])
  const list = returning && rows === 1 ? listOf(truthyValue) : listOf()
  const first = returning ? (rows === 1 ? truthyValue : undefinedValue) : objectOf(counts)
  // TypeORM keeps what the driver says under `raw`: its rows, or its counts.
  const raw = objectOf({ ...counts, length: known(rows), 0: rows === 1 ? truthyValue : undefinedValue })
  return objectOf({
    ...counts,
    raw,
    ...(returning && { rows: list, data: list, length: known(rows), rowLength: known(rows) }),
    meta: objectOf(counts),
    0: first,
  })
}

/** Values are never changed and every call of a database builder asks for one, so the four there are are made once. */
const results = [
  [resultOf(0, false), resultOf(0, true)],
  [resultOf(1, false), resultOf(1, true)],
] as const

/** Rows that a statement gives back: a list, or its first row. */
export function returnedRows(rows: 0 | 1, shape: 'list' | 'first'): Value {
  if (shape === 'list') return rows === 1 ? listOf(truthyValue) : listOf()
  return rows === 1 ? truthyValue : undefinedValue
}
