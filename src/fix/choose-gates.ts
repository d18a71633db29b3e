import type { GateEdit, GateRefusal } from './gate-edit.js'
import { candidateKey, type Candidate, type OpenPath } from './open-paths.js'

export interface ChosenGate {
  readonly candidate: Candidate
  readonly edit: GateEdit
  readonly paths: readonly OpenPath[]
}

export interface Choice {
  readonly gates: readonly ChosenGate[]
  readonly left: readonly OpenPath[]
  /** Why the call at a place got no gate. */
  readonly refusals: ReadonlyMap<string, GateRefusal>
}

interface Option {
  readonly candidate: Candidate
  readonly paths: Set<OpenPath>
  /** Calls between this one and the send, the least of all paths. */
  distance: number
}

/**
 * The decision sites: the call that closes most open paths of all calls that can hold a gate, then the next. Of equals
 * the one nearest to the send. A call without a key, or whose value is used, cannot hold one; its callers may.
 */
export function chooseGates(
  paths: readonly OpenPath[],
  attempt: (candidate: Candidate, paths: readonly OpenPath[]) => GateEdit | GateRefusal,
): Choice {
  const options = optionsOf(paths)
  const left = new Set(paths)
  const gates: ChosenGate[] = []
  const refusals = new Map<string, GateRefusal>()
  for (let best = mostPaths(options); best !== null; best = mostPaths(options)) {
    const { candidate } = best
    const tried = attempt(candidate, [...best.paths])
    options.delete(candidateKey(candidate))
    if ('refused' in tried) {
      refusals.set(candidateKey(candidate), tried)
      continue
    }
    gates.push({ candidate, edit: tried, paths: [...best.paths] })
    for (const path of best.paths) {
      left.delete(path)
      for (const other of options.values()) other.paths.delete(path)
    }
  }
  return { gates, left: [...left], refusals }
}

function optionsOf(paths: readonly OpenPath[]): Map<string, Option> {
  const options = new Map<string, Option>()
  for (const path of paths) {
    for (const [distance, candidate] of path.candidates.entries()) {
      const key = candidateKey(candidate)
      const known = options.get(key)
      if (known === undefined) options.set(key, { candidate, paths: new Set([path]), distance })
      else {
        known.paths.add(path)
        known.distance = Math.min(known.distance, distance)
      }
    }
  }
  return options
}

function mostPaths(options: ReadonlyMap<string, Option>): Option | null {
  let best: Option | null = null
  for (const option of options.values()) {
    if (
      option.paths.size > 0 &&
      (best === null ||
        option.paths.size > best.paths.size ||
        (option.paths.size === best.paths.size && option.distance < best.distance))
    )
      best = option
  }
  return best
}
