import { createGate, key } from '../../src/index.js'
import type { GateOptions, Outcome } from '../../src/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { fakeClock } from '../fake-clock.js'

process.removeAllListeners('warning')

/** A gate over a memory store whose time the test moves; `again` is another gate over the same store, as another session would have. */
export function testGate(options: Partial<GateOptions> = {}) {
  const clock = fakeClock()
  const store = options.store ?? memoryStore({ clock })
  const gate = createGate({ clock, store, env: 'test', ...options })
  return {
    clock,
    store,
    gate,
    again: (more: Partial<GateOptions> = {}) => createGate({ clock, store, env: 'test', ...options, ...more }),
  }
}

export const reportKey = key`report/${'team-1'}/${'2026-W47'}`

export const failing = (error: unknown) => () => {
  throw error
}

export const withCode = (code: string, extra: object = {}) => Object.assign(new Error(code), { code, ...extra })

/** An outcome in two words. */
export const short = (outcome: Outcome<unknown>) =>
  outcome.status === 'skipped' ? `skipped ${outcome.reason}` : outcome.status

/** Lets everything that needs no timer settle. */
export const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}
