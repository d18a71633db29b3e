import type { Declaration } from '../catalogue/declaration.js'
import type { DeclaredSender } from '../catalogue/declared-sender.js'
import type { TriggerKind } from '../result/coverage-report.js'

/** `sendgate.config.json`, as `schema/sendgate.config.schema.json` describes it. */
export interface SendgateConfig {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly tests?: boolean
  readonly senders?: readonly DeclaredSender[]
  readonly gates?: readonly GateDeclaration[]
  readonly reads?: readonly Declaration[]
  readonly triggers?: readonly TriggerDeclaration[]
  readonly ignore?: readonly IgnoredCall[]
  readonly templates?: readonly string[]
  readonly facts?: string
  readonly thresholds?: Thresholds
}

export interface GateDeclaration extends Declaration {
  readonly callback?: number
  readonly kind?: 'callback' | 'claim'
}

export interface TriggerDeclaration extends Declaration {
  readonly kind: TriggerKind
  readonly handler?: number
}

export interface IgnoredCall extends Declaration {
  readonly reason: string
}

/** Shares between 0 and 1. */
export interface Thresholds {
  readonly proved?: number
  readonly unknown?: number
  readonly synced?: number
  readonly channels?: Readonly<Record<string, number>>
  readonly triggers?: Readonly<Record<string, number>>
  readonly workspaces?: Readonly<Record<string, number>>
}
