import { functionKey } from '../program.js'

/** No function starts at -1, so this offset stands for the top level of a module. */
const topLevel = -1

/** The key of the code at the top level of a module. */
export function moduleKey(file: string): string {
  return functionKey(file, topLevel)
}

/** The file of a key, and the offset of its function; null for the top level of the module. */
export function readKey(key: string): { readonly file: string; readonly at: number | null } {
  const space = key.indexOf(' ')
  const at = Number(key.slice(0, space))
  return { file: key.slice(space + 1), at: at === topLevel ? null : at }
}

/** The key of the function that a call stands in. */
export function callerKey(file: string, enclosing: number | null): string {
  return functionKey(file, enclosing ?? topLevel)
}
