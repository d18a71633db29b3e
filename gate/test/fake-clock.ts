import type { Clock } from '../src/clock.js'

export interface FakeClock extends Clock {
  /** Moves both clocks and calls due timers in order. */
  advance(milliseconds: number): void
  /** Moves the wall clock alone, as a correction of the system time does. */
  jump(milliseconds: number): void
}

interface Timer {
  readonly due: number
  readonly callback: () => void
}

export function fakeClock(startAt = Date.UTC(2026, 10, 21, 5)): FakeClock {
  let passed = 0
  let offset = startAt
  let timers: Timer[] = []
  return {
    now: () => offset + passed,
    monotonic: () => passed,
    after(milliseconds, callback) {
      const timer = { due: passed + milliseconds, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(milliseconds) {
      passed += milliseconds
      const due = timers.filter((timer) => timer.due <= passed).sort((a, b) => a.due - b.due)
      timers = timers.filter((timer) => timer.due > passed)
      for (const { callback } of due) callback()
    },
    jump(milliseconds) {
      offset += milliseconds
    },
  }
}
