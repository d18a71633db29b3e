import type { Path, PathStep, SenderEntry, TriggerEntry } from '../../src/catalogue/types.js'

export interface CatalogueRow {
  readonly path: Path
  readonly role: string
  readonly modules: readonly string[]
  readonly steps: readonly PathStep[]
}

export interface PathGrammar {
  readonly expandPath: (path: Path) => readonly Path[]
  readonly parsePath: (path: Path) => readonly PathStep[]
}

export function rowsOfSender(entry: SenderEntry, grammar: PathGrammar): CatalogueRow[]
export function rowsOfTrigger(entry: TriggerEntry, grammar: PathGrammar): CatalogueRow[]
