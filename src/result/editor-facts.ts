import type { Channel, GuardKind, GuardQuality } from './coverage-report.js'

/**
 * What only the whole program knows and the ESLint rules are told: written by `audit-coverage facts`, handed to the
 * rules as `settings.sendgate.facts`. Files are relative to the root of the audit, with `/`; paths are written in the
 * language of the catalogue, from an export of the file: `sendMail`, `Mailer().send`.
 */
export interface EditorFacts {
  readonly schemaVersion: 1
  /** Files behind specifiers that are no relative paths: workspace packages and path aliases. */
  readonly modules: Readonly<Record<string, string>>
  /** Functions from which a send is reached: their calls are sends, the sends inside them are not reported. */
  readonly wrappers: readonly WrapperFact[]
  /** First-party functions that run their callback only behind a guard. */
  readonly gates: readonly GateFact[]
  /** Functions that are reached through guards alone: nothing inside them is reported. */
  readonly covered: readonly CoveredFact[]
}

export interface WrapperFact {
  readonly file: string
  readonly path: string
  readonly provider: string
  readonly channel: Channel
}

export interface GateFact {
  readonly file: string
  readonly path: string
  /** Index of the argument that is run at most once. */
  readonly callback: number
  readonly kind: GuardKind
  readonly quality: GuardQuality
  readonly why: string
}

export interface CoveredFact {
  readonly file: string
  /** Enclosing classes and functions, outermost first, joined by `.`: as `SendSite.scope`. */
  readonly scope: string
  /** Where the guard stands. */
  readonly guard: { readonly file: string; readonly line: number }
}
