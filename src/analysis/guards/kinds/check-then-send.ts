import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappers } from '../../cfg/callback-run.js'
import { affectedResult } from '../affected.js'
import { decidingTest } from '../deciding-test.js'
import { Evaluation } from '../evaluate.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { isSameTable } from '../is-same-table.js'
import { isSentLike } from '../sent-like.js'
import type { StateRead, StateWrite } from '../state-access.js'
import type { Supposition } from '../supposition.js'
import { calleePath, descendants, isInside, keyOf, propertyName, textOf } from '../syntax-of.js'
import { transactionAround } from '../transaction-around.js'
import { known, listOf, truthyValue, type Value } from '../value.js'

/**
 * State is read and tested before the target and written by another statement: two passes can both read before one
 * writes, and a crash between send and write repeats the send. Found by supposing that an earlier pass has written.
 */
export const checkThenSend: GuardUnit = (site) => {
  const { reads, writes } = site.body
  return [...markedColumns(writes, reads, site), ...existence(reads, writes, site), ...selected(reads, writes, site)].slice(0, 3)
}

/** A column that the function sets, tested before the target. */
function markedColumns(writes: readonly StateWrite[], reads: readonly StateRead[], site: GuardSite): readonly FoundGuard[] {
  const { body, target, context } = site
  const neutral = new Evaluation(context.source, {})
  return writes.filter((write) => write.verb !== 'delete' && !isInside(write.node, target)).flatMap((write) => write.columns.flatMap(({ column, value }) => {
    const written = value ? neutral.of(value).map((each): Value => each.kind === 'moment' || each.kind === 'unknown' ? truthyValue : each) : [truthyValue]
    const supposed = body.supposing(`column ${column} ${JSON.stringify(written)}`, { property: { name: column, values: written, isExcepted: isConstantObject } })
    if (supposed.isReachable(target)) return []
    const test = decidingTest(body, target, supposed, write.node)
    return test === write.node ? [] : [{ ...judgedCheck(test, column, write, reads, site), state: [column] }]
  }))
}

function isConstantObject(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && /^[A-Z]/.test(node.name)
}

/** With the row locked by the transaction that also writes the mark, nobody else passes the check. */
function judgedCheck(test: TSESTree.Node, column: string, write: StateWrite, reads: readonly StateRead[], { body, target }: GuardSite): FoundGuard {
  const serial = serialTransactionAround(write.node, column)
  if (serial) {
    return isInside(target, serial)
      ? foundGuard(test, 'check-then-send', 'racy', `${column} is tested and set in a transaction that is run again when another one was faster, and the send is inside of it, so it is repeated. Send after the transaction, by what it returns`)
      : foundGuard(test, 'atomic-claim', 'sound', `${column} is tested and set in one transaction that fails or is run again when another one was faster, so only one caller passes`)
  }
  const lock = reads.find((read) => read.locks && body.flow.dominates(read.node, test))
  const transaction = lock && transactionAround(lock.node)
  if (lock && (transaction ? isInside(write.node, transaction.call) : isOneTransaction(lock.node, write.node, body))) {
    return foundGuard(test, 'atomic-claim', 'sound', `${column} is tested and set in one transaction that locks the row, so only one caller passes`)
  }
  if (lock) return foundGuard(test, 'check-then-send', 'racy', `the row is locked when ${column} is tested, but the lock ends before ${column} is set, so two callers can both pass. Set it in the same transaction`)
  return foundGuard(test, 'check-then-send', 'racy', `${column} is tested before the send and set by another statement, so two callers can both pass, and a crash between the two sends again. Make the test and the write one statement`)
}

/**
 * Firestore: `runTransaction(async (tx) => { const snap = await tx.get(ref); …; tx.update(ref, …) })` commits only if
 * nothing that was read has changed since. The transaction around the write, if it also looks at the column.
 */
function serialTransactionAround(write: TSESTree.Node, column: string): TSESTree.Node | null {
  if (write.type !== 'CallExpression' || write.callee.type !== 'MemberExpression' || write.callee.object.type !== 'Identifier') return null
  const { name } = write.callee.object
  for (let at: TSESTree.Node | undefined = write.parent; at; at = at.parent) {
    if (!isFunction(at) || at.type === 'FunctionDeclaration') continue
    const call: TSESTree.Node | undefined = skipWrappers(at).parent
    if (call?.type !== 'CallExpression' || calledName(call.callee) !== 'runTransaction') continue
    const [transaction] = at.params
    const before = descendants(at.body).filter((each) => each.range[1] <= write.range[0])
    const isRead = before.some((each) => each.type === 'CallExpression' && calleePath(each.callee).join('.') === `${name}.get`)
    const isSeen = before.some((each) => (each.type === 'MemberExpression' && propertyName(each) === column) || textOf(each) === column || (each.type === 'Property' && keyOf(each) === column && each.parent.type === 'ObjectPattern'))
    return transaction?.type === 'Identifier' && transaction.name === name && isRead && isSeen ? call : null
  }
  return null
}

