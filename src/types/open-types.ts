import { none } from './none.js'
import type { Types } from './types.js'

/** Opens the oracle for a checkout. The compiler is loaded only here, since most audits never ask it. */
export async function openTypes(
  root: string,
  wanted: boolean,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<Types> {
  if (!wanted) return none
  const { projectTypes } = await import('./project-types.js')
  return projectTypes(root, texts)
}
