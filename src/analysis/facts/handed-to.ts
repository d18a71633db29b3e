import type { Origin } from '../origin.js'

/** A call that is handed a function. */
export interface Handover {
  readonly callee: Origin
  /** The first argument of the call, where it may name an event. */
  readonly first: Origin | undefined
  /** Which argument the function is. */
  readonly position: number
}

const overElements = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'findLast', 'some', 'every'])

/** What the function gets as its parameter `index`: list elements, a resolved value, or whatever the callee gives; null where that is nothing of the kind. */
export function handedTo({ callee, first, position }: Handover, index: number): Origin | null {
  const event = eventOf(first)
  const handed: Origin = { kind: 'handed', callee, index, position, ...(event === null ? {} : { event }) }
  if (callee.kind !== 'member' || position > 0) return handed
  const { object, name } = callee
  if (name === 'then') return index === 0 ? object : null
  if (name === 'reduce') return index === 1 ? { kind: 'member', object, name: '*' } : null
  if (overElements.has(name)) return index === 0 ? { kind: 'member', object, name: '*' } : null
  return handed
}

/** The event of `client.on('messageCreate', …)` or `client.on(Events.MessageCreate, …)`. */
function eventOf(first: Origin | undefined): string | null {
  if (first?.kind === 'literal') return typeof first.value === 'string' ? first.value : null
  return first?.kind === 'member' && first.name !== '*' ? first.name : null
}
