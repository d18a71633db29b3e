// The fault schedule: which fault meets which logical send. The same seed gives every system the same schedule.

/** Shares of 1,000 logical sends. Each fault strikes the first attempt only; what comes later is healthy. */
export const faults = {
  none: 500,
  /** The process dies after it won the right to send and before the request leaves. */
  'crash-before-send': 100,
  /** The provider has accepted, and the process dies before it can write that down. */
  'crash-before-mark': 100,
  /** The provider has accepted, and the connection breaks before the answer. */
  'lost-response': 100,
  /** The provider accepts at the end of three leases; a second session starts in the middle. */
  'slow-send': 100,
  /** Three sessions at once, no fault. */
  concurrent: 100,
}

/** A small seeded generator (mulberry32): reproducible, and good enough to shuffle. */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function schedule(count, seed) {
  const random = seeded(seed)
  const all = Object.entries(faults).flatMap(([fault, share]) =>
    Array.from({ length: Math.round((share * count) / 1_000) }, () => fault),
  )
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j], all[i]]
  }
  return all.map((fault, i) => ({ key: `bench/${seed}/${i}`, fault }))
}
