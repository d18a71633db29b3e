import type { Channel, Confidence } from '../result/coverage-report.js'
import type { ShellGuard } from './shell-guard.js'

/** A stretch of a file: 1-based lines and columns. */
export interface ShellSpan {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A command that sends. */
export interface CommandSend extends ShellSpan {
  /** The line on which the program is named. */
  readonly calleeLine: number
  /** Program and verb, such as `gh issue comment`; a function of the script when only its call knows the destination. */
  readonly callee: string
  readonly sender: { readonly provider: string; readonly path: string }
  readonly channel: Channel
  readonly confidence: Confidence
  readonly gray: boolean
  /** The function of the script that contains it. */
  readonly function: string | null
  /** Every guard in front of it, inside its function or at top level. */
  readonly guards: readonly ShellGuard[]
  readonly inLoop: boolean
  readonly because: readonly string[]
}

/** What a command line calls that is first-party: a function, another script, a package script, a JavaScript file. */
export interface ShellTarget {
  readonly kind: 'function' | 'script' | 'package-script' | 'program'
  /** Function name, path as written, or script name. */
  readonly name: string
}

/** A call from which a send may be reached. */
export interface ShellCall extends ShellSpan {
  readonly target: ShellTarget
  readonly function: string | null
  readonly guards: readonly ShellGuard[]
  readonly inLoop: boolean
}

export interface ShellProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Everything one script yields. */
export interface ShellFacts {
  readonly sends: readonly CommandSend[]
  readonly calls: readonly ShellCall[]
  readonly functions: readonly string[]
  /** Syntax errors; what was read around them is still in the other lists. */
  readonly problems: readonly ShellProblem[]
}
