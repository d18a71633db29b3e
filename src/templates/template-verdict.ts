import type { Effects } from '../result/coverage-report.js'
import type { TemplateFormat } from './passage.js'

/** Words of a template and where they stand: 1-based lines and columns, end exclusive; offsets are UTF-16 indices. */
export interface TemplateSpan {
  /** The included file in which they stand; absent: the template itself. Relative to the root. */
  readonly file?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly start: number
  readonly end: number
  readonly words: string
}

export type TemplateSync = 'present' | 'missing' | 'not-needed' | 'unknown'

export interface TemplateEffect {
  readonly span: TemplateSpan
  readonly words: string
  /** Where the effect was found: in prose, in a command or inline code, declared by the structure, a graph node, an action. */
  readonly means: 'prose' | 'command' | 'code' | 'declared' | 'node' | 'action'
  readonly sync: 'present' | 'missing'
  /** The read that covers it. */
  readonly evidence: TemplateSpan | null
}

export interface TemplateVerdict {
  readonly effects: Effects
  readonly sync: TemplateSync
  /** Why a verdict is `unknown`, or one sentence on what decided. */
  readonly reason: string
  readonly format: TemplateFormat
  readonly effectSites: readonly TemplateEffect[]
  readonly evidence: {
    readonly effect: TemplateSpan | null
    readonly read: TemplateSpan | null
    readonly condition: TemplateSpan | null
  }
  /** The missing step, to be put before the first effect; null when nothing is missing. */
  readonly rewrite: string | null
  /** Are `effects:` and `sync:` declared by the template itself, and then checked and not guessed? */
  readonly declared: boolean
}
