import type { FoundEffect } from '../../analysis/effects/find-effects.js'
import type { OpenEffect } from '../../analysis/effects/find-open-effects.js'
import type { FunctionFact } from '../../analysis/file-facts.js'
import type { Program } from '../../analysis/program.js'
import type { SourceFile } from '../../syntax/source-file.js'
import type { Declaration } from '../../catalogue/declaration.js'
import type { ReadAside } from '../checkout-reader.js'
import type { WorkspacePackage } from '../../syntax/workspace-package.js'
import type { FileMemories } from '../cache/file-memories.js'
import type { GuardBook } from '../verdict/guard-book.js'
import type { LinkedGraph } from '../graph/build-graph.js'
import type { FoundTask } from './found-task.js'
import type { FileSyncMemory, SyncRecord } from './file-sync-memory.js'

export type SyncMemories = FileMemories<SyncRecord, FileSyncMemory>

/** What tasks need of every file of the program. */
export interface CollectedTasks {
  /** Calls that change something outside of the project, but for sends. */
  readonly effects: readonly FoundEffect[]
  /** Calls of which that cannot be decided. */
  readonly open: readonly OpenEffect[]
  /** Tasks that are written like data. */
  readonly written: readonly FoundTask[]
  readonly verified: readonly FoundTask[]
}

/** Everything that finding tasks looks at. */
export interface TaskSources {
  readonly root: string
  readonly program: Program
  readonly linked: LinkedGraph
  readonly packages: readonly WorkspacePackage[]
  /** The files of the checkout whose path fits a pattern. */
  readonly list: (pattern: RegExp) => readonly string[]
  /** Calls that the configuration declares as reads of the present state. */
  readonly reads?: readonly Declaration[]
  /** The guards that the verdicts of the sends were made with. */
  readonly book: GuardBook
  /** What the last run knew about reads; absent means nothing. */
  readonly memory?: SyncMemories
  /** The text of an analysed file; empty when it is none. */
  readonly text: (file: string) => string
  /** The text of one function of an analysed file. */
  readonly passage: (file: string, fact: Pick<FunctionFact, 'at' | 'end'>) => string
  /** Whether the text of an analysed file fits a pattern. */
  readonly fits: (file: string, pattern: RegExp) => boolean
  /** Any other file of the checkout. */
  readonly aside: (file: string) => ReadAside
  /** What all files were gone through for; absent means that they are. */
  readonly collected?: CollectedTasks
  /** The tree of an analysed file; null when it cannot be parsed. */
  read(file: string): SourceFile | null
}
