import type { ArgumentPredicate } from './entries/argument-predicate.js'

/** Names an API the way `sendgate.config.json` does: by module and path, or by the methods of a class or interface and its heirs. */
export interface Declaration {
  readonly module?: string
  readonly path?: string
  readonly class?: string
  readonly extends?: boolean
  readonly implements?: boolean
  readonly methods?: readonly string[]
  readonly when?: readonly ArgumentPredicate[]
}
