import type { FileFacts } from './file-facts.js'
import { placesIn, replacedPlaces } from './replaced-places.js'

/**
 * The facts of a file with every offset and line replaced by its rank among those of the file, and without columns.
 * Two files with the same ranked facts say the same to whoever neither reports a place of theirs nor reads their text:
 * what comes first, what stands inside of what and what is on one line is alike.
 */
export function rankedPlaces(facts: FileFacts): FileFacts {
  const { offsets, lines } = placesIn(facts)
  return replacedPlaces(facts, { offset: rankIn(offsets), line: rankIn(lines) })
}

function rankIn(places: readonly number[]): (place: number) => number {
  const ranks = new Map(places.map((place, index) => [place, index]))
  return (place) => ranks.get(place) ?? place
}
