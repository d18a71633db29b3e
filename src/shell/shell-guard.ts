import type { GuardKind, GuardQuality } from '../result/coverage-report.js'

/** Something in a script that limits repeats. `offset` counts in the text in which it was found. */
export interface ShellGuard {
  readonly kind: GuardKind
  readonly quality: GuardQuality
  readonly why: string
  readonly line: number
  /** What is wrong with a gate that is used as a condition. */
  readonly defect?: 'inverted' | 'unstable-key' | 'unmarked'
}

const order: readonly GuardQuality[] = ['sound', 'racy', 'retry-only', 'process-local', 'defective', 'none']

/** The guard that is worth most; null of none. */
export function bestGuard<G extends { readonly quality: GuardQuality }>(guards: readonly G[]): G | null {
  return [...guards].sort((a, b) => order.indexOf(a.quality) - order.indexOf(b.quality))[0] ?? null
}

/** A lock on this host; `what` makes it. */
export function lockGuard(line: number, what: string): ShellGuard {
  return {
    kind: 'lock',
    quality: 'racy',
    line,
    why: `${what} makes a lock on this host: it keeps two runs apart, but another clone or host does not see it, and a run that dies leaves it behind.`,
  }
}

/** A guard that is a file on this host. `what` names the file or says what it is. */
export function flagGuard(line: number, what: string): ShellGuard {
  return {
    kind: 'flag-file',
    quality: 'racy',
    line,
    why: `The script tests ${what} and writes it itself: two runs can both find it missing, and another clone or host never sees it. Use \`sendgate run KEY -- command\`.`,
  }
}

/** A guard that reads the other system first. */
export function readGuard(line: number): ShellGuard {
  return {
    kind: 'check-then-send',
    quality: 'racy',
    line,
    why: 'The script looks whether it already exists and then sends: two runs can both find nothing.',
  }
}
