import type { Origin } from './origin.js'

const known = new WeakMap<Origin, Origin>()

/** No offset, so that nobody takes it for one. */
const nowhere = -1

/**
 * The same origin without the offsets of what it names: what is asked of it then cannot change because something else
 * moved in its file. Remembered, since the origins of a program hang together in few large ones.
 */
export function withoutPlaces(origin: Origin): Origin {
  const before = known.get(origin)
  if (before !== undefined) return before
  const found = placeless(origin)
  known.set(origin, found)
  return found
}

function placeless(origin: Origin): Origin {
  switch (origin.kind) {
    case 'binding':
    case 'class':
      return { ...origin, at: nowhere }
    case 'function':
      return { kind: 'function', file: origin.file, at: nowhere }
    case 'parameter':
      return { ...origin, function: nowhere }
    case 'member':
      return { ...origin, object: withoutPlaces(origin.object) }
    case 'call':
    case 'new':
      return {
        ...origin,
        at: nowhere,
        callee: withoutPlaces(origin.callee),
        arguments: origin.arguments.map(withoutPlaces),
      }
    case 'instance':
      return { ...origin, of: withoutPlaces(origin.of) }
    case 'handed':
      return { ...origin, callee: withoutPlaces(origin.callee) }
    case 'text':
      return { ...origin, parts: origin.parts.map(withoutPlaces) }
    case 'array':
      return { ...origin, elements: origin.elements.map(withoutPlaces) }
    case 'either':
      return { ...origin, options: origin.options.map(withoutPlaces) }
    case 'object':
      return {
        ...origin,
        at: nowhere,
        spreads: origin.spreads.map(withoutPlaces),
        properties: Object.fromEntries(
          Object.entries(origin.properties).map(([name, inner]) => [name, withoutPlaces(inner)]),
        ),
      }
    case 'import':
    case 'global':
    case 'namespace':
    case 'literal':
    case 'unknown':
      return origin
  }
}
