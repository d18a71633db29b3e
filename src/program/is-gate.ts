import type { CallFact } from '../analysis/file-facts.js'
import type { Program } from '../analysis/program.js'
import { packageOf } from '../analysis/specifier.js'
import { takenPath } from '../analysis/values/taken-steps.js'
import type { GateDeclaration } from '../config/sendgate-config.js'

/** Whether a call is one of the configured gates, or the gate of this package. */
export function isGate(call: CallFact, program: Program, gates: readonly GateDeclaration[]): boolean {
  return program.evaluator.values(call.callee).some((value) => {
    const taken = takenPath(value)
    const last = taken?.steps.at(-1)
    if (taken?.module != null && packageOf(taken.module) === 'sendgate' && last?.kind === 'member' && last.name === 'once') return true
    return last?.kind === 'member' && gates.some(({ module, path }) => module === taken?.module && path?.split('.').at(-1) === last.name)
  })
}
