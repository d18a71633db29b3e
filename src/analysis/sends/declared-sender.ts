import type { ArgumentPredicate } from '../../catalogue/types.js'
import type { Channel } from '../../result/coverage-report.js'

/** A sender declared by the configuration: a member of a module, or the methods of a class and its heirs. */
export interface DeclaredSender {
  readonly module?: string
  readonly path?: string
  readonly class?: string
  readonly extends?: boolean
  readonly implements?: boolean
  readonly methods?: readonly string[]
  readonly when?: readonly ArgumentPredicate[]
  readonly channel?: Channel
  readonly provider?: string
}
