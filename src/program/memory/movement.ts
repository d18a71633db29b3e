/** Where the places of a file have gone by an edit. What is gone has a place that is none. */
export interface Movement {
  to(place: number): number
  /** The place from which another has come. */
  from(place: number): number
}

/**
 * What stands in front of an edit stays and what stands behind it moves with the end of the file. This is a guess, which
 * is right where the facts at the places say the same.
 */
export function movementOf(before: readonly number[], now: readonly number[], lengthened: number): Movement {
  const most = Math.min(before.length, now.length)
  // What begins where something was put in has moved.
  let back = 0
  while (back < most && (before.at(-1 - back) ?? 0) + lengthened === now.at(-1 - back)) back++
  let front = 0
  while (front < most - back && before[front] === now[front]) front++
  const to = new Map<number, number>()
  for (const place of before.slice(0, front)) to.set(place, place)
  for (const place of before.slice(before.length - back)) to.set(place, place + lengthened)
  const from = new Map([...to].map(([old, own]) => [own, old]))
  return { to: (place) => to.get(place) ?? nowhere(place), from: (place) => from.get(place) ?? nowhere(place) }
}

/** Different from every place and from -1, which stands for the top level of a module; the other way round, the place itself. */
function nowhere(place: number): number {
  return -2 - place
}
