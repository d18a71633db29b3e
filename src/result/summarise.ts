import type { SendSite, Summary, TaskSite, TaskSummary, Verdict } from './coverage-report.js'

/** The counts that belong to these sends and tasks, so that the numbers of a report always reconcile with its lists. */
export function summarise(sites: readonly SendSite[], tasks: readonly TaskSite[]): Summary {
  const count = (verdict: Verdict) => sites.filter((site) => site.verdict === verdict).length
  return {
    sends: sites.length,
    covered: count('covered'),
    partial: count('partial'),
    ungated: count('ungated'),
    unknown: count('unknown'),
    allowed: count('allowed'),
    proved: sites.length === 0 ? 1 : count('covered') / sites.length,
    tasks: summariseTasks(tasks),
  }
}

function summariseTasks(tasks: readonly TaskSite[]): TaskSummary {
  const external = tasks.filter((task) => task.effects === 'external')
  // What may act counts like what acts: unknown is no way out of the denominator.
  const acting = tasks.filter((task) => task.effects !== 'none')
  const count = (status: TaskSite['sync']['status']) => acting.filter((task) => task.sync.status === status).length
  return {
    tasks: tasks.length,
    external: external.length,
    present: count('present'),
    contentOnly: count('content-only'),
    missing: count('missing'),
    unknown: count('unknown'),
    synced: acting.length === 0 ? 1 : count('present') / acting.length,
  }
}
