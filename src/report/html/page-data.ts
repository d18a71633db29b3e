import type {
  Channel,
  Confidence,
  SyncStatus,
  TriggerKind,
  UnknownReason,
  Verdict,
} from '../../result/coverage-report.js'

/** What the page embeds: the result in the shape the page draws it, files and owners by index. */
export interface PageData {
  readonly toolVersion: string
  readonly sourceUrl: string | null
  readonly analysed: { readonly files: number; readonly workspaces: number }
  readonly files: readonly string[]
  readonly sends: readonly PageSend[]
  readonly tasks: readonly PageTask[]
  readonly findings: readonly PageFinding[]
  readonly proposals: readonly { readonly why: string; readonly config: string; readonly members: number }[]
  readonly notAnalysed: readonly {
    readonly file: number
    readonly reason: string
    readonly detail: string
    readonly incomplete: boolean
  }[]
  readonly warnings: readonly string[]
  /** Quoted lines: per file index, runs of lines with the number of their first. */
  readonly excerpts: Readonly<Record<number, readonly Excerpt[]>>
}

export interface Excerpt {
  readonly first: number
  readonly lines: readonly string[]
}

export interface PagePlace {
  readonly file: number
  readonly line: number
}

export interface PageGuard extends PagePlace {
  readonly kind: string
  readonly quality: string
  readonly why: string
}

export interface PagePath {
  readonly trigger:
    (PagePlace & { readonly kind: TriggerKind; readonly name: string; readonly delivery: string }) | null
  readonly calls: readonly PagePlace[]
  readonly guarded: boolean
  readonly guard: PageGuard | null
}

export interface PageSend extends PagePlace {
  readonly id: string
  readonly column: number
  readonly endLine: number
  readonly callee: string
  readonly sender: string
  readonly channel: Channel
  readonly confidence: Confidence
  readonly function: string
  readonly workspace: string
  readonly owners: readonly string[]
  readonly verdict: Verdict
  readonly reason: UnknownReason | null
  /** The worst trigger of its open paths. */
  readonly trigger: TriggerKind
  readonly guard: PageGuard | null
  readonly paths: readonly PagePath[]
  readonly because: readonly string[]
  /** Null for a send that is covered or allowed. */
  readonly remedy: { readonly why: string; readonly edit: string; readonly command: string } | null
  readonly allowance: string
}

export interface PageTask extends PagePlace {
  readonly id: string
  readonly name: string
  readonly trigger: TriggerKind
  readonly form: string
  readonly effects: string
  readonly effectSites: readonly PagePlace[]
  readonly status: SyncStatus
  readonly read: PagePlace | null
  readonly reason: string
  readonly rewrite: string
  readonly open: boolean
}

export interface PageFinding extends PagePlace {
  readonly id: string
  readonly rule: string
  readonly message: string
  readonly send: string
}
