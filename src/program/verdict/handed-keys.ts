import type { FoundGuard, KeyPlace } from '../../analysis/guards/guard-context.js'
import { isKeyOption } from '../../analysis/guards/key-guard.js'
import type { CallSite } from '../../analysis/program.js'
import { callerKey } from '../../analysis/values/module-key.js'
import type { Guard } from '../../result/coverage-report.js'
import type { Edge } from '../graph/call-graph.js'

/** The parameter of a function from which a send below it takes its key. */
export type HandedKey = string

/**
 * Keys that a function hands on to some of its sends only: an alert beside the mail gets none. A walk up from a send
 * remembers the parameter that its key came out of, and a key given for that parameter counts for that walk alone.
 */
export interface HandedKeys {
  /** The parameter that a send, or the sends behind a call, get their key from; null where they get none. */
  readonly of: (site: CallSite) => HandedKey | null
  /** What is remembered above a call that enters a function, by what was remembered below it. */
  readonly above: (edge: Edge, below: HandedKey | null) => HandedKey | null
  /** The key that is given at a call for the parameter from which the send below takes its own. */
  readonly given: (edge: Edge, below: HandedKey | null) => Guard | null
  /** The parameters for which a key is given, or handed on, at an edge. */
  readonly askedAt: (edge: Edge) => readonly HandedKey[]
}

export function handedKeys(
  guardsAt: (site: CallSite) => readonly FoundGuard[],
  isCalled: (key: string) => boolean,
): HandedKeys {
  const isGivenHere = ({ keyFrom }: FoundGuard, file: string): boolean =>
    keyFrom === undefined ||
    (keyFrom.property !== undefined && !isKeyOption(keyFrom.property) && !isCalled(callerKey(file, keyFrom.function)))
  // The key of a queue limits how often a job is enqueued, not the sends of its worker.
  const taken = ({ kind, keyFrom }: FoundGuard, file: string): HandedKey | null =>
    keyFrom === undefined || kind !== 'provider-key' ? null : handedKey(callerKey(file, keyFrom.function), keyFrom)
  const asked = (guard: FoundGuard, { to }: Edge): HandedKey | null =>
    guard.partly === undefined ? null : handedKey(to, guard.partly)
  return {
    of: (site) =>
      guardsAt(site)
        .filter(({ quality }) => quality === 'sound')
        .map((guard) => taken(guard, site.file))
        .find((key) => key !== null) ?? null,
    above: (edge, below) => {
      for (const guard of guardsAt(edge.site)) {
        const from = taken(guard, edge.site.file)
        if (from === null) continue
        if (guard.quality === 'sound' || (below !== null && asked(guard, edge) === below)) return from
      }
      return below !== null && ownerOf(below) === edge.to ? null : below
    },
    given: (edge, below) => {
      if (below === null) return null
      const found = guardsAt(edge.site).find(
        (guard) => asked(guard, edge) === below && isGivenHere(guard, edge.site.file),
      )
      if (found === undefined) return null
      const { kind, why, line } = found
      return { kind, quality: 'sound', why, file: edge.site.file, line }
    },
    askedAt: (edge) => guardsAt(edge.site).flatMap((guard) => asked(guard, edge) ?? []),
  }
}

function handedKey(owner: string, { argument, property = '' }: KeyPlace): HandedKey {
  return `${owner}\n${argument} ${property}`
}

function ownerOf(key: HandedKey): string {
  return key.slice(0, key.indexOf('\n'))
}
