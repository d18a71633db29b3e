import { builderResult, deleteClaim, insertClaim, linkOf, tableName, updateClaim } from '../builder-claim.js'
import type { ClaimUnit } from '../claim.js'
import { chainOf } from '../syntax-of.js'

/** Kysely: `updateTable().set().where().executeTakeFirst()`, `insertInto().values()`, `deleteFrom().where()`. */
export const kysely: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  const [update, insert, remove] = [
    linkOf(links, 'updateTable'),
    linkOf(links, 'insertInto'),
    linkOf(links, 'deleteFrom'),
  ]
  if (update) return updateClaim(call, links, linkOf(links, 'set')?.arguments[0] ?? null, builderResult(links), context)
  if (insert)
    return insertClaim(
      call,
      links,
      {
        table: tableName(insert.arguments[0]),
        values: linkOf(links, 'values')?.arguments[0] ?? null,
        result: builderResult(links),
      },
      context,
    )
  return remove ? deleteClaim(call, links, tableName(remove.arguments[0]), builderResult(links)) : null
}
