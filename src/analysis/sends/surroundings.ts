import type { CallFact, ClassFact, FunctionFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { Program } from '../program.js'
import { takenPath } from '../values/taken-steps.js'

/** Where a call stands: the named functions around it, innermost first, and the class with its ancestors. */
export interface Surroundings {
  readonly file: string
  readonly functions: readonly FunctionFact[]
  readonly class: ClassFact | null
  /** Names of the classes and interfaces the class builds on, first- and third-party, nearest first. */
  readonly ancestors: readonly string[]
  /** Packages whose types the class extends or implements. */
  readonly foreign: readonly string[]
}

export function surroundingsOf(file: string, call: CallFact, program: Program): Surroundings {
  const facts = program.facts.get(file)
  const functions: FunctionFact[] = []
  for (let at = call.function; at !== null; at = facts?.functions[at]?.function ?? null) {
    const fact = facts?.functions[at]
    if (fact) functions.push(fact)
  }
  const classAt = functions[0]?.class ?? null
  const owner = classAt === null ? null : (facts?.classes[classAt] ?? null)
  const ancestors: string[] = []
  const foreign: string[] = []
  if (owner) climb(owner, program, { ancestors, foreign }, 0)
  return { file, functions, class: owner, ancestors, foreign }
}

function climb(
  owner: ClassFact,
  program: Program,
  found: { readonly ancestors: string[]; readonly foreign: string[] },
  depth: number,
): void {
  if (depth > 6) return
  for (const base of [...owner.extends, ...owner.implements].flatMap((term) => program.local.values(term))) {
    const own = classOf(base, program)
    if (own) {
      if (own.name !== null) found.ancestors.push(own.name)
      climb(own, program, found, depth + 1)
      continue
    }
    const taken = takenPath(base)
    const last = taken?.steps.findLast((step) => step.kind === 'member' && step.name !== 'default' && step.name !== '*')
    if (last?.kind === 'member') found.ancestors.push(last.name)
    if (taken?.module != null) found.foreign.push(taken.module)
  }
}

function classOf(base: Origin, program: Program): ClassFact | null {
  const value = base.kind === 'instance' ? base.of : base
  return value.kind === 'class' ? (program.facts.get(value.file)?.classes[value.at] ?? null) : null
}
