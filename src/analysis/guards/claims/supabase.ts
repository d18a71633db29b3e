import { insertClaim, linkOf, repeatedColumns, tableName, updateClaim } from '../builder-claim.js'
import type { ClaimUnit } from '../claim.js'
import { chainOf, property } from '../syntax-of.js'
import { listOf, objectOf, known, truthyValue } from '../value.js'

const none = objectOf({ data: listOf(), count: known(0), error: known(null) })
const one = objectOf({ data: listOf(truthyValue), count: known(1), error: known(null) })

/** Supabase: `from('t').update().is('sent_at', null).select()` gives `{ data }`; an insert that collides gives `{ error }`. */
export const supabase: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  const [from, update, insert] = [linkOf(links, 'from'), linkOf(links, 'update'), linkOf(links, 'insert')]
  if (!from) return null
  const single = linkOf(links, 'single') ?? linkOf(links, 'maybeSingle')
  const lose = single
    ? objectOf({ data: known(null), error: linkOf(links, 'single') ? truthyValue : known(null) })
    : none
  const win = single ? objectOf({ data: truthyValue, error: known(null) }) : one
  if (update) return updateClaim(call, links, update.arguments[0] ?? null, { win, lose }, context)
  const upsert = linkOf(links, 'upsert')
  const options = upsert?.arguments[1]
  const ignores = property(options, 'ignoreDuplicates')
  if (upsert && linkOf(links, 'select') && ignores?.type === 'Literal' && ignores.value === true) {
    const table = tableName(from.arguments[0])
    return {
      node: call,
      kind: 'atomic-claim',
      quality: 'sound',
      win,
      lose,
      asynchronous: true,
      unmistakable: true,
      row: [table],
      ...repeatedColumns(upsert.arguments[0] ?? null, table, context),
      why: `the upsert into ${table} ignores a row that exists, and gives only rows that it has made`,
    }
  }
  if (!insert) return null
  const failed = objectOf({ data: known(null), error: objectOf({ code: known('23505') }) })
  const claim = insertClaim(
    call,
    links,
    { table: tableName(from.arguments[0]), values: insert.arguments[0] ?? null, result: { win, lose: failed } },
    context,
  )
  return (
    claim && {
      ...claim,
      loserThrows: false,
      needsUnique: { ...(claim.needsUnique ?? { table: '', columns: [] }), confirmedBy: 'duplicate' },
    }
  )
}
