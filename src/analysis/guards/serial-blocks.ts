import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../cfg/callback-run.js'
import type { FunctionGuards } from './function-guards.js'
import { isSameTable } from './is-same-table.js'
import { isInTurn } from './is-in-turn.js'
import { sameText } from './same-text.js'
import type { StateRead, StateWrite } from './state-access.js'
import { calleePath, chainOf, descendants, isInside, keyOf, property, textOf } from './syntax-of.js'
import { transactionAround } from './transaction-around.js'
import { known, listOf, objectOf, truthyValue, undefinedValue, type Value } from './value.js'
import { valueOfRead } from './value-of-read.js'
import { initialiserOf } from './variable-of.js'

/** A stretch of a function in which reads and writes are as if nobody else ran. */
export interface SerialBlock {
  readonly reads: readonly SerialRead[]
  readonly writes: readonly SerialWrite[]
  /** Whether a row that is missing stays missing until the end: a lock holds only rows that are there. */
  readonly seesAbsence: boolean
  /** What the block is, for the sentence. */
  readonly how: string
}

export interface SerialRead {
  readonly node: TSESTree.CallExpression | TSESTree.Node
  readonly name: string
  readonly there: Value
  readonly gone: Value
  readonly conditions: StateRead['conditions']
  isAbout(write: SerialWrite): boolean
}

export interface SerialWrite extends Pick<StateWrite, 'verb' | 'columns'> {
  readonly node: TSESTree.CallExpression
  /** The table, or the text that a document is known by. */
  readonly table: string
  readonly document: TSESTree.Node | null
}

/** The blocks of a function: Firestore's transactions, Convex' mutations, serialisable transactions, rows under a lock. */
export function serialBlocks(body: FunctionGuards): readonly SerialBlock[] {
  return [...documentBlocks(body), ...convexBlock(body), ...rowBlocks(body)]
}

/** `runTransaction(async (tx) => { const snap = await tx.get(ref); …; tx.update(ref, …) })` commits only if nothing that was read has changed since. */
function documentBlocks(body: FunctionGuards): readonly SerialBlock[] {
  const inside = body.calls.flatMap((call) => {
    const transaction = transactionAround(call)
    const [given] = transaction?.callback.params ?? []
    const isOn =
      given?.type === 'Identifier' &&
      calleePath(call.callee).slice(0, -1).join('.') === given.name &&
      call.arguments[0] !== undefined
    return transaction && isOn && calledName(transaction.call.callee) === 'runTransaction'
      ? [{ call, transaction: transaction.call, method: calledName(call.callee), document: call.arguments[0] ?? null }]
      : []
  })
  return [...new Set(inside.map(({ transaction }) => transaction))].map((transaction): SerialBlock => {
    const own = inside.filter((each) => each.transaction === transaction)
    return {
      reads: own
        .filter(({ method }) => method === 'get')
        .map(({ call, document }) => ({
          node: call,
          name: calleePath(document ?? call).at(-1) ?? 'the document',
          there: snapshot(true),
          gone: snapshot(false),
          conditions: [],
          isAbout: (write) => document !== null && write.document !== null && sameText(document, write.document),
        })),
      writes: own.flatMap(({ call, method, document }) =>
        /^(set|create|update|delete)$/.test(method)
          ? [
              {
                node: call,
                table: '',
                document,
                verb: method === 'update' || method === 'delete' ? method : 'create',
                columns: columnsOf(call.arguments[1]),
              },
            ]
          : [],
      ),
      seesAbsence: true,
      how: 'transaction that fails or is run again when another one was faster',
    }
  })
}

function snapshot(exists: boolean): Value {
  const data = exists ? truthyValue : undefinedValue
  return objectOf({
    exists: known(exists),
    'exists()': known(exists),
    empty: known(!exists),
    size: known(exists ? 1 : 0),
    docs: exists ? listOf(truthyValue) : listOf(),
    'data()': data,
  })
}

/** A mutation of Convex is one transaction as a whole: `const row = await ctx.db.get(id); …; await ctx.db.patch(id, …)`. */
function convexBlock({ root, calls, context }: FunctionGuards): readonly SerialBlock[] {
  const call = isFunction(root) && root.type !== 'FunctionDeclaration' ? definitionOf(root) : null
  if (!call || !/^(internalMutation|mutation)$/.test(calledName(call.callee))) return []
  const origin = context.originOf?.(call.callee)
  if (origin?.kind === 'import' && !/_generated\/server|^convex\b/.test(origin.module)) return []
  const onDatabase = calls.flatMap((each) => {
    const links = chainOf(each)
    const first = links[0]?.call
    return first && calleePath(first.callee).at(-2) === 'db' ? [{ each, first, last: links.at(-1)?.name ?? '' }] : []
  })
  return [
    {
      reads: onDatabase.flatMap(({ each, first, last }): readonly SerialRead[] => {
        const method = calledName(first.callee)
        if (method === 'get')
          return [
            {
              node: each,
              name: 'the document',
              there: truthyValue,
              gone: known(null),
              conditions: [],
              isAbout: ({ verb }) => verb === 'delete',
            },
          ]
        const gives = /^(collect|take)$/.test(last) ? 'list' : 'first'
        const table = textOf(first.arguments[0]) ?? ''
        return method === 'query'
          ? [
              {
                node: each,
                name: table,
                there: valueOfRead({ gives }, 'there'),
                gone: valueOfRead({ gives }, 'gone'),
                conditions: [],
                isAbout: (write) => isSameTable(write.table, table),
              },
            ]
          : []
      }),
      writes: onDatabase.flatMap(({ first }): readonly SerialWrite[] => {
        const verb = ({ patch: 'update', replace: 'update', insert: 'create', delete: 'delete' } as const)[
          calledName(first.callee) as 'patch'
        ] as SerialWrite['verb'] | undefined
        return verb === undefined
          ? []
          : [
              {
                node: first,
                table: verb === 'create' ? (textOf(first.arguments[0]) ?? '') : '',
                document: null,
                verb,
                columns: verb === 'update' ? columnsOf(first.arguments[1]) : [],
              },
            ]
      }),
      seesAbsence: true,
      how: 'mutation of Convex, which is a transaction as a whole',
    },
  ]
}

