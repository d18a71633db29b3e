import type { Delivery } from '../../catalogue/types.js'
import type { Trigger } from '../../result/coverage-report.js'
import type { Triggers } from '../graph/roots.js'
import type { Registration } from '../../analysis/triggers/registration.js'

/** The triggers of every handler, by function key. */
export function triggersOf(registrations: readonly Registration[]): Triggers {
  const byHandler = new Map<string, Trigger[]>()
  for (const registration of registrations) {
    for (const key of registration.handlers) byHandler.set(key, [...(byHandler.get(key) ?? []), triggerOf(registration)])
  }
  return { of: (key) => byHandler.get(key) ?? [] }
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
