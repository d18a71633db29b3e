import type { Origin } from '../origin.js'

/** Whether a reduced value comes from outside: a package, a global, or something made by one. */
export function isExternal(value: Origin): boolean {
  switch (value.kind) {
    case 'import':
    case 'global':
      return true
    case 'member':
      return isExternal(value.object)
    case 'call':
    case 'new':
    case 'handed':
      return isExternal(value.callee)
    case 'instance':
      return isExternal(value.of)
    default:
      return false
  }
}
