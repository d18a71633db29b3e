import type { TSESTree } from '@typescript-eslint/types'
import type { GuardKind, GuardQuality } from '../../result/coverage-report.js'
import type { World } from './evaluate.js'
import type { Confirmation, GuardContext, Holding, UniqueNeed } from './guard-context.js'
import type { Value } from './value.js'

/** A call, or a tagged template with SQL text. */
export type ClaimCall = TSESTree.CallExpression | TSESTree.TaggedTemplateExpression

/**
 * A statement that only one of several racing callers wins, with what its result says to the winner and to the loser.
 */
export interface Claim {
  readonly node: ClaimCall
  readonly kind: GuardKind
  readonly quality: GuardQuality
  /** The settled value for the winner and for the loser; a promise is understood where `asynchronous`. */
  readonly win: Value
  readonly lose: Value
  /** All values after losing, where there are several. */
  readonly loseValues?: readonly Value[]
  readonly asynchronous: boolean
  /** What the loser finds, where no result tells it but state that was read before. */
  readonly loserSees?: World
  /** The loser gets an exception instead of `lose`. */
  readonly loserThrows?: boolean
  /**
   * Sound only if the table has a unique index, or if the code says so by handling the violation: by any `catch` that
   * skips (`catch`), or by one that names the error of a duplicate (`duplicate`). One that ignores conflicts (`never`)
   * has nothing to handle: it is believed where the table is not known.
   */
  readonly needsUnique?: UniqueNeed & { readonly confirmedBy: Confirmation }
  /** Why the statement decides nothing even when its result is tested; then `quality` is `defective`. */
  readonly why: string
  /** The statement is a claim by its shape alone, so that an ignored result is a defect and not ordinary code. */
  readonly unmistakable: boolean
  /** The words that a statement on rows writes, beside `state` and `needsUnique`; an empty list where none are in sight. See `isMeant`. */
  readonly row?: readonly string[]
  /** Milliseconds after which the claim is forgotten. */
  readonly window?: number
  readonly state?: readonly string[]
  /** The expressions that tell one claim from another, where they are known. */
  readonly keys?: readonly TSESTree.Node[]
  /** The keys of a store whose removal gives the claim back, where the first argument is no key. */
  readonly held?: readonly TSESTree.Node[]
  /** What holds a claim that a first-party function makes. */
  readonly holding?: Holding
  /** The statement that makes it, where it stands in a function of the database. */
  readonly statement?: string
  /** The table of whose rows a first-party function takes a lease. */
  readonly lease?: string
}

/** One file in `claims/`: recognises the claims of one library by the shape of the call. `call` is the last of its chain. */
export type ClaimUnit = (call: ClaimCall, context: GuardContext) => Claim | null
