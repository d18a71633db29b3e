import type { Clock } from '../clock.js'

/**
 * Milliseconds since its creation by the more pessimistic of two clocks: the monotonic one cannot be set, but on some
 * systems it stops while the machine sleeps; the wall clock does not.
 */
export function stopwatch(clock: Clock): () => number {
  const monotonic = clock.monotonic()
  const wall = clock.now()
  return () => Math.max(clock.monotonic() - monotonic, clock.now() - wall)
}
