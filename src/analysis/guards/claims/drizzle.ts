import { builderResult, deleteClaim, insertClaim, linkOf, tableName, updateClaim } from '../builder-claim.js'
import type { ClaimUnit } from '../claim.js'
import { chainOf } from '../syntax-of.js'

/** Drizzle: `update(t).set().where()`, `insert(t).values()`, `delete(t).where()`, with or without `returning()`. */
export const drizzle: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  // TypeORM's builder has the same words.
  if (linkOf(links, 'createQueryBuilder')) return null
  const [update, insert, remove] = [linkOf(links, 'update'), linkOf(links, 'insert'), linkOf(links, 'delete')]
  const [set, values] = [linkOf(links, 'set'), linkOf(links, 'values')]
  if (update && set && linkOf(links, 'where'))
    return updateClaim(call, links, set.arguments[0] ?? null, builderResult(links), context)
  if (insert && values)
    return insertClaim(
      call,
      links,
      { table: tableName(insert.arguments[0]), values: values.arguments[0] ?? null, result: builderResult(links) },
      context,
    )
  if (remove && linkOf(links, 'where') && remove.arguments.length === 1)
    return deleteClaim(call, links, tableName(remove.arguments[0]), builderResult(links))
  return null
}
