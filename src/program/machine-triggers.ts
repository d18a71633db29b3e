import type { SendPath, SendSite, TaskSite, Trigger, TriggerKind } from '../result/coverage-report.js'

/**
 * Sends whose paths name what calls a route, where the tasks know it: a route of a webhook, a scheduler or a queue repeats
 * more easily than one that a person's browser asks for.
 */
export function withMachineTriggers(sites: readonly SendSite[], tasks: readonly TaskSite[]): SendSite[] {
  const known = new Map(
    tasks
      .filter(({ form, registerLine }) => form === 'code' && registerLine !== null)
      .map((task) => [`${task.registerFile ?? task.file}:${task.registerLine}`, task.trigger]),
  )
  return sites.map((site) => ({ ...site, paths: site.paths.map((path) => refined(path, known)) }))
}

function refined(path: SendPath, known: ReadonlyMap<string, TriggerKind>): SendPath {
  const { trigger } = path
  if (trigger?.kind !== 'http-handler') return path
  const kind = known.get(`${trigger.file}:${trigger.line}`)
  return kind === undefined ? path : { ...path, trigger: { ...trigger, kind } satisfies Trigger }
}
