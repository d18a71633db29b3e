import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { CallFact } from '../analysis/file-facts.js'
import type { Program } from '../analysis/program.js'
import { packageOf } from '../analysis/specifier.js'
import { takenPath } from '../analysis/values/taken-steps.js'
import type { GateDeclaration } from '../config/sendgate-config.js'
import type { Guard, UnknownReason, Verdict } from '../result/coverage-report.js'

export interface LocalVerdict {
  readonly verdict: Verdict
  readonly reason: UnknownReason | null
  readonly guard: Guard | null
}

/** What the file of a send alone says about it: covered inside the callback of a gate, else ungated. */
export function verdictOf(send: FoundSend, program: Program, gates: readonly GateDeclaration[]): LocalVerdict {
  const facts = program.facts.get(send.file)
  let settled = send.call.settled
  for (let at = send.call.function; at !== null && facts !== undefined; at = facts.functions[at]?.function ?? null) {
    const around = facts.calls.find((call) => call.arguments.some((argument) => argument.kind === 'function' && argument.at === at))
    if (around === undefined) continue
    if (isGate(around, program, gates)) return settled ? covered(send, around) : unawaited(send, around)
    settled = settled && around.settled
  }
  return { verdict: 'ungated', reason: null, guard: null }
}

function covered(send: FoundSend, gate: CallFact): LocalVerdict {
  return { verdict: 'covered', reason: null, guard: { kind: 'gate', quality: 'sound', file: send.file, line: gate.line, why: `\`${gate.calleeText}\` runs the send at most once per key.` } }
}

function unawaited(send: FoundSend, gate: CallFact): LocalVerdict {
  const why = `\`${gate.calleeText}\` ends before the send does: await the send inside of the callback, or return it.`
  return { verdict: 'ungated', reason: null, guard: { kind: 'gate', quality: 'defective', file: send.file, line: gate.line, why } }
}

function isGate(call: CallFact, program: Program, gates: readonly GateDeclaration[]): boolean {
  return program.evaluator.values(call.callee).some((value) => {
    const taken = takenPath(value)
    const last = taken?.steps.at(-1)
    if (taken?.module != null && packageOf(taken.module) === 'sendgate' && last?.kind === 'member' && last.name === 'once') return true
    return last?.kind === 'member' && gates.some(({ module, path }) => module === taken?.module && path?.split('.').at(-1) === last.name)
  })
}
