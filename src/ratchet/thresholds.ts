import type { Channel, CoverageReport, SendSite, TriggerKind } from '../result/coverage-report.js'

/** Limits for one set of sends. Shares are 0..1. */
export interface Threshold {
  /** Least share that must be covered. */
  readonly proved?: number
  /** Greatest share that may be unknown. */
  readonly unknown?: number
  /** Greatest number of ungated or partial sends. */
  readonly open?: number
}

export interface Thresholds extends Threshold {
  /** Least share of tasks with an external effect that have a sync step. */
  readonly synced?: number
  readonly channels?: Readonly<Partial<Record<Channel, Threshold>>>
  /** A send belongs to every trigger that reaches it. */
  readonly triggers?: Readonly<Partial<Record<TriggerKind, Threshold>>>
  readonly workspaces?: Readonly<Record<string, Threshold>>
}

/** One sentence per missed threshold; empty when all are met. A set without sends meets every threshold. */
export function missedThresholds(report: CoverageReport, thresholds: Thresholds): string[] {
  const { synced } = report.summary.tasks
  return [
    ...missed('All sends', report.sites, thresholds),
    ...(thresholds.synced !== undefined && synced < thresholds.synced
      ? [`Tasks: ${share(synced)} have a sync step, the threshold is ${share(thresholds.synced)}.`]
      : []),
    ...perKey('Channel', thresholds.channels, (name) => report.sites.filter((site) => site.channel === name)),
    ...perKey('Trigger', thresholds.triggers, (name) => report.sites.filter((site) => triggersOf(site).has(name))),
    ...perKey('Workspace', thresholds.workspaces, (name) => report.sites.filter((site) => site.workspace === name)),
    ...strangers(report, thresholds),
  ]
}

/** A threshold for a workspace that does not exist guards nothing, which nobody would notice. */
function strangers(report: CoverageReport, { workspaces }: Thresholds): string[] {
  return Object.keys(workspaces ?? {})
    .filter((name) => !report.analysed.workspaces.includes(name))
    .map(
      (name) =>
        `Workspace ${name}: it has a threshold but is not among the analysed workspaces (${report.analysed.workspaces.join(', ')}).`,
    )
}

function perKey(
  label: string,
  thresholds: Readonly<Record<string, Threshold | undefined>> | undefined,
  sitesOf: (name: string) => readonly SendSite[],
): string[] {
  return Object.entries(thresholds ?? {}).flatMap(([name, threshold]) =>
    threshold === undefined ? [] : missed(`${label} ${name}`, sitesOf(name), threshold),
  )
}

function missed(label: string, sites: readonly SendSite[], threshold: Threshold): string[] {
  if (sites.length === 0) return []
  const count = (...verdicts: SendSite['verdict'][]) => sites.filter((site) => verdicts.includes(site.verdict)).length
  const proved = count('covered') / sites.length
  const unknown = count('unknown') / sites.length
  const open = count('ungated', 'partial')
  return [
    ...(threshold.proved !== undefined && proved < threshold.proved
      ? [
          `${label}: ${share(proved)} proved (${count('covered')} of ${sites.length}), the threshold is ${share(threshold.proved)}.`,
        ]
      : []),
    ...(threshold.unknown !== undefined && unknown > threshold.unknown
      ? [
          `${label}: ${share(unknown)} unknown (${count('unknown')} of ${sites.length}), at most ${share(threshold.unknown)} are allowed.`,
        ]
      : []),
    ...(threshold.open !== undefined && open > threshold.open
      ? [`${label}: ${open} ungated or partial, at most ${threshold.open} are allowed.`]
      : []),
  ]
}

function triggersOf(site: SendSite): Set<string> {
  return new Set(site.paths.length === 0 ? ['unknown'] : site.paths.map((path) => path.trigger?.kind ?? 'unknown'))
}

function share(value: number): string {
  return `${Number((value * 100).toFixed(1))} %`
}
