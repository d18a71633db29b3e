import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import type { FileFacts } from '../file-facts.js'
import type { FileGuards } from '../guards/file-guards.js'
import type { FoundGuard, GuardContext } from '../guards/guard-context.js'
import type { Origin } from '../origin.js'
import type { CallSite } from '../program.js'
import type { NodeIndex } from './index-nodes.js'

/** One send of a file, and what stands in front of it. */
export interface JudgedSend {
  readonly send: CallSite
  readonly node: TSESTree.Node
  /** In its own function, the strongest first. */
  readonly guards: readonly FoundGuard[]
  /**
   * Where it is decided whether the send is covered: `here`, or elsewhere (`guarded` in its own function, by all its
   * `callers`, at the calls of the `wrapper` around it, or by another file as the `facts` say).
   */
  readonly decided: 'here' | 'guarded' | 'callers' | 'wrapper' | 'facts'
}

/** One file with everything that the rules on the quality of gates ask about. */
export interface JudgedFile {
  readonly source: SourceFile
  readonly facts: FileFacts
  readonly nodes: NodeIndex
  readonly context: GuardContext
  readonly guards: FileGuards
  /** The places that an origin names may be left out. */
  readonly originOf: (node: TSESTree.Node) => Origin
  /** The functions of this file that a call enters, or that any other expression stands for. */
  readonly functionsOf: (node: TSESTree.Node) => readonly TSESTree.Node[]
  readonly sends: readonly JudgedSend[]
}
