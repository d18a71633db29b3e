import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import { repeatedColumns } from '../builder-claim.js'
import type { Claim, ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { constantOf } from '../constant-of.js'
import { naturalColumns } from '../natural-columns.js'
import { predicateCovers } from '../predicate-covers.js'
import { repeatableColumns } from '../repeatable-columns.js'
import { rowConditions } from '../row-conditions.js'
import { rowWords } from '../row-words.js'
import { takenOrStale } from '../taken-or-stale.js'
import { calleePath, property, propertyNames } from '../syntax-of.js'
import { known, listOf, objectOf, truthyValue } from '../value.js'

/**
 * Prisma: `updateMany` and `update` whose `where` names the column that `data` sets, `deleteMany` by key, `create` under a unique
 * index, and `delete`, whose loser gets P2025.
 */
export const prisma: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const path = calleePath(call.callee)
  const [method, model] = [path.at(-1), path.at(-2)]
  const [argument] = call.arguments
  if (!model || path.length < 3 || argument?.type !== 'ObjectExpression') return null
  switch (method) {
    case 'updateMany':
      return ofMany(isBulk(property(argument, 'where')), updateMany(call, argument, model, context))
    case 'update':
      return update(call, argument, model, context)
    case 'updateManyAndReturn':
      return returning(updateMany(call, argument, model, context))
    case 'deleteMany':
      return property(argument, 'where') && !property(argument, 'data')
        ? ofMany(
            isBulk(property(argument, 'where')),
            counted(call, `${model}.deleteMany() tells by its count who removed the rows first`),
          )
        : null
    case 'delete':
      return property(argument, 'where')
        ? thrown(call, `${model}.delete() throws P2025 for everyone but the first`)
        : null
    case 'create':
      return create(call, argument, model, context)
    case 'createMany':
      return property(argument, 'data') && isTrue(property(argument, 'skipDuplicates'))
        ? ofMany(!isOne(property(argument, 'data')), {
            ...counted(call, `${model}.createMany({ skipDuplicates }) counts only new rows`),
            unmistakable: true,
            row: [model],
            ...repeatedColumns(oneOf(property(argument, 'data')), model, context),
          })
        : null
    default:
      return null
  }
}

/** `update` takes more than the key into its `where`: who does not find the row in its old state gets P2025. */
function update(
  call: TSESTree.CallExpression,
  argument: TSESTree.ObjectExpression,
  model: string,
  { source }: GuardContext,
): Claim | null {
  const [where, data] = written(argument, source)
  const cover = where && data ? predicateCovers(where, data) : null
  return cover === null
    ? null
    : {
        ...thrown(
          call,
          `${model}.update() sets ${cover} only where it was not set yet, and throws P2025 for everyone but the first`,
        ),
        unmistakable: true,
        state: [cover],
        row: rowWords(data),
      }
}

/** The condition and the values, through constants. */
function written(
  argument: TSESTree.ObjectExpression,
  source: SourceFile,
): readonly [TSESTree.Node | null, TSESTree.Node | null] {
  const [where, data] = [property(argument, 'where'), property(argument, 'data')]
  return [where && constantOf(where, source), data && constantOf(data, source)]
}

/** Whether all that a condition names is written out. */
function isInSight(where: TSESTree.Node): boolean {
  return where.type === 'ObjectExpression' && where.properties.every(({ type }) => type === 'Property')
}

function updateMany(
  call: TSESTree.CallExpression,
  argument: TSESTree.ObjectExpression,
  model: string,
  { source }: GuardContext,
): Claim | null {
  const [where, data] = written(argument, source)
  if (!where || !data) return null
  const state = propertyNames(data)
  const cover = predicateCovers(where, data)
  if (cover)
    return {
      ...counted(
        call,
        `${model}.updateMany() sets ${cover} only where it was not set yet, and its count says who was first`,
      ),
      unmistakable: true,
      state: [cover],
      row: rowWords(data),
    }
  const stale = takenOrStale(where, data)
  if (stale !== null)
    return {
      ...counted(
        call,
        `${model}.updateMany() sets ${stale} only where it was not set yet or was set long ago, and its count says who was first`,
      ),
      unmistakable: true,
      state: [stale],
      row: rowWords(data),
      lease: model,
    }
  if (!isInSight(where) || asksForRevision(where)) return null
  const again = state.filter((name) => propertyNames(where).includes(name))
  const fault =
    again.length === 0
      ? 'its predicate names none of them'
      : `its predicate lets a row pass whose ${again.join(', ')} is set`
  return {
    ...counted(
      call,
      `${model}.updateMany() sets ${state.join(', ') || 'its columns'}, but ${fault}, so a second call matches the same row again and passes. Put the column that is set into the predicate, with its old value`,
    ),
    quality: 'defective',
    state,
  }
}

/** A column that the database or the library changes with every update, so that a predicate on it may hold only once: the schema says. */
function asksForRevision(where: TSESTree.Node): boolean {
  const { all, choices } = rowConditions(where)
  return [...all, ...choices.flat(2)].some(({ name }) => /^(?:updated_?at|modified_?at|revision|etag)$/i.test(name))
}

/** A claim over a list of rows: its count says how many were won, not which. */
function ofMany(isMany: boolean, claim: Claim | null): Claim | null {
  if (!claim || !isMany || claim.quality !== 'sound') return claim
  return {
    ...claim,
    quality: 'racy',
    why: `${claim.why}, but over a list of rows the count does not say which: two callers whose lists overlap both pass and both send to all. Send only for the rows that this call won, one claim for each or by the rows it returns`,
  }
}

/** Rows by a list made elsewhere; a list written in place is one of states. */
function isBulk(where: TSESTree.Node | null): boolean {
  return propertyNames(where).some((name) => {
    const listed = property(property(where, name), 'in')
    return listed !== null && listed.type !== 'ArrayExpression'
  })
}

function isOne(data: TSESTree.Node | null): boolean {
  return (
    data?.type === 'ObjectExpression' ||
    (data?.type === 'ArrayExpression' && data.elements.length === 1 && data.elements[0]?.type === 'ObjectExpression')
  )
}

/** The row that is made, where it is one. */
function oneOf(data: TSESTree.Node | null): TSESTree.Node | null {
  return data?.type === 'ArrayExpression' && data.elements.length === 1 ? (data.elements[0] ?? null) : data
}

function returning(claim: Claim | null): Claim | null {
  return claim && { ...claim, win: listOf(truthyValue), lose: listOf() }
}

function create(
  call: TSESTree.CallExpression,
  argument: TSESTree.ObjectExpression,
  model: string,
  context: GuardContext,
): Claim | null {
  const data = property(argument, 'data')
  if (!data) return null
  return {
    ...thrown(call, `${model}.create() throws P2002 for everyone but the first`),
    needsUnique: {
      table: model,
      columns: naturalColumns(data, context),
      repeatable: repeatableColumns(data, context.source),
      confirmedBy: 'catch',
    },
  }
}

function isTrue(node: TSESTree.Node | null): boolean {
  return node?.type === 'Literal' && node.value === true
}

function counted(node: TSESTree.CallExpression, why: string): Claim {
  return {
    node,
    kind: 'atomic-claim',
    quality: 'sound',
    win: objectOf({ count: known(1) }),
    lose: objectOf({ count: known(0) }),
    asynchronous: true,
    unmistakable: false,
    why,
  }
}

function thrown(node: TSESTree.CallExpression, why: string): Claim {
  return {
    node,
    kind: 'atomic-claim',
    quality: 'sound',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: true,
    unmistakable: false,
    why,
  }
}
