import type { CallFact } from '../../../analysis/file-facts.js'
import { literalTexts } from '../../../analysis/values/literal-texts.js'
import { readKey } from '../../../analysis/values/module-key.js'
import { convexReferences } from '../../graph/convex-references.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

/**
 * Functions of Convex that a schedule or another function starts by reference: `crons.daily('digest', …,
 * internal.mails.digest)`, `ctx.scheduler.runAfter(0, internal.mails.send, …)`. One that is started from many places is
 * one task, which stands where it is defined.
 */
export function referredFunctions({ program }: Pick<TaskSources, 'program'>): FoundTask[] {
  const started = new Map<string, FoundTask>()
  const scheduled = [...program.facts.values()].flatMap(({ file, calls }) =>
    calls.flatMap((call): FoundTask[] => {
      const referred = convexReferences(call, file, program.evaluator)
      if (referred === null || referred.kind === 'call') return []
      if (referred.kind === 'cron')
        return referred.keys.map((handler) => ({
          trigger: 'cron',
          name: nameOf(call, program) ?? '',
          handler,
          registerFile: file,
          registerLine: call.line,
        }))
      for (const handler of referred.keys) started.set(handler, definedAt(handler, referred.name, program))
      return []
    }),
  )
  return [
    ...scheduled,
    ...[...started.values()].filter(({ handler }) => !scheduled.some((each) => each.handler === handler)),
  ]
}

function nameOf({ arguments: [first] }: CallFact, { evaluator }: TaskSources['program']): string | undefined {
  return literalTexts(first, evaluator)[0]
}

function definedAt(handler: string, name: string, { facts }: TaskSources['program']): FoundTask {
  const { file, at } = readKey(handler)
  const { functions, calls = [] } = facts.get(file) ?? {}
  const fact = at === null ? undefined : functions?.[at]
  // The outermost call around the handler: `internalAction({ handler })`.
  const definition = calls
    .filter((call) => fact !== undefined && call.at < fact.at && fact.end <= call.end)
    .reduce<CallFact | null>((outer, call) => (outer === null || call.at < outer.at ? call : outer), null)
  return {
    trigger: 'queue-worker',
    name,
    handler,
    registerFile: file,
    registerLine: definition?.line ?? fact?.line ?? 1,
  }
}