/** Between `BEGIN` and `COMMIT` on one connection: the lock of the read still holds when the write is made. */
function isOneTransaction(read: TSESTree.Node, write: TSESTree.Node, { calls, flow }: GuardSite['body']): boolean {
  const connection = connectionOf(read)
  if (connection === null || connectionOf(write) !== connection) return false
  const onIt = (words: RegExp): readonly TSESTree.CallExpression[] => calls.filter((call) => connectionOf(call) === connection && words.test(textOf(call.arguments[0]) ?? ''))
  const ends = onIt(/^\s*(commit|rollback|end)\b/i)
  return onIt(/^\s*(begin|start transaction)\b/i).some((call) => flow.dominates(call, read)) && !ends.some((end) => flow.reaches(read, end) && flow.reaches(end, write))
}

/** `client` of `client.query(…)`; a pool gives every query another connection, so only names that were taken from one count. */
function connectionOf(node: TSESTree.Node): string | null {
  const path = node.type === 'CallExpression' ? calleePath(node.callee) : []
  return path.length >= 2 && !/pool$/i.test(path.at(-2) ?? '') ? path.slice(0, -1).join('.') : null
}

/** A row that is looked up before the target, and created or removed in the same function. */
function existence(reads: readonly StateRead[], writes: readonly StateWrite[], site: GuardSite): readonly FoundGuard[] {
  return reads.flatMap((read) => {
    const write = writes.find((each) => each.verb !== 'update' && isSameTable(each.table, read.table))
    if (!write) return []
    const supposed = supposeRead(read, write.verb === 'create' ? 'there' : 'gone', site)
    if (supposed.isReachable(site.target)) return []
    const test = decidingTest(site.body, site.target, supposed, read.node)
    const what = write.verb === 'create' ? 'made' : 'removed'
    return [{ ...foundGuard(test, 'check-then-send', 'racy', `the row of ${read.table} is looked up before the send and ${what} by another statement, so two callers can both pass. Let the statement that has it ${what} decide`), state: [read.table] }]
  })
}

/** Rows chosen by a state that the send is meant to change: `where: { notifiedAt: null }`. */
function selected(reads: readonly StateRead[], writes: readonly StateWrite[], site: GuardSite): readonly FoundGuard[] {
  const marked = new Set(writes.flatMap((write) => write.columns.map(({ column }) => column)))
  return reads.flatMap((read) => {
    const state = read.conditions.find(({ column, value }) => isSentLike(column) || (marked.has(column) && !/^id$|Id$|_id$/.test(column)) || (/(At|_at)$/.test(column) && value?.type === 'Literal' && value.value === null))
    if (!state) return []
    const supposed = supposeRead(read, 'gone', site)
    if (supposed.isReachable(site.target)) return []
    const how = marked.has(state.column) ? 'set by another statement' : 'not set in this function'
    return [{ ...foundGuard(read.node, 'check-then-send', 'racy', `rows are chosen by ${state.column}, which is ${how}, so two runs can both choose the same row. Claim each row with one conditional update before its send`), state: [state.column] }]
  })
}

function supposeRead(read: StateRead, as: 'there' | 'gone', { body }: GuardSite): Supposition {
  const value = as === 'there' ? presentValue(read) : absentValue(read)
  const fails = as === 'gone' && read.gives === 'throws'
  const values: readonly Value[] = fails ? [] : [{ kind: 'promise', of: [value] }]
  const wait = read.node.parent?.type === 'AwaitExpression' ? read.node.parent : read.node
  return body.supposing(`${as} ${read.node.range.join()}`, { nodes: new Map([[read.node, values]]) }, fails ? [wait] : [])
}

function presentValue(read: StateRead): Value {
  if (read.gives === 'result') return affectedResult(1, true)
  return read.gives === 'list' ? listOf(truthyValue) : read.gives === 'count' ? known(1) : truthyValue
}

function absentValue(read: StateRead): Value {
  if (read.gives === 'result') return affectedResult(0, true)
  return read.gives === 'list' ? listOf() : read.gives === 'count' ? known(0) : known(null)
}
