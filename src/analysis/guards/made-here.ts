import type { TSESTree } from '@typescript-eslint/types'
import { awaitedValue } from '../cfg/awaited-value.js'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { Origin } from '../origin.js'
import type { GuardContext } from './guard-context.js'
import { takenPath } from '../values/taken-steps.js'
import { isRandomName } from './key-stability.js'
import { patternPath } from './pattern-path.js'
import { statementOf } from './sql-statement.js'
import { sqlText } from './sql-text.js'
import { returnsOf } from './returns-of.js'
import { calleePath, descendants, property, propertyName } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'

/**
 * What makes a key new in every run, in a few words: the id of a row that this run has made, or an id that a called
 * function has drawn. Null when nothing of the kind is seen, or when another part of the key may be stable alone.
 */
export function madeHere(key: TSESTree.Node, context: GuardContext): string | null {
  return partsOf(key).flatMap((part) => ofPart(part, context) ?? [])[0] ?? null
}

/** The values that a text is put together from. */
function partsOf(key: TSESTree.Node): readonly TSESTree.Node[] {
  const bare = skipWrappersDown(key)
  if (bare.type === 'TemplateLiteral') return bare.expressions.map(skipWrappersDown)
  return bare.type === 'BinaryExpression' && bare.operator === '+' ? [bare.left, bare.right].flatMap(partsOf) : [bare]
}

function ofPart(part: TSESTree.Node, context: GuardContext): string | null {
  const drawnRow = part.type === 'Identifier' ? destructuredId(part, context) : null
  if (part.type === 'Identifier' && drawnRow === null) {
    const initialiser = initialiserOf(part, context.source.scopes) ?? assignedLater(part, context)
    return initialiser === null ? null : ofPart(skipWrappersDown(initialiser), context)
  }
  if (drawnRow === null && part.type === 'CallExpression') return isDrawnBy(part, context) ? drawn : null
  if (drawnRow === null && (part.type !== 'MemberExpression' || !idName.test(propertyName(part)))) return null
  const call =
    drawnRow ??
    (part.type === 'MemberExpression' && part.object.type === 'Identifier' ? madeBy(part.object, context) : null)
  if (call !== null && isInsert(call))
    return `the id of a row that ${calleePath(call.callee).slice(-2).join('.')}() makes in the same run`
  const answering = drawnRow ?? sentBy(part, context)
  if (answering !== null && isKeylessSend(answering))
    return `the id that ${calledName(answering.callee)}() answers with, which every message gets anew`
  const fromTransaction = call !== null && part.type === 'MemberExpression' ? givenBy(call, propertyName(part)) : []
  const made = fromTransaction.map((each) => (each === null ? null : ofPart(skipWrappersDown(each), context)))
  if (made.length > 0 && made.every((each) => each !== null)) return made[0] ?? null
  const values =
    context.originOf === undefined ? [] : flat(context.originOf(part)).filter(({ kind }) => kind !== 'unknown')
  if (values.length > 0 && values.every(isJobId)) return jobId
  return values.length > 0 && values.every(isDrawn) ? drawn : null
}

function isDrawnBy(call: TSESTree.CallExpression, context: GuardContext): boolean {
  const values = context.originOf === undefined ? [] : flat(context.originOf(call))
  return values.length > 0 && values.every(isDrawn)
}

/** What the callback of a transaction returns under a name, which is what the transaction gives; null where that is not in sight. */
function givenBy(call: TSESTree.CallExpression, name: string): readonly (TSESTree.Node | null)[] {
  const callback = call.arguments.map(skipWrappersDown).find(isFunction)
  if (!/^\$?transaction$/.test(calledName(call.callee)) || callback?.body.type !== 'BlockStatement') return []
  return returnsOf(callback).map(({ argument }) => property(argument && skipWrappersDown(argument), name))
}

const drawn = 'an id that is drawn anew in every run'

/** What the id of a job is, for the sentence. */
export const jobId = 'the id of a job, which the queue draws for every enqueue that names none'

const idName = /^_?id$|Id$|_id$|[uU]uid$/

/** `const { id } = await prisma.job.create(…)`: the call that an id was taken from. */
function destructuredId(identifier: TSESTree.Identifier, context: GuardContext): TSESTree.CallExpression | null {
  const [definition] = variableOf(identifier, context.source.scopes)?.defs ?? []
  if (definition?.node.type !== 'VariableDeclarator' || definition.node.id.type === 'Identifier') return null
  return idName.test(patternPath(definition.node.id, definition.name)?.at(-1) ?? '')
    ? madeBy(identifier, context)
    : null
}

