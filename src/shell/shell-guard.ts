import type { GuardKind, GuardQuality } from '../result/coverage-report.js'

/** Something in a script that limits repeats. `offset` counts in the text in which it was found. */
export interface ShellGuard {
  readonly kind: GuardKind
  readonly quality: GuardQuality
  readonly why: string
  readonly line: number
}

const order: readonly GuardQuality[] = ['sound', 'racy', 'retry-only', 'process-local', 'defective', 'none']

/** The guard that is worth most; null of none. */
export function bestGuard(guards: readonly ShellGuard[]): ShellGuard | null {
  return [...guards].sort((a, b) => order.indexOf(a.quality) - order.indexOf(b.quality))[0] ?? null
}
