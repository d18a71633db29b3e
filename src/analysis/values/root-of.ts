import type { Origin } from '../origin.js'

/** What a value leads back to through members, calls, constructions and instances. */
export function rootOf(value: Origin): Origin {
  switch (value.kind) {
    case 'member':
      return rootOf(value.object)
    case 'call':
    case 'new':
      return rootOf(value.callee)
    case 'instance':
      return rootOf(value.of)
    default:
      return value
  }
}
