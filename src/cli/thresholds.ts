import type { Thresholds as ConfigThresholds } from '../config/sendgate-config.js'
import type { Thresholds } from '../ratchet/index.js'
import type { AuditOptions } from './audit-options.js'

/** The limits of this run: those of the configuration, overridden by those of the command line. */
export function thresholdsOf(config: ConfigThresholds | undefined, options: AuditOptions): Thresholds {
  const { channels, triggers, workspaces, ...all } = config ?? {}
  return {
    ...all,
    ...(channels === undefined ? {} : { channels: provedShares(channels) }),
    ...(triggers === undefined ? {} : { triggers: provedShares(triggers) }),
    ...(workspaces === undefined ? {} : { workspaces: provedShares(workspaces) }),
    ...(options.minProved === undefined ? {} : { proved: options.minProved }),
    ...(options.maxUnknown === undefined ? {} : { unknown: options.maxUnknown }),
    ...(options.maxOpen === undefined ? {} : { open: options.maxOpen }),
    ...(options.minSynced === undefined ? {} : { synced: options.minSynced }),
  }
}

/** Whether some limit says how many sends may stay open, so that a single open send is no failure of its own. */
export function limitsOpenSends({ proved, open, channels, triggers, workspaces }: Thresholds): boolean {
  return [proved, open, channels, triggers, workspaces].some((limit) => limit !== undefined)
}

function provedShares(shares: Readonly<Record<string, number>>): Record<string, { readonly proved: number }> {
  return Object.fromEntries(Object.entries(shares).map(([name, proved]) => [name, { proved }]))
}
