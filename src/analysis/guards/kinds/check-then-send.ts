import type { TSESTree } from '@typescript-eslint/types'
import { decidingTest } from '../deciding-test.js'
import { Evaluation } from '../evaluate.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { isSameTable } from '../is-same-table.js'
import { sameText } from '../same-text.js'
import { isSentLike } from '../sent-like.js'
import type { StateRead, StateWrite } from '../state-access.js'
import type { Supposition } from '../supposition.js'
import { isInside, propertyName } from '../syntax-of.js'
import { truthyValue, type Value } from '../value.js'
import { valueOfRead } from '../value-of-read.js'

/**
 * State is read and tested before the target and written by another statement: two passes can both read before one
 * writes, and a crash between send and write repeats the send. Found by supposing that an earlier pass has written.
 */
export const checkThenSend: GuardUnit = (site) => {
  const { reads, writes } = site.body
  return [
    ...markedColumns(writes, reads, site),
    ...existence(reads, writes, site),
    ...selected(reads, writes, site),
  ].slice(0, 3)
}

/** A column that the function sets, tested before the target. */
function markedColumns(
  writes: readonly StateWrite[],
  reads: readonly StateRead[],
  site: GuardSite,
): readonly FoundGuard[] {
  const { body, target, context } = site
  const neutral = new Evaluation(context.source, {})
  return writes
    .filter((write) => write.verb !== 'delete' && !isInside(write.node, target))
    .flatMap((write) =>
      write.columns.flatMap(({ column, value }) => {
        const written = value
          ? neutral
              .of(value)
              .map((each): Value => (each.kind === 'moment' || each.kind === 'unknown' ? truthyValue : each))
          : [truthyValue]
        const supposed = body.supposing(`column ${column} ${JSON.stringify(written)} ${value?.range[0] ?? ''}`, {
          property: {
            name: column,
            values: written,
            isExcepted: (object) => isConstantObject(object) || isSource(object, column, value),
          },
        })
        if (supposed.isReachable(target)) return []
        const test = decidingTest(body, target, supposed, write.node)
        return test === write.node || isOneStep(write, column, site)
          ? []
          : [{ ...judgedCheck(test, column, reads, site), state: [column] }]
      }),
    )
}

function isConstantObject(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && /^[A-Z]/.test(node.name)
}

function judgedCheck(
  test: TSESTree.Node,
  column: string,
  reads: readonly StateRead[],
  { body }: GuardSite,
): FoundGuard {
  const isLocked = reads.some((read) => read.locks && body.flow.dominates(read.node, test))
  if (isLocked)
    return foundGuard(
      test,
      'check-then-send',
      'racy',
      `the row is locked when ${column} is tested, but the lock ends before ${column} is set, so two callers can both pass. Set it in the same transaction`,
    )
  return foundGuard(
    test,
    'check-then-send',
    'racy',
    `${column} is tested before the send and set by another statement, so two callers can both pass, and a crash between the two sends again. Make the test and the write one statement`,
  )
}

/** `event: data.event` stores what came in: a test of `data.event` asks about the input and not about the row. */
function isSource(object: TSESTree.Node, column: string, value: TSESTree.Node | null): boolean {
  return value?.type === 'MemberExpression' && propertyName(value) === column && sameText(value.object, object)
}

/** Whether the test and the write are one step, which is judged as a claim. */
function isOneStep(write: StateWrite, column: string, { body, target }: GuardSite): boolean {
  return body.claims.some(
    (claim) =>
      claim.node === write.node &&
      claim.loserSees !== undefined &&
      claim.state?.includes(column) === true &&
      !body.after(claim, 'lose').isReachable(target),
  )
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
    return [
      {
        ...foundGuard(
          test,
          'check-then-send',
          'racy',
          `the row of ${read.table} is looked up before the send and ${what} by another statement, so two callers can both pass. Let the statement that has it ${what} decide`,
        ),
        state: [read.table],
      },
    ]
  })
}

/** Rows chosen by a state that the send is meant to change: `where: { notifiedAt: null }`. */
function selected(reads: readonly StateRead[], writes: readonly StateWrite[], site: GuardSite): readonly FoundGuard[] {
  const marked = new Set(writes.flatMap((write) => write.columns.map(({ column }) => column)))
  return reads.flatMap((read) => {
    const state = read.conditions.find(
      ({ column, value }) =>
        isSentLike(column) ||
        (marked.has(column) && !/^id$|Id$|_id$/.test(column)) ||
        (/(At|_at)$/.test(column) && value?.type === 'Literal' && value.value === null),
    )
    if (!state) return []
    const supposed = supposeRead(read, 'gone', site)
    if (supposed.isReachable(site.target)) return []
    const how = marked.has(state.column) ? 'set by another statement' : 'not set in this function'
    return [
      {
        ...foundGuard(
          read.node,
          'check-then-send',
          'racy',
          `rows are chosen by ${state.column}, which is ${how}, so two runs can both choose the same row. Claim each row with one conditional update before its send`,
        ),
        state: [state.column],
      },
    ]
  })
}

function supposeRead(read: StateRead, as: 'there' | 'gone', { body }: GuardSite): Supposition {
  const fails = as === 'gone' && read.gives === 'throws'
  const values: readonly Value[] = fails ? [] : [{ kind: 'promise', of: [valueOfRead(read, as)] }]
  const wait = read.node.parent?.type === 'AwaitExpression' ? read.node.parent : read.node
  return body.supposing(
    `${as} ${read.node.range.join()}`,
    { nodes: new Map([[read.node, values]]) },
    fails ? [wait] : [],
  )
}
