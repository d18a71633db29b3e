import type { CallGraph } from '../graph/call-graph.js'
import { schedulePeriod } from '../triggers/schedule-period.js'
import type { Registration } from '../../analysis/triggers/registration.js'

/** Milliseconds between two runs of the rarest schedule that leads to a function; null where no known schedule does. */
export function periodsOf(registrations: readonly Registration[], graph: CallGraph): (key: string) => number | null {
  let known: Map<string, number> | undefined
  return (key) => (known ??= periods(registrations, graph)).get(key) ?? null
}

function periods(registrations: readonly Registration[], graph: CallGraph): Map<string, number> {
  const known = new Map<string, number>()
  for (const { schedule, handlers } of registrations) {
    const period = schedule === null ? null : schedulePeriod(schedule)
    if (period === null) continue
    const queue = handlers.filter((key) => (known.get(key) ?? 0) < period)
    for (const key of queue) known.set(key, period)
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const { to } of graph.outOf(key)) {
        if ((known.get(to) ?? 0) >= period) continue
        known.set(to, period)
        queue.push(to)
      }
    }
  }
  return known
}
