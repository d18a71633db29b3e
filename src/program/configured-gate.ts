import type { CallFact } from '../analysis/file-facts.js'
import type { DerivedGuard } from '../analysis/guards/guard-context.js'
import { known } from '../analysis/guards/value.js'
import type { Origin } from '../analysis/origin.js'
import type { Program } from '../analysis/program.js'
import { holds } from '../analysis/sends/predicate.js'
import { takenPath, writtenPath } from '../analysis/values/taken-steps.js'
import type { Declaration } from '../catalogue/declaration.js'
import type { GateDeclaration } from '../config/sendgate-config.js'

/** First-party modules are named relative to the root, where the configuration lies. */
const configuration = 'sendgate.config.json'

/** The declaration of the configuration by which a call is a gate or a claim; null when there is none. */
export function configuredGate(
  call: CallFact,
  program: Program,
  gates: readonly GateDeclaration[],
): GateDeclaration | null {
  return gates.length === 0 ? null : (gates.find((gate) => isDeclaredCall(call, gate, program)) ?? null)
}

/** Index of the argument that the gate runs: as declared, else the last function among the arguments. */
export function gatedArgument(call: CallFact, gate: GateDeclaration): number {
  return (
    gate.callback ??
    Math.max(
      call.arguments.findLastIndex(({ kind }) => kind === 'function'),
      call.arguments.length - 1,
      0,
    )
  )
}

/** What a declared claim says: true for the winner, false for everybody else. */
export function declaredClaim(gate: GateDeclaration): DerivedGuard {
  const name = gate.path ?? gate.methods?.join(' or ') ?? 'this function'
  return {
    claim: {
      kind: 'claim-guard',
      quality: 'sound',
      win: [known(true)],
      lose: [known(false)],
      loserThrows: false,
      asynchronous: true,
      keys: [],
      line: 1,
      why: `the configuration declares ${name} as a claim`,
    },
  }
}

/** Whether a call is the API that a declaration of the configuration names. */
export function isDeclaredCall(call: CallFact, declared: Declaration, program: Program): boolean {
  const values = program.evaluator.values(call.callee)
  if (
    declared.when &&
    !declared.when.every((predicate) => holds(predicate, { arguments: call.arguments, calls: [] }, program.evaluator))
  )
    return false
  return values.some((value) => isMember(value, declared, program) || isMethod(value, declared, program))
}

function isMember(value: Origin, { module, path }: Declaration, program: Program): boolean {
  if (module === undefined || path === undefined) return false
  const taken = takenPath(value)
  if (taken?.module === module) return [path, `default.${path}`].includes(writtenPath(taken).replaceAll('()', ''))
  if (value.kind !== 'function') return false
  const [name = '', ...rest] = path.split('.')
  const exported: Origin = { kind: 'import', module, name, file: configuration }
  const declared = rest.reduce<Origin>((object, member) => ({ kind: 'member', object, name: member }), exported)
  return program.evaluator
    .values(declared)
    .some((other) => other.kind === 'function' && other.file === value.file && other.at === value.at)
}

function isMethod(value: Origin, { class: owner, methods = [] }: Declaration, program: Program): boolean {
  if (owner === undefined || value.kind !== 'function') return false
  const facts = program.facts.get(value.file)
  const fact = facts?.functions[value.at]
  return (
    fact?.name != null &&
    methods.includes(fact.name) &&
    fact.class !== null &&
    facts?.classes[fact.class]?.name === owner
  )
}
