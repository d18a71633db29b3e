import type { Program } from '../analysis/program.js'
import { readKey } from '../analysis/values/module-key.js'

/** Whether a function is written out and not only declared, as by the type of a parameter. */
export function hasBody(key: string, { facts }: Program): boolean {
  const { file, at } = readKey(key)
  return at === null || facts.get(file)?.functions[at]?.body === true
}
