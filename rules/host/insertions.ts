import type { Rule } from 'eslint'
import type { Insertion } from '../../src/analysis/keys/wrap-in-gate.js'

/** The insertions as a fix of ESLint. */
export function fixOf(insertions: readonly Insertion[]): (fixer: Rule.RuleFixer) => Rule.Fix[] {
  return (fixer) => insertions.map(({ at, text }) => fixer.insertTextAfterRange([at, at], text))
}
