import type { DerivedGuard } from '../../analysis/guards/guard-context.js'

type Part = keyof DerivedGuard

/**
 * What all the functions that a call can enter say alike. Where one of them says something else, or nothing, the call
 * says nothing: it may be that one which runs.
 */
export function sharedGuard(derived: readonly (DerivedGuard | null)[]): DerivedGuard | null {
  const [first, ...others] = derived
  if (first == null) return null
  const kept = (['claim', 'callback', 'key'] as const).filter((part) => first[part] !== undefined && others.every((other) => isAlike(part, first, other)))
  return kept.length === 0 ? null : Object.fromEntries(kept.map((part) => [part, first[part]]))
}

function isAlike(part: Part, left: DerivedGuard, right: DerivedGuard | null): boolean {
  return right?.[part] !== undefined && essence(left[part]) === essence(right[part])
}

/** A guard without the place and the words that describe it. */
function essence(part: DerivedGuard[Part]): string {
  return JSON.stringify(part, (name, value: unknown) => (name === 'line' || name === 'why' ? undefined : value))
}