/** The call by which a variable, or the first row of a list, was declared. */
function madeBy(identifier: TSESTree.Identifier, { source }: GuardContext): TSESTree.CallExpression | null {
  const [definition] = variableOf(identifier, source.scopes)?.defs ?? []
  const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null
  const made = init === null ? null : awaitedValue(init)
  return made?.type === 'CallExpression' ? made : null
}

/** `let id = null; … id = first.data.id`: what is put into a variable that held nothing. */
function assignedLater(identifier: TSESTree.Identifier, { source }: GuardContext): TSESTree.Expression | null {
  const variable = variableOf(identifier, source.scopes)
  const [definition] = variable?.defs ?? []
  if (!variable || definition?.node.type !== 'VariableDeclarator') return null
  const { init } = definition.node
  if (init !== null && !(init.type === 'Literal' && init.value === null)) return null
  const written = variable.references.flatMap(({ identifier: { parent } }) =>
    parent.type === 'AssignmentExpression' && parent.left.type === 'Identifier' && parent.left.name === identifier.name
      ? [parent]
      : [],
  )
  return written.length === 1 && written[0]?.operator === '=' ? written[0].right : null
}

/** `first.data.id`, where a variable holds what a call answered. */
function sentBy(part: TSESTree.Node, context: GuardContext): TSESTree.CallExpression | null {
  let root = part
  while (root.type === 'MemberExpression') root = skipWrappersDown(root.object)
  return root !== part && root.type === 'Identifier' ? madeBy(root, context) : null
}

/** A call that sends by its name and hands over no key of its own, by which a repeat would get the same answer. */
function isKeylessSend(call: TSESTree.CallExpression): boolean {
  return (
    /^(?:send(?:Mail|Email|Message|Text|Sms|SMS|Raw|Template)?|postMessage)$/.test(calledName(call.callee)) &&
    !call.arguments.some((given) => descendants(given).some((each) => isNamedKey(each)))
  )
}

function isNamedKey(node: TSESTree.Node): boolean {
  return (
    node.type === 'Property' &&
    /idempotency|dedup|client_?msg|message_?id$/i.test(
      node.key.type === 'Identifier' ? node.key.name : node.key.type === 'Literal' ? String(node.key.value) : '',
    )
  )
}

/** `prisma.job.create({ data })`, `db.insert(jobs).values(…).returning()`, `INSERT … RETURNING`; a row with an id of its own is not new by itself. */
function isInsert(call: TSESTree.CallExpression): boolean {
  const text = sqlText(call)
  const statement = text === null ? null : statementOf(text)
  if (statement)
    return (
      statement.verb === 'insert' &&
      statement.returning &&
      !statement.ignoresConflicts &&
      !statement.columns.includes('id')
    )
  const path = calleePath(call.callee).filter((name) => name !== '()')
  if (path.includes('insert'))
    return path.at(-1) === 'returning' && !path.some((name) => /conflict|duplicate/i.test(name))
  if (calledName(call.callee) !== 'create' || path.length < 3) return false
  const [given] = call.arguments
  const data =
    given?.type === 'ObjectExpression'
      ? given.properties.find(
          (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'data',
        )
      : undefined
  return (
    data?.type === 'Property' &&
    data.value.type === 'ObjectExpression' &&
    !data.value.properties.some(
      (each) => each.type === 'SpreadElement' || (each.key.type === 'Identifier' && each.key.name === 'id'),
    )
  )
}

function flat(value: Origin): readonly Origin[] {
  return value.kind === 'either' ? value.options.flatMap(flat) : [value]
}

/** `job.id` in the handler of a worker, by what the handler is given or how it is annotated. */
function isJobId(value: Origin): boolean {
  if (value.kind !== 'member' || value.name !== 'id') return false
  const { object } = value
  const from =
    object.kind === 'handed'
      ? takenPath(object.callee)?.module
      : object.kind === 'instance' && object.of.kind === 'import'
        ? object.of.module
        : undefined
  return /^(bullmq|bull|bee-queue|pg-boss)$/.test(from ?? '')
}

/** `nanoid()`, `customAlphabet('abc', 7)()`, `crypto.randomUUID()`. */
function isDrawn(value: Origin): boolean {
  const taken = value.kind === 'call' ? takenPath(value) : null
  if (taken === null) return false
  const last = taken.steps.findLast((step) => step.kind === 'member')
  return (
    /^(?:nanoid|uuid|ulidx?|cuid|ksuid|@paralleldrive\/cuid2)(?:\/|$)/.test(taken.module ?? '') ||
    (last?.kind === 'member' && isRandomName(last.name))
  )
}
