import type { CoverageReport, TriggerKind } from '../result/coverage-report.js'
import { candidateKey, placesOf, type Candidate } from './open-paths.js'

/** Who gets the value that the function around a call returns. */
export interface Callers {
  readonly calls: readonly Candidate[]
  /** The triggers whose handler the function is. */
  readonly triggers: readonly TriggerKind[]
  /** A caller could not be told from its neighbours. */
  readonly incomplete: boolean
}

/** The callers of the function around each call, over all paths of the report, guarded ones too. */
export function callersIn(report: CoverageReport): (candidate: Candidate) => Callers {
  const known = new Map<string, { calls: Map<string, Candidate>; triggers: Set<TriggerKind>; incomplete: boolean }>()
  for (const { candidates, length, start } of placesOf(report)) {
    const complete = candidates.length === length
    for (const [index, candidate] of candidates.entries()) {
      const key = candidateKey(candidate)
      const entry = known.get(key) ?? { calls: new Map(), triggers: new Set(), incomplete: start === null }
      known.set(key, entry)
      const caller = candidates[index + 1]
      if (!complete) entry.incomplete = true
      if (caller) entry.calls.set(candidateKey(caller), caller)
      else entry.triggers.add(start ?? 'unknown')
    }
  }
  return (candidate) => {
    const entry = known.get(candidateKey(candidate))
    return entry === undefined
      ? { calls: [], triggers: [], incomplete: true }
      : { calls: [...entry.calls.values()], triggers: [...entry.triggers], incomplete: entry.incomplete }
  }
}
