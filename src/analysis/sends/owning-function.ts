import type { FunctionFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import type { CallSite, Program } from '../program.js'
import { parameterOwners } from '../values/parameter-owners.js'
import { surroundingsOf } from './surroundings.js'

/** The innermost function around a call by whose parameters these terms are made. */
export function owningFunction(
  terms: readonly Origin[],
  { file, call }: CallSite,
  program: Program,
): FunctionFact | undefined {
  const owners = parameterOwners(terms, file, program.local.world)
  return surroundingsOf(file, call, program).functions.find(({ at }) => owners.has(at))
}
