import { functionsIn } from '../../../analysis/values/functions-in.js'
import { literalTexts } from '../../../analysis/values/literal-texts.js'
import { functionKey } from '../../../analysis/program.js'
import { callerKey, readKey } from '../../../analysis/values/module-key.js'
import { hasBody } from '../../has-body.js'
import type { Parameter } from '../../graph/handing.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const maximumDepth = 3

export interface Handed {
  readonly tasks: readonly FoundTask[]
  /** Somebody hands over what cannot be seen: the handler stands for that. */
  readonly isMore: boolean
}

/**
 * What the callers of a registering function hand it to run: `class Jobs { process(name, run) { queue.process(name,
 * async (job) => { await run(job) }) } }` makes a task of each `jobs.process('mail', sendMail)`. Empty where the
 * handler runs nothing that it was handed so.
 */
export function handedTasks(task: FoundTask & { readonly handler: string }, sources: TaskSources): Handed {
  const found = parametersRun(task.handler, sources).flatMap((parameter) =>
    callersOf(parameter, { task, sources, depth: 0 }),
  )
  const seen = found.flatMap((each) => each ?? [])
  const tasks = new Map(seen.map((each) => [`${each.handler} ${each.registerFile}:${each.registerLine}`, each]))
  return { tasks: [...tasks.values()], isMore: found.includes(null) }
}

/** Whether a handler waits for something else than what it was handed. */
export function actsBeside(handler: string, { program }: Pick<TaskSources, 'program'>): boolean {
  const { file, at } = readKey(handler)
  return (program.facts.get(file)?.calls ?? []).some(
    (call) => call.function === at && call.form === 'call' && call.settled && call.callee.kind !== 'parameter',
  )
}

/** The parameters of functions around a handler that the handler calls. */
function parametersRun(handler: string, { program, linked: { handing } }: TaskSources): readonly Parameter[] {
  const { file, at } = readKey(handler)
  const calls = program.facts.get(file)?.calls.filter((call) => call.function === at && call.form === 'call') ?? []
  return calls.flatMap(({ callee }) => {
    if (callee.kind !== 'parameter' || callee.file !== file || callee.function === at) return []
    const owner = functionKey(callee.file, callee.function)
    return handing.isInside(handler, owner) ? [{ owner, index: callee.index }] : []
  })
}

interface Search {
  readonly task: FoundTask & { readonly handler: string }
  readonly sources: TaskSources
  readonly depth: number
}

/** Null stands for what is handed over out of sight. */
function callersOf({ owner, index }: Parameter, { task, sources, depth }: Search): readonly (FoundTask | null)[] {
  if (depth >= maximumDepth) return [null]
  const { linked, program } = sources
  const calls = linked.graph.into(owner).filter(({ kind, site }) => kind === 'call' && site.call.form !== 'reference')
  return calls.flatMap(({ site: { file, call } }): readonly (FoundTask | null)[] => {
    const given = call.arguments[index]
    if (given === undefined || given.kind === 'literal') return []
    if (
      given.kind === 'parameter' &&
      linked.handing.isInside(callerKey(file, call.function), functionKey(given.file, given.function))
    )
      return callersOf(
        { owner: functionKey(given.file, given.function), index: given.index },
        { task, sources, depth: depth + 1 },
      )
    const [name = task.name] = call.arguments.flatMap((argument) =>
      literalTexts(argument, program.evaluator).slice(0, 1),
    )
    const handlers = functionsIn(given, program.evaluator, { throughCalls: true }).filter((handler) =>
      hasBody(handler, program),
    )
    if (handlers.length === 0) return [null]
    return handlers.map((handler) => ({
      trigger: task.trigger,
      name,
      handler,
      around: [task.handler, ...(task.around ?? [])],
      registerFile: file,
      registerLine: call.line,
    }))
  })
}
