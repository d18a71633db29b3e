/**
 * The result object: what an audit found. `--format json` prints it as it is, every report format reads
 * only this, and `schema/coverage-report.schema.json` describes it. Versioned by `schemaVersion`.
 *
 * Positions are 1-based lines and columns; files are relative to `root`, with `/`.
 */
export interface CoverageReport {
  readonly schemaVersion: 1
  readonly root: string
  readonly summary: Summary
  readonly sites: readonly SendSite[]
  readonly calls: readonly WrapperCall[]
  readonly tasks: readonly TaskSite[]
  /** What is wrong beside a missing gate: defective guards, unstable keys, bad suppressions. */
  readonly findings: readonly Finding[]
  /** Ready-made configuration lines the audit proposes, such as a family of provider classes. */
  readonly proposals: readonly Proposal[]
  /** Wrappers, derived gates and triggers that the audit inferred, with the reason for each. */
  readonly inferred: Inferred
  readonly analysed: Analysed
  readonly notAnalysed: readonly NotAnalysed[]
  readonly warnings: readonly string[]
  /** Every `sendgate-allow` comment that silences something, in file order. */
  readonly allowances?: readonly Allowance[]
  /** Every `eslint-disable` comment that names a rule of sendgate, or names none and so silences all. */
  readonly eslintDisables?: readonly EslintDisable[]
}

export interface Analysed {
  readonly files: number
  readonly workspaces: readonly string[]
  /** Every analysed file, sorted: with it `--frozen` sees which file is no longer looked at. */
  readonly paths?: readonly string[]
}

export interface Summary {
  readonly sends: number
  readonly covered: number
  readonly partial: number
  readonly ungated: number
  readonly unknown: number
  readonly allowed: number
  /** covered / sends, 0..1; 1 when there are no sends. */
  readonly proved: number
  readonly tasks: TaskSummary
}

export interface TaskSummary {
  readonly tasks: number
  readonly external: number
  readonly present: number
  readonly contentOnly: number
  readonly missing: number
  readonly unknown: number
  /** present / all tasks with an external or an undecided effect, 0..1; 1 when there is none. */
  readonly synced: number
}

export type Verdict = 'covered' | 'partial' | 'ungated' | 'unknown' | 'allowed'

export type UnknownReason =
  | 'decorator'
  | 'any-receiver'
  | 'unresolved-import'
  | 'computed-member'
  | 'escapes'
  | 'open-world-export'
  | 'di-token'
  | 'job-name'
  | 'dynamic-import'
  | 'not-in-a-project'
  | 'parse-error'
  | 'generated'
  | 'budget'

export type Channel =
  | 'email'
  | 'chat'
  | 'sms'
  | 'push'
  | 'voice'
  | 'webhook'
  | 'incident'
  | 'issue'
  | 'calendar'
  | 'in-app'
  | 'broadcast'
  | 'notification'

/** How sure the audit is that the call is a send, and by what means. */
export type Confidence = 'type' | 'origin' | 'destination' | 'declared' | 'name'

export type TriggerKind =
  | 'cron'
  | 'queue-worker'
  | 'webhook'
  | 'agent-tool'
  | 'http-handler'
  | 'server-action'
  | 'deferred'
  | 'cli'
  | 'library-export'
  | 'unknown'

export type GuardKind =
  | 'gate'
  | 'claim-guard'
  | 'atomic-claim'
  | 'provider-key'
  | 'job-key'
  | 'step-memo'
  | 'check-then-send'
  | 'in-memory'
  | 'flag-file'
  | 'lock'
  | 'rate-limit'
  | 'none'

export type GuardQuality = 'sound' | 'racy' | 'retry-only' | 'process-local' | 'defective' | 'none'

export interface Place {
  readonly file: string
  readonly line: number
}

export interface Guard extends Place {
  readonly kind: GuardKind
  readonly quality: GuardQuality
  /** One sentence: what was recognised, and why it does or does not count. */
  readonly why?: string
}

export interface Trigger extends Place {
  readonly kind: TriggerKind
  readonly name?: string
  /** How easily this trigger repeats, from the scheduler catalogue: retries, overlap, at-least-once. */
  readonly delivery?: string
}

export interface PathCall extends Place {
  /** A queue stands between this call and the next: it may run the job twice, whatever guards the call. */
  readonly enqueues?: true
}

