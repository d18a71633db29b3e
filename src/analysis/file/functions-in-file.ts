import type { CallFact } from '../file-facts.js'
import { calledFunctions } from '../link.js'
import { eitherOrigin, type Origin } from '../origin.js'
import { functionKey, type Program } from '../program.js'
import { readKey } from '../values/module-key.js'

/** Offsets of the functions of a file that a call can enter. */
export function calledIn(file: string, call: CallFact, { evaluator }: Pick<Program, 'evaluator'>): readonly number[] {
  return calledFunctions(call, evaluator).flatMap((key) => offsetIn(file, key))
}

/** Offset of the function of a file that a value is; empty where it is none, or may be something else. */
export function namedIn(file: string, value: Origin, { evaluator }: Pick<Program, 'evaluator'>): readonly number[] {
  const origin = eitherOrigin(evaluator.values(value))
  return origin.kind === 'function' ? offsetIn(file, functionKey(origin.file, origin.at)) : []
}

function offsetIn(file: string, key: string): readonly number[] {
  const found = readKey(key)
  return found.file === file && found.at !== null ? [found.at] : []
}
