import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import { affectedResult } from '../affected.js'
import { insertClaim, linkOf, tableName, updateClaim } from '../builder-claim.js'
import type { Claim, ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { modelName, repositoryOf } from '../model-name.js'
import { isSentLike } from '../sent-like.js'
import { rowWords } from '../row-words.js'
import { calleePath, chainOf, property, propertyNames, textOf } from '../syntax-of.js'
import { truthyValue } from '../value.js'

/**
 * TypeORM: `repository.update({ id, sentAt: IsNull() }, { sentAt })` and the update query builder give `{ affected }`;
 * `insert` fails under a unique index, and `save` where it does not find the row by its primary key.
 */
export const typeorm: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const links = chainOf(call)
  const result = { win: affectedResult(1, false), lose: affectedResult(0, false) } as const
  if (linkOf(links, 'createQueryBuilder') && linkOf(links, 'update') && linkOf(links, 'set'))
    return updateClaim(call, links, linkOf(links, 'set')?.arguments[0] ?? null, result, context)
  if (linkOf(links, 'createQueryBuilder') && linkOf(links, 'insert') && linkOf(links, 'values')) {
    const isReturning = linkOf(links, 'returning') !== undefined
    return insertClaim(
      call,
      links,
      {
        table: tableName(linkOf(links, 'into')?.arguments[0]),
        values: linkOf(links, 'values')?.arguments[0] ?? null,
        result: { win: affectedResult(1, isReturning), lose: affectedResult(0, isReturning) },
      },
      context,
    )
  }
  const method = calleePath(call.callee).at(-1)
  const [criteria, values] = call.arguments.slice(-2)
  if (
    method === 'update' &&
    call.arguments.length >= 2 &&
    criteria?.type === 'ObjectExpression' &&
    values?.type === 'ObjectExpression' &&
    propertyNames(criteria).every((name) => !name.startsWith('$'))
  ) {
    const covered = propertyNames(values).find(
      (name) => propertyNames(criteria).includes(name) && asksForAnother(criteria, values, name),
    )
    if (covered)
      return {
        node: call,
        kind: 'atomic-claim',
        quality: 'sound',
        ...result,
        asynchronous: true,
        unmistakable: true,
        state: [covered],
        row: rowWords(values),
        why: `update() sets ${covered} only where it was not set yet, and its count of affected rows says who was first`,
      }
  }
  if ((method === 'insert' || method === 'save') && isRepository(call, context.source))
    return stored(call, method, context)
  const written =
    criteria &&
    call.arguments.length === 2 &&
    method === 'update' &&
    isRepository(call, context.source) &&
    values?.type === 'ObjectExpression'
      ? propertyNames(values)
      : []
  if (!written.some(isSentLike)) return null
  return {
    node: call,
    kind: 'atomic-claim',
    quality: 'defective',
    ...result,
    asynchronous: true,
    unmistakable: false,
    state: written,
    why: `update() sets ${written.join(', ')}, but its criteria ask for none of these columns, so a second call matches the same row again and passes. Put the column that is set into the criteria, with its old value`,
  }
}

function stored(call: TSESTree.CallExpression, method: 'insert' | 'save', context: GuardContext): Claim | null {
  const values = call.arguments.at(-1)
  const table = call.arguments.length > 1 ? tableName(call.arguments[0]) : modelName(call, context.source)
  const claim = values
    ? insertClaim(call, chainOf(call), { table, values, result: { win: truthyValue, lose: truthyValue } }, context)
    : null
  return claim?.needsUnique && method === 'save'
    ? { ...claim, needsUnique: { ...claim.needsUnique, confirmedBy: 'duplicate', updatesById: true } }
    : claim
}

/** `repository.update(id, { … })`; other libraries write `Model.update(values, { where })` and `table.update(values)`. */
function isRepository(call: TSESTree.CallExpression, source: SourceFile): boolean {
  return (
    (/repo(sitory)?$|^\(\)$|manager$/i.test(calleePath(call.callee).at(-2) ?? '') ||
      (call.callee.type === 'MemberExpression' && repositoryOf(call.callee.object, source) !== null)) &&
    !call.arguments.some((each) => property(each, 'where') !== null)
  )
}

function asksForAnother(criteria: TSESTree.ObjectExpression, values: TSESTree.ObjectExpression, name: string): boolean {
  const [old, next] = [criteria, values].map((object) =>
    object.properties.find(
      (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name,
    ),
  )
  if (old?.type !== 'Property' || next?.type !== 'Property') return false
  return textOf(old.value) === null || textOf(old.value) !== textOf(next.value)
}
