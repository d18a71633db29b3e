import type { ArgumentPredicate } from './argument-predicate.js'
import type { CommandObject } from './command-object.js'
import type { Evidence } from './evidence.js'
import type { Idempotency } from './idempotency.js'
import type { Path } from './path.js'

/** A call that changes something outside the project, wider than a send: a record, a payment, a deployment. */
export interface EffectEntry {
  readonly library: string
  readonly packages: readonly string[]
  readonly ambient?: readonly string[]
  readonly effect:
    | 'payment'
    | 'record'
    | 'code-host'
    | 'calendar'
    | 'document'
    | 'queue'
    | 'storage'
    | 'deployment'
    | 'http'
    | 'identity'
    | 'infrastructure'
    | 'model'
    | 'purchase'
  readonly members: readonly EffectMember[]
  readonly commandObjects?: readonly CommandObject[]
  readonly idempotency: Idempotency
  readonly verified: Evidence
  /** Sets of exact package versions the members were proved with. */
  readonly verifiedWith?: readonly (readonly string[])[]
}

export interface EffectMember {
  readonly path: Path
  readonly module?: string
  readonly when?: readonly ArgumentPredicate[]
  readonly unless?: readonly ArgumentPredicate[]
  /** Names among what `.**` stands for from where on nothing is done: `endpoint`, which only puts a request together. */
  readonly notThrough?: readonly string[]
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}
