import type { TSESTree } from '@typescript-eslint/types'
import { affectedResult } from '../affected.js'
import type { Claim, ClaimCall, ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { modelName } from '../model-name.js'
import { naturalColumns } from '../natural-columns.js'
import { marksRow } from '../marks-row.js'
import { predicateCovers } from '../predicate-covers.js'
import { isSentLike } from '../sent-like.js'
import { repeatableColumns } from '../repeatable-columns.js'
import { rowWords } from '../row-words.js'
import { chainOf, property, propertyNames, type ChainLink } from '../syntax-of.js'
import { known, objectOf, truthyValue } from '../value.js'

const finding = /^findOneAnd(Update|Replace)$/
const consuming = /^findOneAnd(Delete|Remove)$|^findByIdAnd(Delete|Remove)$/

/** MongoDB and Mongoose: an update whose filter names the field it sets, a consuming delete, an insert under a unique index. */
export const mongo: ClaimUnit = (call, context) => {
  if (call.type !== 'CallExpression') return null
  const {
    name: method,
    call: {
      arguments: [filter, update, options],
    },
  } = operationOf(call)
  const gone = { win: truthyValue, lose: known(null) } as const
  const base = { node: call, kind: 'atomic-claim', quality: 'sound', asynchronous: true } as const
  if (consuming.test(method) && filter)
    return {
      ...base,
      ...gone,
      unmistakable: false,
      why: `${method}() gives the document to the one caller that removed it`,
    }
  if (method === 'deleteOne' && filter?.type === 'ObjectExpression')
    return {
      ...base,
      win: affectedResult(1, false),
      lose: affectedResult(0, false),
      unmistakable: false,
      why: 'deleteOne() tells by its count who removed the document first',
    }
  if (
    (method === 'insertOne' || method === 'create') &&
    filter?.type === 'ObjectExpression' &&
    !property(filter, 'data')
  )
    return inserted(call, {
      table: modelName(call, context.source),
      columns: naturalColumns(filter, context),
      repeatable: repeatableColumns(filter, context.source),
      method,
    })
  if (method === 'findByIdAndUpdate' && filter && update?.type === 'ObjectExpression')
    return propertyNames(property(update, '$set') ?? update).some(isSentLike) && !property(options, 'upsert')
      ? updated(call, filter, update, gone)
      : null
  if (filter?.type !== 'ObjectExpression' || update?.type !== 'ObjectExpression') return null
  // With upsert the loser gets a document too.
  if (finding.test(method)) return property(options, 'upsert') ? null : updated(call, filter, update, gone)
  if (/^update(Async)?$/.test(method) && isMeteorCollection(call, context))
    return updated(
      call,
      filter,
      update,
      isTrue(property(options, 'upsert')) ? null : { win: known(1), lose: known(0) },
      method !== 'update',
    )
  if (method !== 'updateOne') return null
  if (property(options, 'upsert')) return upserted(call, filter, update)
  return updated(call, filter, update, { win: affectedResult(1, false), lose: affectedResult(0, false) })
}

/** A collection of Meteor, whose `update` gives the number of documents, on the server without a promise. */
function isMeteorCollection(call: TSESTree.CallExpression, context: GuardContext): boolean {
  const origin = call.callee.type === 'MemberExpression' ? context.originOf?.(call.callee.object) : undefined
  return (origin?.kind === 'either' ? origin.options : origin ? [origin] : []).some((each) => {
    const made =
      each.kind === 'new' && each.callee.kind === 'member' && each.callee.name === 'Collection'
        ? each.callee.object
        : null
    return made?.kind === 'import' ? made.module === 'meteor/mongo' : made?.kind === 'global' && made.name === 'Mongo'
  })
}

function updated(
  node: ClaimCall,
  filter: TSESTree.Node,
  update: TSESTree.ObjectExpression,
  result: Pick<Claim, 'win' | 'lose'> | null,
  asynchronous = true,
): Claim | null {
  if (result === null) return null
  const values =
    property(update, '$set') ?? (propertyNames(update).some((name) => name.startsWith('$')) ? null : update)
  if (values?.type !== 'ObjectExpression') return null
  const covered = predicateCovers(filter, values)
  const base = { node, kind: 'atomic-claim', ...result, asynchronous } as const
  if (covered)
    return {
      ...base,
      quality: 'sound',
      unmistakable: true,
      state: [covered],
      row: rowWords(values),
      why: `the update sets ${covered} only where it was not set yet, and its result says who was first`,
    }
  if (!marksRow(values)) return null
  const fields = propertyNames(values)
  return {
    ...base,
    quality: 'defective',
    unmistakable: false,
    state: fields,
    why: `the update sets ${fields.join(', ')}, but its filter names none of these fields, so a second call matches the same document again and passes. Put the field that is set into the filter, with its old value`,
  }
}

/**
 * `updateOne(filter, { $setOnInsert }, { upsert: true })` counts the documents that are new. Two calls can both insert
 * where the filter asks for anything but the `_id` and no unique index stops the second.
 */
function upserted(node: ClaimCall, filter: TSESTree.ObjectExpression, update: TSESTree.ObjectExpression): Claim | null {
  const result = {
    win: objectOf({ upsertedCount: known(1), upsertedId: truthyValue }),
    lose: objectOf({ upsertedCount: known(0), upsertedId: known(null) }),
  } as const
  const base = { node, kind: 'atomic-claim', ...result, asynchronous: true, unmistakable: false } as const
  if (property(filter, '_id'))
    return { ...base, quality: 'sound', why: 'the upsert by _id makes one document, and its count says who made it' }
  if (!property(update, '$setOnInsert')) return null
  return {
    ...base,
    quality: 'racy',
    why: `the upsert looks for ${propertyNames(filter).join(', ')} and then inserts, so two callers can both insert unless a unique index stops the second. Put the key into _id`,
  }
}

/** The operation of a chain that Mongoose may go on with: `.lean()`, `.exec()`. */
function operationOf(call: TSESTree.CallExpression): ChainLink {
  const links = chainOf(call)
  return (
    links.findLast(({ name }) => !/^(lean|exec|select|populate|session|orFail|maxTimeMS|sort)$/.test(name)) ?? {
      name: '',
      call,
    }
  )
}

function isTrue(node: TSESTree.Node | null): boolean {
  return node?.type === 'Literal' && node.value === true
}

interface Insert {
  readonly table: string
  readonly columns: readonly string[]
  readonly repeatable: readonly string[] | null
  readonly method: string
}

function inserted(node: ClaimCall, { table, columns, repeatable, method }: Insert): Claim {
  const needsUnique = { table, columns, repeatable, confirmedBy: 'duplicate' } as const
  return {
    node,
    kind: 'atomic-claim',
    quality: 'sound',
    win: truthyValue,
    lose: truthyValue,
    loserThrows: true,
    asynchronous: true,
    unmistakable: false,
    needsUnique,
    why: `${method}() fails for everyone but the first, under a unique index`,
  }
}
