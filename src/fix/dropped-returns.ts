import type { Callers } from './callers.js'
import { callAt } from './call-at.js'
import type { Candidate } from './open-paths.js'
import type { Sources } from './sources.js'
import { valueFate } from './value-fate.js'

const deepest = 4
/** Triggers that look at nothing their handler returns. */
const heedless = /^(?:cron|queue-worker)$/

/** Whether every caller of the function around a call drops what it returns, and so do theirs where they return it. */
export function droppedReturns(
  callersOf: (candidate: Candidate) => Callers,
  sources: Sources,
): (candidate: Candidate) => boolean {
  const isDropped = (candidate: Candidate, depth: number): boolean => {
    const { calls, triggers, incomplete } = callersOf(candidate)
    if (incomplete || depth > deepest || !triggers.every((kind) => heedless.test(kind))) return false
    return calls.every((caller) => {
      const source = sources.parsed(caller.file)
      const call = source === null ? null : callAt(source, caller)
      const fate = call === null || source === null ? null : valueFate(call, source)
      return fate === 'dropped' || (fate?.used === 'return' && isDropped(caller, depth + 1))
    })
  }
  return (candidate) => isDropped(candidate, 0)
}
