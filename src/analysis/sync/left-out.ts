import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'

/** What of the function around a call is known to be left out: its key, and the switches. */
interface Surroundings {
  readonly file: string
  readonly function: number | null
  readonly unset: readonly string[]
}

/** Which of the switches of a function a call leaves out, or hands over as false, beyond doubt. */
export function leftOut(call: CallFact, switches: readonly string[], around: Surroundings): readonly string[] {
  // What is spread may stand in any place.
  if (call.form !== 'call' || call.arguments.some((given) => given.kind === 'member' && given.name === '*')) return []
  return switches.filter((place) => {
    const [index = '', property] = place.split('.')
    const given = call.arguments[Number(index)]
    if (given === undefined) return true
    const term = property === undefined ? given : partOf(given, property)
    return (
      term === null ||
      isUnset(term, around) ||
      (term.kind === 'literal' && (term.value === false || term.value === null))
    )
  })
}

/** The property of what is written out as an object; null where it holds none, the whole where that cannot be told. */
function partOf(given: Origin, property: string): Origin | null {
  if (given.kind !== 'object') return { kind: 'member', object: given, name: property }
  if (Object.hasOwn(given.properties, property)) return given.properties[property] ?? null
  return given.spreads.length === 0 && !Object.hasOwn(given.properties, '*') ? null : given
}

/** Handed on from what the function around was not given itself. */
function isUnset(term: Origin, around: Surroundings): boolean {
  const [holder, property] = term.kind === 'member' ? [term.object, term.name] : [term, undefined]
  return (
    holder.kind === 'parameter' &&
    holder.file === around.file &&
    holder.function === around.function &&
    around.unset.includes(property === undefined ? String(holder.index) : `${holder.index}.${property}`)
  )
}