/** The call that a function is defined by: its argument, or the `handler` of its argument. */
function definitionOf(callback: TSESTree.Node): TSESTree.CallExpression | null {
  const holder = skipWrappers(callback).parent
  const given = holder?.type === 'Property' && keyOf(holder) === 'handler' ? holder.parent?.parent : holder
  return given?.type === 'CallExpression' ? given : null
}

/** Rows of a database: under a lock that the transaction of the write holds, or in a serialisable transaction. */
function rowBlocks(body: FunctionGuards): readonly SerialBlock[] {
  return body.writes.flatMap((write): readonly SerialBlock[] => {
    if (write.node.type !== 'CallExpression') return []
    const transaction = transactionAround(write.node)
    if (transaction && calledName(transaction.call.callee) === 'runTransaction') return []
    const isSerialisable =
      transaction !== null &&
      transaction.call.arguments.some(
        (each) => !isInside(transaction.callback, each) && descendants(each).some(saysSerialisable),
      )
    const reads = body.reads.filter((read) =>
      transaction
        ? isInside(read.node, transaction.callback) &&
          (isSerialisable || read.locks || isInTurn(read.node, write.node, body))
        : (read.locks && isOneTransaction(read.node, write.node, body)) || isInTurn(read.node, write.node, body),
    )
    const isTurn = reads.some((read) => isInTurn(read.node, write.node, body))
    return reads.length === 0
      ? []
      : [
          {
            reads: reads.map((read) => ({
              ...read,
              name: read.table,
              there: valueOfRead(read, 'there'),
              gone: valueOfRead(read, 'gone'),
              isAbout: ({ table }) => isSameTable(table, read.table),
            })),
            writes: [{ ...write, node: write.node, document: null }],
            seesAbsence: isSerialisable || isTurn,
            how: isSerialisable
              ? 'serialisable transaction, which fails when another one was faster'
              : isTurn
                ? 'stretch that an advisory lock lets one caller into at a time'
                : 'transaction that locks the row',
          },
        ]
  })
}

function saysSerialisable(node: TSESTree.Node): boolean {
  return /^serializable$/i.test(node.type === 'Identifier' ? node.name : (textOf(node) ?? ''))
}

/** Between `BEGIN` and `COMMIT` on one connection: the lock of the read still holds when the write is made. */
function isOneTransaction(read: TSESTree.Node, write: TSESTree.Node, body: FunctionGuards): boolean {
  const { calls, flow } = body
  const handle = handleAround(read, write, body)
  if (handle !== null)
    return !calls.some(
      (end) =>
        /^(commit|rollback)$/.test(calledName(end.callee)) &&
        calleePath(end.callee).at(-2) === handle &&
        flow.reaches(read, end) &&
        flow.reaches(end, write),
    )
  const connection = connectionOf(read)
  if (connection === null || connectionOf(write) !== connection) return false
  const onIt = (words: RegExp): readonly TSESTree.CallExpression[] =>
    calls.filter((call) => connectionOf(call) === connection && words.test(textOf(call.arguments[0]) ?? ''))
  const ends = onIt(/^\s*(commit|rollback|end)\b/i)
  return (
    onIt(/^\s*(begin|start transaction)\b/i).some((call) => flow.dominates(call, read)) &&
    !ends.some((end) => flow.reaches(read, end) && flow.reaches(end, write))
  )
}

/** `trx` of `const trx = await knex.transaction()`, where both statements begin with it: `trx('mails').where(…)`. */
function handleAround(
  read: TSESTree.Node,
  write: TSESTree.Node,
  { context: { source } }: FunctionGuards,
): string | null {
  const [first, second] = [read, write].map(firstName)
  if (!first || !second || first.name !== second.name) return null
  const made = initialiserOf(first, source.scopes)
  const opened = made?.type === 'AwaitExpression' ? made.argument : made
  return opened?.type === 'CallExpression' &&
    calledName(opened.callee) === 'transaction' &&
    !opened.arguments.some((each) => isFunction(each))
    ? first.name
    : null
}

/** The name that a chain of calls begins with. */
function firstName(node: TSESTree.Node): TSESTree.Identifier | null {
  let at = node
  while (at.type === 'CallExpression' || at.type === 'MemberExpression')
    at = at.type === 'CallExpression' ? at.callee : at.object
  return at.type === 'Identifier' ? at : null
}

/** `client` of `client.query(…)`; a pool gives every query another connection, so only names that were taken from one count. */
function connectionOf(node: TSESTree.Node): string | null {
  const path = node.type === 'CallExpression' ? calleePath(node.callee) : []
  return path.length >= 2 && !/pool$/i.test(path.at(-2) ?? '') ? path.slice(0, -1).join('.') : null
}

function columnsOf(values: TSESTree.Node | undefined): SerialWrite['columns'] {
  return values?.type !== 'ObjectExpression'
    ? []
    : values.properties.flatMap((each) => {
        const column = each.type === 'Property' ? keyOf(each) : null
        return each.type === 'Property' && column !== null ? [{ column, value: property(values, column) }] : []
      })
}
