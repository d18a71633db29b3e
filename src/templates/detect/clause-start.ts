import { tokenAt, type Token } from './tokens.js'

/** Signs between clauses. */
export const boundary = /^[:;,.!?()[\]{}•|"“”→+&/*~✅❌⚠✓>=]$|^(?:—|–|--+|-|=>|->|→)$|^\p{Extended_Pictographic}/u

/** How many words of a sentence are looked back on. */
export const reach = 60

/** Index of the last boundary before `index`, or -1. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  let at = index - 1
  while (at >= 0 && !boundary.test(tokenAt(tokens, at).word)) at -= 1
  return at
}
