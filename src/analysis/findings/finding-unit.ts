import type { TSESTree } from '@typescript-eslint/types'
import type { JudgedFile } from '../file/judged-file.js'
import type { Insertion } from '../keys/wrap-in-gate.js'

/** What is wrong with a gate or a guard, at a node. */
export interface FoundFault {
  readonly node: TSESTree.Node
  /** Name of one of the unit's messages. */
  readonly message: string
  readonly data?: Readonly<Record<string, string>>
  readonly suggestion?: { readonly message: string; readonly insertions: readonly Insertion[] }
}

/** One rule on the quality of gates, for every host: what it finds in a file, and in which words. */
export interface FindingUnit {
  readonly rule: string
  readonly description: string
  /** Full sentences; `{{name}}` stands for data. */
  readonly messages: Readonly<Record<string, string>>
  readonly find: (file: JudgedFile) => readonly FoundFault[]
}
