import { readKey } from '../../../analysis/values/module-key.js'
import type { Registration } from '../../../analysis/triggers/registration.js'
import { wrappersAround } from '../../graph/wrapped-handlers.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'
import { actsBeside, handedTasks } from './handed-tasks.js'
import { namesOfRows } from './names-of-rows.js'
import { doesMore, servedRows } from './served-rows.js'

const kinds: ReadonlySet<string> = new Set(['cron', 'queue-worker', 'webhook', 'agent-tool', 'deferred'])

/** What a scheduler, a worker, a webhook or agent kit, or a timer was given to run. */
export function registeredTasks(sources: TaskSources): FoundTask[] {
  return sources.linked.registrations
    .filter((registration) => kinds.has(registration.kind) && !isPause(registration, sources))
    .flatMap((registration): FoundTask[] => {
      const { kind, name, file, line, unread } = registration
      const place = { trigger: kind, registerFile: file, registerLine: line }
      if (unread !== undefined) return [{ ...place, name: name ?? '', handler: null, unread, line }]
      const parts = sources.linked.partsOf(registration)
      const rowNames = parts.bodies.length > 1 ? namesOfRows(registration, sources.program.evaluator) : null
      return parts.bodies.flatMap((handler) =>
        divided(
          {
            ...place,
            name: rowNames?.get(handler) ?? name ?? nameOf(handler, sources) ?? '',
            handler,
            around: wrappersAround(parts, handler),
          },
          sources,
        ),
      )
    })
}

/** What a function that registers for others was handed, and its own handler where that does more, or something out of sight. */
function handedOver(task: FoundTask & { readonly handler: string }, sources: TaskSources): FoundTask[] {
  const { tasks, isMore } = handedTasks(task, sources)
  return tasks.length === 0 || isMore || actsBeside(task.handler, sources) ? [task, ...tasks] : [...tasks]
}

/** A handler of an agent kit that serves several tools is a task for each of them, and one itself where it does more. */
function divided(task: FoundTask & { readonly handler: string }, sources: TaskSources): FoundTask[] {
  const rows = task.trigger === 'agent-tool' ? servedRows(task.handler, sources) : []
  if (rows.length === 0) return handedOver(task, sources)
  const around = [task.handler, ...(task.around ?? [])]
  return [
    ...(doesMore(task.handler, rows, sources) ? [task] : []),
    ...rows.map(({ name, handler }) => ({ ...task, name, handler, around, served: true as const })),
  ]
}

/**
 * A timer that wakes a promise, ends a request or belongs to a page in a browser is no task: nothing runs later on
 * its own behalf.
 */
function isPause({ entry, file, handlers }: Registration, sources: TaskSources): boolean {
  if (entry.name !== 'timers') return false
  return (
    handlers.length === 0 || isBrowserFile(file, sources) || handlers.every((handler) => doesNothing(handler, sources))
  )
}

function isBrowserFile(file: string, { program, text }: TaskSources): boolean {
  const facts = program.facts.get(file)
  if (/\.(?:tsx|jsx|vue|svelte)$/.test(file) || facts?.directives.includes('use client') === true) return true
  return (
    (facts?.imports ?? []).some((module) =>
      /^(?:react|react-dom|vue|svelte|preact|solid-js|@angular\/core)(?:\/|$)/.test(module),
    ) || /\b(?:window|document)\.\w/.test(text(file))
  )
}

/** Whether a callback only settles a promise, aborts, or cleans up after itself. */
function doesNothing(handler: string, { program }: TaskSources): boolean {
  const { file, at } = readKey(handler)
  const calls = (program.facts.get(file)?.calls ?? []).filter(
    (call) => call.function === at && call.form !== 'reference',
  )
  return calls.every(({ calleeText }) =>
    /^(?:resolve|reject|res|rej|done|callback|cb|next|onTimeout)$|\.(?:abort|destroy|kill|close|unref|terminate|delete|clear|end|disconnect)$|^(?:Error|clear(?:Timeout|Interval))$/.test(
      calleeText,
    ),
  )
}

function nameOf(handler: string, { program }: TaskSources): string | null {
  const { file, at } = readKey(handler)
  return at === null ? null : (program.facts.get(file)?.functions[at]?.name ?? null)
}
