import type { TSESTree } from '@typescript-eslint/types'
import type { Value } from '../guards/value.js'

/** A call that reads what other runs or other systems can change. */
export interface SyncRead {
  readonly node: TSESTree.CallExpression
  /**
   * What comes back: rows, one row or nothing, a number, or `flag`: an answer that is already a judgement.
   * `throws` is one row, and an exception where there is none; `member` says whether something is among the rows.
   */
  readonly gives: 'list' | 'first' | 'count' | 'flag' | 'throws' | 'member' | 'value'
  /** The read itself asks for a state: `where: { status: 'PENDING' }`, a key that marks what was done. */
  readonly asksState: boolean
  /** Whose rows are read, and the columns that choose them, where both are written out. */
  readonly table?: string
  readonly columns?: readonly string[]
  /** The parts of a row that were chosen by a state: of `include: { orders: { where: { status } } }` the `orders`. */
  readonly relations?: readonly string[]
  /** The answer is a switch of somebody's settings, or about what they may do. */
  readonly preference: boolean
  /** The rows prove who somebody is: sessions, tokens, keys. That one did not run out yet says nothing about the act. */
  readonly credential?: boolean
  /** Nothing is read: of what was read before, only what is in some state is handed out. */
  readonly sifts?: boolean
  /** What a first-party function answers instead when the read in it fails; absent where the failure gets out of it. */
  readonly failing?: readonly Value[]
}

/** How an effect depends on a read. */
export type SyncLevel = 'present' | 'content-only' | 'missing'

export interface SyncFinding {
  readonly level: SyncLevel
  /** The read; null when there is none. */
  readonly read: TSESTree.Node | null
  /** The test, or the loop over what was read; null when the read is only looked up. */
  readonly condition: TSESTree.Node | null
}
