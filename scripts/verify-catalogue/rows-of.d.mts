import type {
  EffectEntry,
  Evidence,
  Path,
  PathStep,
  ReadEntry,
  SenderEntry,
  TriggerEntry,
} from '../../src/catalogue/index.js'

/** One thing the compiler is asked: does the module have the member, and does its call keep something at `place`. */
export interface Try {
  readonly module: string
  readonly ambient: readonly string[]
  readonly steps: readonly PathStep[]
  readonly place?: object
}

export interface CatalogueRow {
  readonly path: Path
  /** `send`, `gray`, `near miss`, `registers`, `handler`, `key`, … */
  readonly role: string
  readonly evidence: Evidence
  /** What is looked for in the call, in words: `argument 1`, `property 0 jobs.[].path`. */
  readonly detail?: string
  /** The row is proved when one of them is. */
  readonly tries: readonly Try[]
}

export interface PathGrammar {
  readonly expandPath: (path: Path) => readonly Path[]
  readonly parsePath: (path: Path) => readonly PathStep[]
}

export function rowsOfSender(entry: SenderEntry, grammar: PathGrammar): CatalogueRow[]
export function rowsOfTrigger(entry: TriggerEntry, grammar: PathGrammar): CatalogueRow[]
export function rowsOfLibrary(entry: ReadEntry | EffectEntry, grammar: PathGrammar): CatalogueRow[]
