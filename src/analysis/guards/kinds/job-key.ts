import type { TSESTree } from '@typescript-eslint/types'
import type { FoundGuard, GuardUnit } from '../guard-context.js'
import { keyExpression } from '../key-expression.js'
import { keyGuard } from '../key-guard.js'
import { calleePath } from '../syntax-of.js'

interface JobKey {
  /** Last name of the call that enqueues; the property alone decides where it is absent. */
  readonly method?: RegExp
  readonly property: string
  readonly queue: string
}

/** Where queues take the key that makes a second enqueue of the same job do nothing. */
const jobKeys: readonly JobKey[] = [
  { property: 'jobId', queue: 'BullMQ' },
  { property: 'deduplication.id', queue: 'BullMQ' },
  { property: 'singletonKey', queue: 'pg-boss' },
  { property: 'jobKey', queue: 'Graphile Worker' },
  { property: 'deduplicationId', queue: 'QStash' },
  { property: 'MessageDeduplicationId', queue: 'SQS FIFO' },
  { property: 'workflowId', method: /^(start|execute|signalWithStart|startChild|executeChild)$/, queue: 'Temporal' },
  { property: 'idempotencyKey', method: /^(trigger|triggerAndWait|batchTrigger|sendEvent|triggerTask)$/, queue: 'Trigger.dev' },
  { property: 'task.name', method: /^createTask$/, queue: 'Cloud Tasks' },
  { property: 'id', method: /^(send|sendEvent)$/, queue: 'Inngest' },
  { property: 'unique_key', method: /^(insert|enqueue)$/, queue: 'the queue' },
]

/** The target enqueues a job under a key of its own: a second enqueue is ignored while the queue remembers the first. */
export const jobKey: GuardUnit = ({ target, context }) => {
  if (target.type !== 'CallExpression') return []
  const method = calleePath(target.callee).at(-1) ?? ''
  for (const { property, method: needed, queue } of jobKeys) {
    if (needed && !needed.test(method)) continue
    if (queue === 'Inngest' && !isInngestEvent(target)) continue
    for (const argument of target.arguments.keys()) {
      const key = keyExpression(target, { argument, property }, context.source)
      if (key) return [found(key, property, queue, context)]
    }
  }
  return []
}

function found(key: TSESTree.Node, property: string, queue: string, context: Parameters<GuardUnit>[0]['context']): FoundGuard {
  return keyGuard(key, { kind: 'job-key', quality: 'sound', why: `${queue} ignores a second job with the same ${property} while it remembers the first` }, context)
}

/** Inngest events are objects with `name` and `data`; other `send({ id })` calls mean something else. */
function isInngestEvent(target: TSESTree.CallExpression): boolean {
  const event = target.arguments.find((each) => each.type === 'ObjectExpression')
  const names = event?.type === 'ObjectExpression' ? event.properties.flatMap((each) => each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : []) : []
  return names.includes('name') && names.includes('data')
}
