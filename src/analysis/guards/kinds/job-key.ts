import type { TSESTree } from '@typescript-eslint/types'
import { isConstantKey } from '../constant-key.js'
import type { FoundGuard, GuardContext, GuardUnit, JobKeys, KeyPlace } from '../guard-context.js'
import { keyExpression } from '../key-expression.js'
import { keyGuard } from '../key-guard.js'
import { calleePath } from '../syntax-of.js'

interface JobKey {
  /** Last name of the call that enqueues; the property alone decides where it is absent. */
  readonly method?: RegExp
  readonly property: string
  /** First argument that can hold it: a `jobId` among the data of a job is no key. */
  readonly from?: number
  /** What the path of the call must contain. */
  readonly path?: RegExp
  readonly queue: string
}

/** Where queues take the key that makes a second enqueue of the same job do nothing. */
const jobKeys: readonly JobKey[] = [
  { property: 'jobId', from: 1, path: /queue|job|add|publish|schedule|dispatch|worker|flow/i, queue: 'BullMQ' },
  { property: 'deduplication.id', from: 1, queue: 'BullMQ' },
  { property: 'singletonKey', queue: 'pg-boss' },
  { property: 'jobKey', queue: 'Graphile Worker' },
  { property: 'deduplicationId', queue: 'QStash' },
  { property: 'MessageDeduplicationId', queue: 'SQS FIFO' },
  { property: 'workflowId', method: /^(start|execute|signalWithStart|startChild|executeChild)$/, queue: 'Temporal' },
  {
    property: 'idempotencyKey',
    method: /^(trigger|triggerAndWait|batchTrigger|sendEvent|triggerTask)$/,
    queue: 'Trigger.dev',
  },
  { property: 'task.name', method: /^createTask$/, queue: 'Cloud Tasks' },
  { property: 'id', method: /^(send|sendEvent)$/, queue: 'Inngest' },
]

/** The target enqueues a job under a key of its own: a second enqueue is ignored while the queue remembers the first. */
export const jobKey: GuardUnit = ({ target, context }) => {
  if (target.type !== 'CallExpression') return []
  const catalogued = context.jobKeysOf?.(target) ?? null
  if (catalogued) return fromCatalogue(target, catalogued, context)
  const method = calleePath(target.callee).at(-1) ?? ''
  for (const { property, method: needed, from = 0, path, queue } of jobKeys) {
    if ((needed && !needed.test(method)) || (path && !path.test(calleePath(target.callee).join('.')))) continue
    if (queue === 'Inngest' && !isInngestEvent(target)) continue
    for (let argument = from; argument < target.arguments.length; argument++) {
      const key = keyExpression(target, { argument, property }, context.source)
      if (key && isRemovedWhenDone(target, { argument, property }, context)) return [removed(key, queue, context)]
      if (key) return [found(key, property, queue, context)]
    }
  }
  return []
}

/** Where the queue is known, only its own keys count. A constant name of a schedule sets that schedule up once. */
function fromCatalogue(
  target: TSESTree.CallExpression,
  { queue, places }: JobKeys,
  context: GuardContext,
): readonly FoundGuard[] {
  for (const { window, ...place } of places) {
    const key = keyExpression(target, place, context.source)
    if (!key || (place.property === undefined && isConstantKey(key, context.source))) continue
    const name = place.property ?? 'key'
    if (isRemovedWhenDone(target, place, context)) return [removed(key, queue, context)]
    return [
      keyGuard(
        key,
        {
          kind: 'job-key',
          quality: 'sound',
          why: `${queue} ignores a second job with the same ${name} ${window === undefined ? 'while it remembers the first' : `for ${window} ms`}`,
        },
        context,
      ),
    ]
  }
  return []
}

/** `removeOnComplete: true` beside `jobId`: the queue forgets the job, and with it the id, as soon as it is done. */
function isRemovedWhenDone(
  target: TSESTree.CallExpression,
  { argument, property }: KeyPlace,
  { source }: GuardContext,
): boolean {
  if (property !== 'jobId' && property?.endsWith('.jobId') !== true) return false
  const option = keyExpression(target, { argument, property: property.replace(/jobId$/, 'removeOnComplete') }, source)
  return option?.type === 'Literal' && option.value === true
}

function removed(key: TSESTree.Node, queue: string, context: GuardContext): FoundGuard {
  return keyGuard(
    key,
    {
      kind: 'job-key',
      quality: 'racy',
      why: `${queue} forgets a job with removeOnComplete as soon as it is done, and its id too, so a later event enqueues it again. Keep done jobs for as long as an event can come again (removeOnComplete: { age })`,
    },
    context,
  )
}

function found(key: TSESTree.Node, property: string, queue: string, context: GuardContext): FoundGuard {
  return keyGuard(
    key,
    {
      kind: 'job-key',
      quality: 'sound',
      why: `${queue} ignores a second job with the same ${property} while it remembers the first`,
    },
    context,
  )
}

/** Inngest events are objects with `name` and `data`; other `send({ id })` calls mean something else. */
function isInngestEvent(target: TSESTree.CallExpression): boolean {
  const event = target.arguments.find((each) => each.type === 'ObjectExpression')
  const names =
    event?.type === 'ObjectExpression'
      ? event.properties.flatMap((each) =>
          each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : [],
        )
      : []
  return names.includes('name') && names.includes('data')
}
