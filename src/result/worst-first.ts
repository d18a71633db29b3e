import type { SendSite, TriggerKind, Verdict } from './coverage-report.js'

/** Triggers by how easily they run the same work twice, worst first. */
export const triggersWorstFirst: readonly TriggerKind[] = [
  'agent-tool',
  'cron',
  'queue-worker',
  'webhook',
  'deferred',
  'server-action',
  'http-handler',
  'cli',
  'library-export',
  'unknown',
]

export const verdictsWorstFirst: readonly Verdict[] = ['ungated', 'partial', 'unknown', 'allowed', 'covered']

/** The worst trigger among the unguarded paths of a send; of all its paths when none is open. */
export function worstTrigger(site: SendSite): TriggerKind {
  const open = site.paths.filter((path) => !path.guarded)
  const kinds = (open.length > 0 ? open : site.paths).map((path) => path.trigger?.kind ?? 'unknown')
  return triggersWorstFirst.find((kind) => kinds.includes(kind)) ?? 'unknown'
}

/** Compares two sends by verdict, then trigger, then number of open paths, then place. */
export function worstFirst(a: SendSite, b: SendSite): number {
  return (
    verdictsWorstFirst.indexOf(a.verdict) - verdictsWorstFirst.indexOf(b.verdict) ||
    triggersWorstFirst.indexOf(worstTrigger(a)) - triggersWorstFirst.indexOf(worstTrigger(b)) ||
    openPaths(b) - openPaths(a) ||
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column
  )
}

/** Compares by code units, the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function openPaths(site: SendSite): number {
  return site.paths.filter((path) => !path.guarded).length
}