export interface SendPath {
  readonly trigger: Trigger | null
  /** From the trigger's handler down to the call that reaches the send. */
  readonly calls: readonly PathCall[]
  readonly guarded: boolean
  readonly guard: Guard | null
  readonly reason: UnknownReason | null
}

export interface Span extends Place {
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface SendSite extends Span {
  /** Stable over moves of lines: rule, sender path, scope path, ordinal. Unique in a report. */
  readonly id: string
  readonly calleeLine: number
  readonly callee: string
  readonly sender: { readonly provider: string; readonly path: string }
  readonly channel: Channel
  readonly confidence: Confidence
  readonly gray?: boolean
  readonly function: string | null
  /** Enclosing classes and functions, outermost first, joined by `.`; absent or empty at the top level of the file. */
  readonly scope?: string
  readonly workspace: string
  readonly owner?: readonly string[]
  readonly verdict: Verdict
  readonly reason: UnknownReason | null
  readonly guard: Guard | null
  readonly paths: readonly SendPath[]
  /** Why this is a send: one sentence per step of the origin chain. */
  readonly because: readonly string[]
}

export interface WrapperCall extends Span {
  readonly calleeLine: number
  readonly callee: string
  readonly reaches: readonly string[]
  /** Of what the call is about: a send behind it that only tells that another one failed is judged where it stands. */
  readonly verdict: Verdict
  readonly reason: UnknownReason | null
  readonly guard: Guard | null
}

export type Effects = 'none' | 'external' | 'unknown'
export type SyncStatus = 'present' | 'content-only' | 'missing' | 'not-needed' | 'unknown'

export interface TaskSite extends Place {
  /** Stable over moves of lines: rule, trigger, name. Unique in a report. */
  readonly id: string
  readonly workspace?: string
  readonly owner?: readonly string[]
  readonly registerFile?: string
  readonly registerLine: number | null
  readonly handlerLine?: number
  readonly name: string
  readonly trigger: TriggerKind
  /** `code` handlers, or the form of a template. */
  readonly form: 'code' | 'markdown' | 'yaml' | 'json' | 'string' | 'shell'
  readonly effects: Effects
  readonly effectSites: readonly Place[]
  readonly sync: {
    readonly status: SyncStatus
    readonly file: string | null
    readonly line: number | null
    readonly conditionLine?: number | null
  }
  readonly reason: string | null
  /** The missing step, in the template's own words, where one can be proposed. */
  readonly rewrite?: string
}

export interface Finding extends Span {
  readonly id: string
  readonly rule: string
  readonly message: string
  /** The send this is about, where there is one. */
  readonly site?: string
  /** Enclosing classes and functions, as in `SendSite.scope`. */
  readonly scope?: string
  readonly workspace?: string
  readonly owner?: readonly string[]
}

/** `// sendgate-allow <rule> -- reason [@owner] [until:2027-01-31] [#123]` */
export interface Allowance extends Place {
  readonly rule: string
  readonly reason: string
  readonly owner: string | null
  /** Last day, `YYYY-MM-DD`, on which it holds. */
  readonly until: string | null
  readonly ticket: string | null
  /** Ids of the sends, tasks and findings it silences. */
  readonly silences: readonly string[]
}

export interface EslintDisable extends Place {
  /** Empty when the comment names no rule and so silences all. */
  readonly rules: readonly string[]
}

export interface Proposal {
  readonly why: string
  /** A JSON fragment for `sendgate.config.json`. */
  readonly config: Readonly<Record<string, unknown>>
  readonly members: number
}

export interface Inferred {
  readonly wrappers: readonly (Place & { readonly name: string; readonly reaches: readonly string[] })[]
  readonly gates: readonly InferredGate[]
  readonly triggers: readonly (Trigger & { readonly sends: number })[]
}

export interface InferredGate extends Place {
  readonly name: string
  readonly why: string
  readonly kind?: GuardKind
  readonly quality?: GuardQuality
  /** Index of the argument that runs only behind the guard; absent where the result says who won. */
  readonly callback?: number
}

export type NotAnalysedReason =
  'parse-error' | 'unreadable' | 'too-large' | 'generated' | 'declaration' | 'test' | 'ignored' | 'component'

export interface NotAnalysed {
  readonly file: string
  readonly reason: NotAnalysedReason
  readonly detail?: string
}
