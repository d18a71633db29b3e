import { groupBy } from '../../analysis/group-by.js'
import type { Delivery } from '../../catalogue/entries/trigger-entry.js'
import type { Trigger } from '../../result/coverage-report.js'
import type { Triggers } from '../graph/roots.js'
import type { HandlerParts } from '../graph/wrapped-handlers.js'
import type { Registration } from '../../analysis/triggers/registration.js'

/** The triggers of every function that something outside calls, by function key. */
export function triggersOf(
  registrations: readonly Registration[],
  partsOf: (registration: Registration) => HandlerParts,
): Triggers {
  const runs = registrations.flatMap((registration) => {
    const { entries, bodies } = partsOf(registration)
    const trigger = triggerOf(registration)
    return entries.map((entry) => ({ entry, bodies, trigger }))
  })
  const byEntry = groupBy(runs, ({ entry }) => entry)
  const from = (entry: string): typeof runs => byEntry.get(entry) ?? []
  return {
    of: (key) => from(key).map(({ trigger }) => trigger),
    through: (entry, keys) =>
      (
        keys.map((key) => from(entry).filter(({ bodies }) => bodies.includes(key))).find((found) => found.length > 0) ??
        from(entry)
      ).map(({ trigger }) => trigger),
  }
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
  const overlapping =
    overlap === 'no'
      ? 'runs do not overlap'
      : overlap === 'yes'
        ? 'runs can overlap'
        : 'runs can overlap unless an option forbids it'
  return `${name} ${guarantees[guarantee]}; ${overlapping}; retries: ${retries}.`
}
