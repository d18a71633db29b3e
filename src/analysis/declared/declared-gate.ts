import type { Declaration } from '../../catalogue/declaration.js'
import type { GuardKind, GuardQuality } from '../../result/coverage-report.js'

/** A gate that the configuration declares, or that the audit inferred for the rules. */
export interface DeclaredGate extends Declaration {
  /** Index of the argument that the gate runs; the last one when absent. */
  readonly callback?: number
  readonly kind?: 'callback' | 'claim'
  /** What an inferred gate is worth; a declared one is sound. */
  readonly worth?: { readonly kind: GuardKind; readonly quality: GuardQuality; readonly why: string }
}
