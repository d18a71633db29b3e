import type { Claim } from './claim.js'
import type { GuardContext, UniqueNeed } from './guard-context.js'
import { failureHandling } from './handles-duplicate.js'
import { sameColumn } from './same-column.js'

/** Whether an insert really fails, or makes nothing, for the second caller; or what is wrong where it cannot. */
export function uniquenessOf(
  claim: Claim,
  context: GuardContext,
): 'confirmed' | 'unknown' | { readonly defect: string } {
  const need = claim.needsUnique
  if (!need) return 'confirmed'
  const keys = need.table === '' ? null : (context.uniqueKeysOf?.(need.table) ?? null)
  const covering = keys?.filter((key) => isRepeated(key, need)) ?? []
  const written = need.columns.map((column) => column.replace('?', '')).join(', ')
  if (need.confirmedBy === 'never') {
    return keys === null || covering.length > 0
      ? 'confirmed'
      : {
          defect: `the insert ignores a row that exists, but ${need.table} has no unique index over columns that a second call would write alike (${written}), so a new row is made every time. Add the unique index`,
        }
  }
  const handling = failureHandling(claim)
  if (keys) {
    // A nullable column (`name?`) collides only where it is set: then the code has to expect the failure.
    if (
      covering.some(
        (key) =>
          handling !== 'none' ||
          !key.some(
            (column) =>
              (column.endsWith('?') && need.columns.some((each) => each.endsWith('?') && sameColumn(each, column))) ||
              (isCondition(column) && need.written === undefined),
          ),
      )
    )
      return 'confirmed'
    return handling === 'duplicate' && !canCollide(keys, need)
      ? {
          defect: `the code expects a duplicate error, but ${need.table} has no unique index over columns that a second call writes alike, so the error never comes. Add the unique index`,
        }
      : 'unknown'
  }
  return handling === 'duplicate' || (handling === 'catch' && need.confirmedBy === 'catch') ? 'confirmed' : 'unknown'
}

/** Whether a second insert has the same values in all columns of the key, and is among the rows that it holds. */
function isRepeated(key: readonly string[], need: UniqueNeed): boolean {
  if (key.length === 0 || (need.updatesById && key.some((column) => column.endsWith('!')))) return false
  return key.every((column) =>
    isCondition(column) ? isMet(column, need) : need.columns.some((each) => sameColumn(each, column)),
  )
}

/** Whether a second insert may have the same values in all columns of a key, or of the row's id, as far as anybody sees. */
function canCollide(keys: readonly (readonly string[])[], { repeatable }: UniqueNeed): boolean {
  if (repeatable == null || repeatable.some((column) => /^_?(?:id|uuid)$/i.test(column))) return true
  return keys.some((key) =>
    key.every((column) => isCondition(column) || repeatable.some((each) => sameColumn(each, column))),
  )
}

/** Of a partial index: `left_at is unset`. */
function isCondition(column: string): boolean {
  return / is (not null|unset)$/.test(column)
}

function isMet(condition: string, { columns, written }: UniqueNeed): boolean {
  const column = condition.replace(/ is (not null|unset)$/, '')
  return condition.endsWith('not null')
    ? columns.some((each) => !each.endsWith('?') && sameColumn(each, column))
    : written?.every((each) => !sameColumn(each, column)) !== false
}
