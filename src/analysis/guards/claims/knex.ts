import type { TSESTree } from '@typescript-eslint/types'
import { returnedRows } from '../affected.js'
import { deleteClaim, insertClaim, linkOf, tableName, updateClaim, type BuilderResult } from '../builder-claim.js'
import type { ClaimUnit } from '../claim.js'
import { chainOf, type ChainLink } from '../syntax-of.js'
import { known } from '../value.js'

/** Knex and Objection: `knex('t').where().whereNull('sent_at').update({…})` gives the number of rows, or rows with `returning`. */
export const knex: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  const first = links[0]
  const where = links.some(({ name }) => /^(where|andWhere)/.test(name))
  const [update, insert] = [linkOf(links, 'update') ?? linkOf(links, 'patch'), linkOf(links, 'insert')]
  const remove = linkOf(links, 'del') ?? linkOf(links, 'delete')
  if (linkOf(links, 'set') || linkOf(links, 'values') || linkOf(links, 'from')) return null
  if (update && where && update.arguments[0]?.type === 'ObjectExpression')
    return updateClaim(call, links, update.arguments[0], resultOf(links, update), context)
  if (insert && isTable(first) && insert.arguments[0]?.type === 'ObjectExpression')
    return insertClaim(
      call,
      links,
      { table: tableOf(first), values: insert.arguments[0], result: resultOf(links, insert) },
      context,
    )
  return remove && where ? deleteClaim(call, links, tableOf(first), resultOf(links, remove)) : null
}

function resultOf(links: readonly ChainLink[], statement: TSESTree.CallExpression): BuilderResult {
  const returning = linkOf(links, 'returning') !== undefined || statement.arguments.length > 1
  return returning ? { win: returnedRows(1, 'list'), lose: returnedRows(0, 'list') } : { win: known(1), lose: known(0) }
}

function isTable(link: ChainLink | undefined): boolean {
  return (
    link !== undefined &&
    link.call.arguments.length === 1 &&
    (link.call.arguments[0]?.type === 'Literal' || link.name === 'query')
  )
}

function tableOf(link: ChainLink | undefined): string {
  return tableName(link?.call.arguments[0])
}
