import type { ArgumentPredicate } from '../../catalogue/types.js'
import type { Channel, GuardKind, GuardQuality } from '../../result/coverage-report.js'

/** Names an API the way `sendgate.config.json` does: by module and path, or by the methods of a class and its heirs. */
export interface Declaration {
  readonly module?: string
  readonly path?: string
  readonly class?: string
  readonly extends?: boolean
  readonly implements?: boolean
  readonly methods?: readonly string[]
  readonly when?: readonly ArgumentPredicate[]
}

export interface DeclaredSender extends Declaration {
  readonly channel?: Channel
  readonly provider?: string
}

export interface DeclaredGate extends Declaration {
  /** Index of the argument that the gate runs; the last one when absent. */
  readonly callback?: number
  readonly kind?: 'callback' | 'claim'
  /** What an inferred gate is worth; a declared one is sound. */
  readonly worth?: { readonly kind: GuardKind; readonly quality: GuardQuality; readonly why: string }
}
