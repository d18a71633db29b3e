import type { TSESTree } from '@typescript-eslint/types'
import { callbackRun, calledName, isAwaited, isFunction, skipWrappers, skipWrappersDown } from '../cfg/callback-run.js'
import type { GuardSite } from './guard-context.js'
import { calleePath, descendants, isInside, textOf } from './syntax-of.js'
import { transactionAround, type Transaction } from './transaction-around.js'
import { initialiserOf, variableOf } from './variable-of.js'

/**
 * Whether a statement belongs to a transaction that is still open at the target: the callback of `transaction()` around
 * both, one that was begun by hand and is committed later, or one that the caller has handed in. What follows in it may
 * fail, and then the statement is undone although the target has run.
 */
export function isUncommitted(statement: TSESTree.Node, { body, target, context: { source } }: GuardSite): boolean {
  const names = (name: string): boolean => namesIn(statement, source.scopes, 0).has(name)
  const around = transactionAround(statement)
  if (around !== null && isInside(target, around.callback))
    return isInPlace(target, around) && handlesOf(around)?.some(names) !== false
  return isHandedIn(statement, target, source.scopes) || isBegunByHand(statement, names, body, target)
}

/** The names that stand for the transaction inside of it; null where it needs none, as with a context that is kept aside. */
function handlesOf({ call, callback }: Transaction): readonly string[] | null {
  const given = callback.params.flatMap((parameter) =>
    descendants(parameter).flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])),
  )
  if (given.length > 0) return given
  const owner = calleePath(call.callee).at(-2)
  return calledName(call.callee) === 'withTransaction' && owner !== undefined ? [owner] : null
}

/** Whether nothing puts the target off until the transaction is over: `after(() => send())`, `later.push(() => send())`. */
function isInPlace(target: TSESTree.Node, { callback }: Transaction): boolean {
  for (let at = target.parent; at && at !== callback; at = at.parent) {
    if (
      !isFunction(at) ||
      at.type === 'FunctionDeclaration' ||
      callbackRun(at) === 'once' ||
      callbackRun(at) === 'each'
    )
      continue
    const call = skipWrappers(at).parent
    if (call?.type !== 'CallExpression' || !isAwaited(call)) return false
  }
  return true
}

/** `tx.mail.updateMany(…)` in a function that was given `tx`: whoever gave it commits. */
function isHandedIn(
  statement: TSESTree.Node,
  target: TSESTree.Node,
  scopes: Parameters<typeof variableOf>[1],
): boolean {
  return descendants(statement).some((each) => {
    const [definition] = each.type === 'Identifier' ? (variableOf(each, scopes)?.defs ?? []) : []
    if (
      each.type !== 'Identifier' ||
      definition?.type !== 'Parameter' ||
      !isFunction(definition.node) ||
      !isInside(target, definition.node) ||
      transactionOwns(definition.node)
    )
      return false
    const type = definition.name.type === 'Identifier' ? (definition.name.typeAnnotation ?? null) : null
    return (
      /^(tx|trx|transaction)$/.test(each.name) ||
      (type !== null && descendants(type).some((part) => part.type === 'Identifier' && /Transaction/.test(part.name)))
    )
  })
}

function transactionOwns(callback: TSESTree.Node): boolean {
  return callback.type !== 'FunctionDeclaration' && isFunction(callback) && callbackRun(callback) === 'once'
}

/** Begun on a connection, a runner or a session that the statement uses, and not committed on every way to the target. */
function isBegunByHand(
  statement: TSESTree.Node,
  names: (name: string) => boolean,
  { calls, flow }: GuardSite['body'],
  target: TSESTree.Node,
): boolean {
  return calls.some((begin) => {
    const handle = handleOf(begin)
    if (handle === null || !names(handle) || !flow.dominates(begin, statement)) return false
    return !calls.some(
      (end) =>
        isCommit(end) &&
        calleePath(end.callee).includes(handle) &&
        flow.reaches(statement, end) &&
        flow.dominates(end, target),
    )
  })
}

/** What a transaction that is begun by hand is known by: `client` of `client.query('BEGIN')`, `runner`, `session`, `const t = await sequelize.transaction()`. */
function handleOf(call: TSESTree.CallExpression): string | null {
  const path = calleePath(call.callee)
  const owner = path.at(-2)
  if (
    /^(startTransaction|beginTransaction)$/.test(path.at(-1) ?? '') ||
    /^\s*(begin|start transaction)\b/i.test(textOf(call.arguments[0]) ?? '')
  )
    return owner === undefined || /pool$/i.test(owner) ? null : owner
  const holder =
    skipWrappers(call).parent?.type === 'AwaitExpression'
      ? skipWrappers(skipWrappers(call).parent ?? call).parent
      : undefined
  const isUnmanaged =
    path.at(-1) === 'transaction' && call.arguments.every((each) => !isFunction(skipWrappersDown(each)))
  return isUnmanaged && holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : null
}

function isCommit(call: TSESTree.CallExpression): boolean {
  return (
    /^commit(Transaction)?$/.test(calledName(call.callee)) ||
    /^\s*(commit|end)\b/i.test(textOf(call.arguments[0]) ?? '')
  )
}

/** The names in a statement, and those that its constants were made with: `const repo = tx.getRepository(Mail)`. */
function namesIn(node: TSESTree.Node, scopes: Parameters<typeof variableOf>[1], depth: number): ReadonlySet<string> {
  return new Set(
    descendants(node).flatMap((each) => {
      if (each.type !== 'Identifier') return []
      const initialiser = depth < 2 ? initialiserOf(each, scopes) : null
      return initialiser === null || isFunction(initialiser)
        ? [each.name]
        : [each.name, ...namesIn(initialiser, scopes, depth + 1)]
    }),
  )
}
