import { triggers } from '../../catalogue/triggers/index.js'
import type { TriggerEntry } from '../../catalogue/entries/trigger-entry.js'
import type { TriggerKind } from '../../result/coverage-report.js'

const kinds: ReadonlySet<TriggerKind> = new Set(['cron', 'queue-worker', 'webhook', 'agent-tool'])

/** Whether such a trigger starts code later, with nobody waiting. A deferred call belongs to the request that deferred it. */
export function isTaskKind(kind: TriggerKind): boolean {
  return kinds.has(kind)
}

/** The catalogued triggers that start tasks. */
export const taskTriggers: readonly TriggerEntry[] = triggers.filter((entry: TriggerEntry) =>
  [entry.kind, ...entry.registers.flatMap(({ kind }) => kind ?? [])].some(isTaskKind),
)
