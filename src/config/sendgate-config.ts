import type { ArgumentPredicate } from '../catalogue/types.js'
import type { Channel, TriggerKind } from '../result/coverage-report.js'

/** `sendgate.config.json`, as `schema/sendgate.config.schema.json` describes it. */
export interface SendgateConfig {
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly tests?: boolean
  readonly senders?: readonly SenderDeclaration[]
  readonly gates?: readonly GateDeclaration[]
  readonly reads?: readonly Specifier[]
  readonly triggers?: readonly TriggerDeclaration[]
  readonly ignore?: readonly IgnoredCall[]
  readonly templates?: readonly string[]
  readonly facts?: string
  readonly thresholds?: Thresholds
}

/** Names an API: by module and path, or by the methods of a class or interface and its heirs. */
export interface Specifier {
  readonly module?: string
  readonly path?: string
  readonly class?: string
  readonly extends?: boolean
  readonly implements?: boolean
  readonly methods?: readonly string[]
  readonly when?: readonly ArgumentPredicate[]
}

export interface SenderDeclaration extends Specifier {
  readonly channel?: Channel
  readonly provider?: string
}

export interface GateDeclaration extends Specifier {
  readonly callback?: number
  readonly kind?: 'callback' | 'claim'
}

export interface TriggerDeclaration extends Specifier {
  readonly kind: TriggerKind
  readonly handler?: number
}

export interface IgnoredCall extends Specifier {
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
