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
  const count = (status: TaskSite['sync']['status']) => external.filter((task) => task.sync.status === status).length
  return {
    tasks: tasks.length,
    external: external.length,
    present: count('present'),
    contentOnly: count('content-only'),
    missing: count('missing'),
    unknown: count('unknown'),
    synced: external.length === 0 ? 1 : count('present') / external.length,
  }
}
