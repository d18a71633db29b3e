import type { FunctionFact } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import type { Program } from '../../analysis/program.js'
import type { UnknownReason } from '../../result/coverage-report.js'
import type { CallGraph } from './call-graph.js'
import { readKey } from './module-key.js'
import type { Triggers } from './roots.js'

export interface UnseenSources {
  readonly program: Program
  readonly graph: CallGraph
  readonly triggers: Triggers
}

/** Why not all callers of a function are known, by function key; null when they are, or when it is an entry of its own. */
export type UnseenCallers = (key: string) => UnknownReason | null

/**
 * Looks for what hides callers: a decorator of the project, which may call, gate or drop the function; a method that
 * nobody calls while somewhere a method of this name is called on a value of unknown class; a function made inside
 * another one, which leaves it as a value.
 */
export function unseenCallers({ program, graph, triggers }: UnseenSources): UnseenCallers {
  let names: ReadonlySet<string> | undefined
  return (key) => {
    const { file, at } = readKey(key)
    const fact = at === null ? undefined : program.facts.get(file)?.functions[at]
    if (fact === undefined || triggers.of(key).length > 0) return null
    if (fact.decorators.some((decorator) => isOwn(decorator, program))) return 'decorator'
    if (graph.into(key).length > 0) return null
    if (isMember(fact)) {
      names ??= namesOnUnknown(program)
      return fact.name !== null && names.has(fact.name) ? 'any-receiver' : null
    }
    return fact.function === null ? null : 'escapes'
  }
}

function isMember({ class: owner, function: enclosing }: FunctionFact): boolean {
  return owner !== null && enclosing === null
}

/** A decorator that the project itself declares, or that cannot be found. */
function isOwn(decorator: Origin, { evaluator }: Program): boolean {
  const named = decorator.kind === 'call' ? decorator.callee : decorator
  return evaluator.values(named).some(({ kind }) => kind === 'function' || kind === 'unknown')
}

/** Names of the methods that are called on values nothing is known about. */
function namesOnUnknown({ facts, evaluator }: Program): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { calls } of facts.values()) {
    for (const { callee, form } of calls) {
      if (form !== 'call' || callee.kind !== 'member' || names.has(callee.name)) continue
      if (evaluator.values(callee).every(isUnknown)) names.add(callee.name)
    }
  }
  return names
}

function isUnknown(value: Origin): boolean {
  if (value.kind === 'member') return isUnknown(value.object)
  return value.kind === 'unknown' || value.kind === 'parameter'
}
