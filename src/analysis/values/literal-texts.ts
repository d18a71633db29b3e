import type { Origin } from '../origin.js'
import type { Evaluator } from './evaluator.js'

/** The literal texts a term can be. */
export function literalTexts(term: Origin | undefined, evaluator: Evaluator): string[] {
  if (term === undefined) return []
  if (term.kind === 'literal') return typeof term.value === 'string' ? [term.value] : []
  if (term.kind !== 'binding' && term.kind !== 'import' && term.kind !== 'member' && term.kind !== 'either') return []
  return evaluator
    .values(term)
    .flatMap((value) => (value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : []))
}
