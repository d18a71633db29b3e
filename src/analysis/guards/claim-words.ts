import type { Claim } from './claim.js'

/** What a statement on rows writes, in the words of its table and columns; null of a claim that is no such statement. */
export function claimWords({ needsUnique, row }: Claim): readonly string[] | null {
  if (row === undefined && needsUnique === undefined) return null
  return [...(needsUnique ? [needsUnique.table, ...needsUnique.columns] : []), ...(row ?? [])]
}
