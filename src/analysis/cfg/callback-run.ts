import type { TSESTree } from '@typescript-eslint/types'

export type FunctionExpression = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression

/**
 * When the body of a function expression runs, seen from the place where it is written:
 * - `once`: exactly once, in place, and its failure is the failure of the call (immediately invoked functions,
 *   promise executors, transactions, memoised steps, `then` that is awaited);
 * - `each`: any number of times, in place (array methods);
 * - `maybe`: perhaps, now or later, on behalf of this very pass (an unknown function that takes a callback,
 *   timers, `after()`, a local closure);
 * - `repeated`: a handler that outlives this pass (routes, event listeners, schedules, workers, returned or exported
 *   closures). What stands before its registration says nothing about its runs, so it is a function of its own.
 */
export type CallbackRun = 'once' | 'each' | 'maybe' | 'repeated'

const iterating = new Set([
  'map',
  'forEach',
  'filter',
  'flatMap',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'reduce',
  'reduceRight',
  'sort',
  'toSorted',
  'from',
  'each',
  'eachSeries',
  'mapSeries',
])
const transactions = new Set([
  '$transaction',
  'transaction',
  'withTransaction',
  'runTransaction',
  'runInTransaction',
  'useTransaction',
  'inTransaction',
  'transactional',
  'begin',
])
const memos = new Set(['run', 'runTask', 'step', 'sideEffect'])
const registering =
  /^(on|once|addListener|addEventListener|prependListener|subscribe|use|all|route|get|post|put|patch|delete|head|options|schedule|scheduleJob|cron|process|command|action|hears|register|define|listen|watch|consume|work|worker|handle|handler|setInterval|tool|task|job|createServer|createFunction|createWorker|createTool|queue|mutation|query|procedure|serve|middleware|Worker|CronJob|Cron)$/
const definers = /^(define|create|register|build)[A-Z]/

/** Decides by the place where the function stands, and by the names of the language's and the libraries' own methods. */
export function callbackRun(node: FunctionExpression): CallbackRun {
  const parent = skipWrappers(node)
  const holder = parent.parent
  if (!holder) return 'repeated'
  if (holder.type === 'CallExpression' && skipWrappersDown(holder.callee) === node) return 'once'
  if (holder.type === 'VariableDeclarator') return insideFunction(holder) ? 'maybe' : 'repeated'
  if (holder.type === 'CallExpression' || holder.type === 'NewExpression') return argumentRun(holder, parent)
  if (holder.type === 'ArrayExpression') return 'maybe'
  if (holder.type === 'Property' && holder.value === parent) return propertyRun(holder)
  if (holder.type === 'LogicalExpression' || holder.type === 'ConditionalExpression') return 'maybe'
  return 'repeated'
}

/** When a function runs that is handed to a call, written there or by its name. */
export function argumentRun(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: TSESTree.Node,
): CallbackRun {
  const name = calledName(call.callee)
  if (call.type === 'NewExpression') return name === 'Promise' ? 'once' : 'repeated'
  if (transactions.has(name) || isTransactionExecute(call, name)) return 'once'
  if (memos.has(name) && call.arguments.length >= 2) return 'once'
  if (name === 'then' && call.arguments[0] === argument && isAwaited(call)) return 'once'
  if (iterating.has(name)) return 'each'
  if (registering.test(name) || definers.test(name)) return 'repeated'
  return insideFunction(call) ? 'maybe' : 'repeated'
}

/** Kysely: `db.transaction().execute(async (trx) => …)`. */
function isTransactionExecute(call: TSESTree.CallExpression, name: string): boolean {
  if (name !== 'execute' || call.callee.type !== 'MemberExpression') return false
  for (let at: TSESTree.Node = call.callee.object; at.type === 'CallExpression';) {
    if (transactions.has(calledName(at.callee))) return true
    if (at.callee.type !== 'MemberExpression') return false
    at = at.callee.object
  }
  return false
}

function propertyRun(property: TSESTree.Property): CallbackRun {
  const isAttempt = property.key.type === 'Identifier' && (property.key.name === 'try' || property.key.name === 'catch')
  const call = property.parent?.parent
  return isAttempt && call?.type === 'CallExpression' && insideFunction(call) ? 'maybe' : 'repeated'
}

/** The last name of a callee: `a.b.c()` is `c`, `f()` is `f`. Empty when computed. */
export function calledName(callee: TSESTree.Node): string {
  const bare = skipWrappersDown(callee)
  if (bare.type === 'Identifier') return bare.name
  if (bare.type === 'MemberExpression' && bare.property.type === 'Identifier' && !bare.computed)
    return bare.property.name
  return ''
}

/** Awaited, returned, or the body of an arrow function: its failure reaches whoever waits. */
export function isAwaited(node: TSESTree.Node): boolean {
  const outer = skipWrappers(node)
  const parent = outer.parent
  if (parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement' || parent?.type === 'YieldExpression')
    return true
  if (parent?.type === 'ArrowFunctionExpression') return parent.body === outer
  if (parent?.type === 'MemberExpression' && parent.object === outer) {
    const call = skipWrappers(parent).parent
    return (
      call?.type === 'CallExpression' &&
      /^(then|catch|finally|execute|executeTakeFirst|exec|pipe)$/.test(calledName(call.callee)) &&
      isAwaited(call)
    )
  }
  if (parent?.type === 'ArrayExpression') {
    const call = parent.parent
    return call?.type === 'CallExpression' && /^(all|allSettled)$/.test(calledName(call.callee)) && isAwaited(call)
  }
  return false
}

function insideFunction(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return true
  return false
}

export function isFunction(node: TSESTree.Node): node is FunctionExpression | TSESTree.FunctionDeclaration {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  )
}

const wrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
  'ParenthesizedExpression',
])

export function skipWrappers(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (at.parent && wrappers.has(at.parent.type)) at = at.parent
  return at
}

export function skipWrappersDown(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (wrappers.has(at.type) && 'expression' in at) at = at.expression as TSESTree.Node
  return at
}
