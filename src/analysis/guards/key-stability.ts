import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import type { SourceFile } from '../../syntax/source-file.js'
import { calleePath, descendants, textOf } from './syntax-of.js'
import { initialiserOf } from './variable-of.js'

export interface KeyFault {
  readonly fault: 'random' | 'time' | 'attempt' | 'delivery'
  readonly what: string
}

const random =
  /^(randomUUID|uuid|uuidv[147]|v[147]|nanoid|cuid|createId|ulid|ksuid|randomBytes|getRandomValues|randomInt|randomString|makeId|generateId)$/
const times = /^(now|hrtime|uptime)$/
const attempts =
  /^(attempt|attempts|attemptNumber|attemptsMade|retry|retryCount|retries|pid|runId|run_id|executionId|invocationId|requestId|traceId)$/
const deliveries = /^(deliver(y|ies)_?id|x-github-delivery|delivery|redelivery)$/i

/** Whether a function of this name draws a new id with every call. */
export function isRandomName(name: string): boolean {
  return random.test(name)
}

/** Why a key changes although the event is the same, or null when nothing of the kind is seen; constants are followed. */
export function keyFault(node: TSESTree.Node, source: SourceFile, depth = 0): KeyFault | null {
  for (const each of descendants(node)) {
    const initialiser = each.type === 'Identifier' && depth < 3 ? initialiserOf(each, source.scopes) : null
    if (initialiser && !/Function/.test(initialiser.type)) {
      const inner = keyFault(initialiser, source, depth + 1)
      if (inner && !(inner.fault === 'time' && isRounded(each, node))) return inner
    }
    const fault = faultOf(each)
    if (fault && !(fault.fault === 'time' && isRounded(each, node))) return fault
  }
  return null
}

/**
 * Whether a time is cut down to its day, hour or the like before it becomes part of the key, which then stands for that
 * slot: `new Date().toISOString().slice(0, 10)`, `format(new Date(), 'yyyy-MM-dd')`, `Math.floor(Date.now() / day)`.
 */
function isRounded(time: TSESTree.Node, key: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = time; at && at !== key.parent; at = at.parent) {
    if (at.type === 'MemberExpression' && at.computed && at.object.type === 'CallExpression')
      if (calledName(at.object.callee) === 'split') return true
    if (at.type !== 'CallExpression') continue
    const name = calledName(at.callee)
    if (/^startOf/.test(name) && isInstant(`${name} ${textOf(at.arguments[0]) ?? ''}`)) continue
    if (
      /^(toDateString|toLocaleDateString|toISODate|getU?T?C?(FullYear|Month|Date|Day|Hours)|startOf\w*|floor|toPlainDate)$/.test(
        name,
      )
    )
      return true
    const [first, second] = at.arguments
    if (/^(slice|substring|substr)$/.test(name) && isUpTo(second, 13) && isUpTo(first, 0)) return true
    const pattern = [first, second].find((each) => each?.type === 'Literal' && typeof each.value === 'string')
    if (
      /^(format|toFormat|formatDate)$/.test(name) &&
      pattern?.type === 'Literal' &&
      !/s|S|x|X|T/.test(String(pattern.value))
    )
      return true
  }
  return false
}

/** `startOfMinute(now)`, `now.startOf('second')`: a retry comes later than that. */
function isInstant(slot: string): boolean {
  return /minute|second/i.test(slot)
}

function isUpTo(node: TSESTree.Node | undefined, most: number): boolean {
  return node?.type === 'Literal' && typeof node.value === 'number' && node.value <= most
}

function faultOf(node: TSESTree.Node): KeyFault | null {
  if (node.type === 'CallExpression') {
    const path = calleePath(node.callee)
    const name = calledName(node.callee)
    if (random.test(name) || (path[0] === 'Math' && name === 'random')) return { fault: 'random', what: `${name}()` }
    if (times.test(name) && /^(Date|performance|process|DateTime|moment|dayjs|Temporal)$/.test(path[0] ?? ''))
      return { fault: 'time', what: `${path.join('.')}()` }
    return null
  }
  if (
    node.type === 'NewExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'Date' &&
    node.arguments.length === 0
  )
    return { fault: 'time', what: 'new Date()' }
  const name =
    node.type === 'MemberExpression'
      ? calledName(node)
      : node.type === 'Literal' && typeof node.value === 'string'
        ? node.value
        : node.type === 'Identifier' && isRead(node)
          ? node.name
          : ''
  if (deliveries.test(name)) return { fault: 'delivery', what: name }
  return attempts.test(name) && node.type !== 'Literal' ? { fault: 'attempt', what: name } : null
}

function isRead(node: TSESTree.Identifier): boolean {
  const { parent } = node
  return (
    !(parent.type === 'MemberExpression' && parent.property === node && !parent.computed) &&
    !(parent.type === 'Property' && parent.key === node && !parent.shorthand)
  )
}

/** The fault as half a sentence. */
export function describeFault({ fault, what }: KeyFault): string {
  switch (fault) {
    case 'random':
      return `the key contains ${what}, which is new every time, so no repeat is recognised. Build the key from the event and the recipient`
    case 'time':
      return `the key contains ${what}, which differs between two attempts, so no repeat is recognised. Build the key from the event and the recipient`
    case 'attempt':
      return `the key contains ${what}, which differs between two attempts or runs, so no repeat is recognised. Build the key from the event and the recipient`
    case 'delivery':
      return `the key is made from ${what}, the id of a delivery: the same event delivered again has another one. Build the key from the event itself`
  }
}
