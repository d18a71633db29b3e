import type { TSESTree } from '@typescript-eslint/types'
import { insertClaim, tableName } from '../builder-claim.js'
import type { Claim, ClaimUnit } from '../claim.js'
import { marksRow } from '../marks-row.js'
import { predicateCovers } from '../predicate-covers.js'
import { rowWords } from '../row-words.js'
import { calleePath, chainOf, propertyNames } from '../syntax-of.js'
import { known, truthyValue } from '../value.js'

/** MikroORM: `em.nativeUpdate(Entity, where, data)` and `nativeDelete` give the number of rows; a repository leaves the entity out. An insert fails under a unique index. */
export const mikroorm: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const path = calleePath(call.callee)
  const given = call.arguments.slice(call.arguments[0]?.type === 'ObjectExpression' ? 0 : 1)
  const base = { node: call, kind: 'atomic-claim', win: known(1), lose: known(0), asynchronous: true } as const
  switch (path.at(-1)) {
    case 'nativeUpdate':
      return updated(base, given)
    case 'nativeDelete':
      return given.length === 0
        ? null
        : {
            ...base,
            quality: 'sound',
            unmistakable: false,
            why: 'nativeDelete() tells by its count who removed the row first',
          }
    case 'insert':
      return call.arguments.length > 1 && given[0]
        ? insertClaim(
            call,
            chainOf(call),
            { table: tableName(call.arguments[0]), values: given[0], result: { win: truthyValue, lose: truthyValue } },
            context,
          )
        : null
    case 'flush':
    case 'persistAndFlush':
      return {
        ...base,
        quality: 'sound',
        win: truthyValue,
        lose: truthyValue,
        loserThrows: true,
        unmistakable: false,
        needsUnique: { table: '', columns: [], confirmedBy: 'duplicate' },
        why: `${path.at(-1) ?? ''}() fails for everyone but the first, under a unique index`,
      }
    default:
      return null
  }
}

function updated(
  base: Pick<Claim, 'node' | 'kind' | 'win' | 'lose' | 'asynchronous'>,
  [where, data]: readonly TSESTree.Node[],
): Claim | null {
  if (where?.type !== 'ObjectExpression' || data?.type !== 'ObjectExpression') return null
  const covered = predicateCovers(where, data)
  if (covered)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      state: [covered],
      row: rowWords(data),
      why: `nativeUpdate() sets ${covered} only where it was not set yet, and its count says who was first`,
    }
  if (!marksRow(data)) return null
  const columns = propertyNames(data)
  return {
    ...base,
    quality: 'defective',
    unmistakable: false,
    state: columns,
    why: `nativeUpdate() sets ${columns.join(', ')}, but its condition names none of these columns, so a second call matches the same row again and its count is 1 again. Put the column that is set into the condition, with its old value`,
  }
}
