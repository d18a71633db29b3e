import type { Delivery } from '../../catalogue/types.js'
import type { Trigger } from '../../result/coverage-report.js'
import type { Triggers } from '../graph/roots.js'
import type { HandlerParts } from '../graph/wrapped-handlers.js'
import type { Registration } from '../../analysis/triggers/registration.js'

/** The triggers of every function that something outside calls, by function key. */
export function triggersOf(registrations: readonly Registration[], partsOf: (registration: Registration) => HandlerParts): Triggers {
  const byEntry = new Map<string, Trigger[]>()
  const byBody = new Map<string, Trigger[]>()
  for (const registration of registrations) {
    const { entries, bodies } = partsOf(registration)
    const trigger = triggerOf(registration)
    for (const entry of entries) {
      push(byEntry, entry, trigger)
      for (const body of bodies) push(byBody, `${entry}\0${body}`, trigger)
    }
  }
  const of = (key: string): readonly Trigger[] => byEntry.get(key) ?? []
  return { of, through: (entry, keys) => keys.map((key) => byBody.get(`${entry}\0${key}`)).find((found) => found !== undefined) ?? of(entry) }
}

function push(map: Map<string, Trigger[]>, key: string, trigger: Trigger): void {
  const before = map.get(key)
  if (before === undefined) map.set(key, [trigger])
  else before.push(trigger)
}

function triggerOf({ kind, file, line, name, schedule, entry }: Registration): Trigger {
  const label = [name, schedule].filter((text) => text !== null).join(' ')
  return { kind, file, line, ...(label === '' ? {} : { name: label }), delivery: describe(entry.name, entry.delivery) }
}

const guarantees: Readonly<Record<Delivery['guarantee'], string>> = {
  'at-least-once': 'delivers at least once',
  'at-most-once': 'delivers at most once',
  'exactly-once': 'delivers once',
  'per-replica': 'runs once in every replica',
  'model-driven': 'runs as often as the model calls it',
  caller: 'runs as often as it is called',
  'best-effort': 'delivers as well as it can',
}

function describe(name: string, { guarantee, overlap, retries }: Delivery): string {
  const overlapping = overlap === 'no' ? 'runs do not overlap' : overlap === 'yes' ? 'runs can overlap' : 'runs can overlap unless an option forbids it'
  return `${name} ${guarantees[guarantee]}; ${overlapping}; retries: ${retries}.`
}
