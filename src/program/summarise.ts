import type { SendSite, Summary, TaskSite, Verdict } from '../result/coverage-report.js'

/** Counts that always reconcile with the lists. */
export function summarise(sites: readonly SendSite[], tasks: readonly TaskSite[]): Summary {
  const count = (verdict: Verdict): number => sites.filter((site) => site.verdict === verdict).length
  const external = tasks.filter(({ effects }) => effects === 'external')
  const status = (wanted: string): number => external.filter(({ sync }) => sync.status === wanted).length
  return {
    sends: sites.length,
    covered: count('covered'), partial: count('partial'), ungated: count('ungated'), unknown: count('unknown'), allowed: count('allowed'),
    proved: sites.length === 0 ? 1 : count('covered') / sites.length,
    tasks: {
      tasks: tasks.length, external: external.length, present: status('present'), contentOnly: status('content-only'), missing: status('missing'), unknown: status('unknown'),
      synced: external.length === 0 ? 1 : status('present') / external.length,
    },
  }
}
