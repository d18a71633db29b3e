import type { Origin } from '../origin.js'

/** What two equal values have in common: a text where values are told apart by what they say, else the value itself. */
export function valueIdentity(value: Origin): Origin | string {
  switch (value.kind) {
    case 'function':
    case 'class':
      return `${value.kind} ${value.at} ${value.file}`
    case 'instance':
      return value.of.kind === 'class' ? `instance ${value.of.at} ${value.of.file}` : value
    case 'namespace':
      return `namespace ${value.file}`
    case 'literal':
      return `literal ${typeof value.value} ${String(value.value)}`
    case 'unknown':
      return `unknown ${value.reason}`
    default:
      return value
  }
}
