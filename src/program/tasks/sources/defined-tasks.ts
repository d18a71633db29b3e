import type { FileFacts } from '../../../analysis/file-facts.js'
import type { ObjectOrigin, Origin } from '../../../analysis/origin.js'
import type { TriggerKind } from '../../../result/coverage-report.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import { objectsOf } from '../../graph/job-definitions.js'
import { literalTexts } from '../../../analysis/values/literal-texts.js'
import { readKey } from '../../../analysis/values/module-key.js'
import { wrappersAround } from '../../graph/wrapped-handlers.js'
import type { FoundTask } from '../found-task.js'
import { lineAt } from '../line-at.js'
import type { TaskSources } from '../task-sources.js'

const handlers = [
  'handler',
  'run',
  'process',
  'perform',
  'execute',
  'processor',
  'handle',
  'invoke',
  'func',
  'fn',
  'callback',
  'worker',
  'job',
  'task',
]
const names = ['id', 'name', 'jobName', 'type', 'slug', 'identifier', 'key', 'event', 'topic', 'queue']
const schedules = [
  'cron',
  'schedule',
  'cronPattern',
  'cronTime',
  'pattern',
  'every',
  'everyMs',
  'interval',
  'repeat',
  'crontab',
  'rrule',
]
/** What finding them looks at. */
interface DefinedSources extends Pick<TaskSources, 'program' | 'text'> {
  readonly linked: Pick<TaskSources['linked'], 'partsOf'>
}

const inputs = ['inputSchema', 'input_schema', 'parameters', 'outputSchema']

/**
 * Tasks that are written as data, whatever registry reads them: an object with a handler and, beside it, a schedule,
 * a trigger, a job schema, or what a language model is told about a tool.
 */
export function definedTasks(sources: DefinedSources): FoundTask[] {
  return [...sources.program.facts.values()].flatMap((facts) =>
    objectsOf(facts).flatMap((object) => taskOf(facts, object, sources)),
  )
}

function taskOf(facts: FileFacts, object: ObjectOrigin, sources: DefinedSources): FoundTask[] {
  const { evaluator } = sources.program
  const handler = handlers.map((name) => own(object, name)).find((term) => term !== undefined)
  if (handler === undefined) return []
  const trigger = triggerOf(object)
  if (trigger === null) return []
  const keys = functionsIn(handler, evaluator, { throughCalls: true })
  const name =
    [object, holderOf(object)].flatMap((holder) =>
      names.flatMap((each) => literalTexts(holder === null ? undefined : own(holder, each), evaluator)),
    )[0] ?? ''
  const parts = sources.linked.partsOf({ handlers: keys })
  return parts.bodies.map((key) => ({
    trigger,
    name,
    handler: key,
    around: wrappersAround(parts, key),
    registerFile: facts.file,
    registerLine: lineAt(sources.text(facts.file), placeOf(handler, object, key)),
  }))
}

function triggerOf(object: ObjectOrigin): TriggerKind | null {
  const holders = [object, holderOf(object)].filter((holder) => holder !== null)
  const has = (words: readonly string[]): boolean =>
    holders.some((holder) => words.some((word) => own(holder, word) !== undefined))
  const named = has(names)
  if (own(object, 'description') !== undefined && has(inputs) && named) return 'agent-tool'
  if (has(schedules) && (named || own(object, 'schedule')?.kind === 'object')) return 'cron'
  // What a runner of jobs is given: the job, what to do when it is done, and what when it failed.
  if (
    has(['onComplete', 'onCompleted', 'onSuccess']) &&
    has(['onError', 'onFailed', 'onFailure']) &&
    ['run', 'process', 'perform', 'processor'].some((name) => own(object, name) !== undefined)
  )
    return 'queue-worker'
  if (
    named &&
    (own(object, 'trigger') !== undefined ||
      own(object, 'schema') !== undefined ||
      own(object, 'queue') !== undefined ||
      own(object, 'attempts') !== undefined ||
      own(object, 'retries') !== undefined ||
      own(object, 'concurrency') !== undefined)
  )
    return 'queue-worker'
  return null
}

function holderOf(object: ObjectOrigin): ObjectOrigin | null {
  const held = ['trigger', 'schedule', 'config', 'options']
    .map((name) => own(object, name))
    .find((term) => term?.kind === 'object')
  return held?.kind === 'object' ? held : null
}

/** The handler's own place when it is written in the object, else the object's. */
function placeOf(handler: Origin, object: ObjectOrigin, key: string): number {
  const { file, at } = readKey(key)
  return handler.kind === 'function' && file === object.file && at !== null ? at : object.at
}

function own(object: ObjectOrigin, name: string): Origin | undefined {
  return Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
}
