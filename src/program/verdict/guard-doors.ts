import type { CalledGuard, CalledParts, JobKeys, ProviderKeys } from '../../analysis/guards/guard-context.js'
import type { UniqueKeys } from '../../analysis/guards/schema/prisma-unique-keys.js'
import type { SqlFunctionClaim } from '../../analysis/guards/sql-function-claim.js'
import type { Reset } from '../../analysis/guards/reset-of.js'
import type { Origin } from '../../analysis/origin.js'
import type { Doors, Question } from '../cache/doors.js'

/** What all the functions that a call can enter say alike about a guard inside. */
type PartQuestions = { readonly [Part in keyof CalledParts]: Question<string, CalledParts[Part] | null> }

/**
 * All that the guards of a file ask about what is outside of it. Calls are named by their span in the file, and no
 * answer holds a place in another one: then an edit that only moves something changes no answer.
 */
export interface GuardQuestions extends PartQuestions {
  /** What a term of the file is after all bindings and first-party imports are looked up, without offsets. */
  readonly origin: Question<Origin, Origin>
  /** What the configuration says about a call that it declares as a claim. */
  readonly declared: Question<string, CalledGuard | null>
  /** Whether a call can enter a first-party function with a body. */
  readonly enters: Question<string, boolean>
  /** Which argument a configured gate runs at most once. */
  readonly gate: Question<string, number | null>
  readonly keys: Question<string, ProviderKeys | null>
  readonly jobKeys: Question<string, JobKeys | null>
  /** Milliseconds between two runs of the schedule that leads to a call. */
  readonly period: Question<string, number | null>
  readonly uniqueKeys: Question<string, UniqueKeys[string] | null>
  /** The claim that a function of the database makes. */
  readonly sqlFunction: Question<string, SqlFunctionClaim | null>
  /** Whether anything in the checkout may set a property of this name. */
  readonly isSet: Question<string, boolean>
  /** The statements that move every row of a table from one state to another. */
  readonly resets: Question<string, readonly Reset[]>
  /** Offsets of the functions of the same file that a call enters, or that a term is. */
  readonly called: Question<string, readonly number[]>
  readonly named: Question<Origin, readonly number[]>
  /** The calls of a function, by its key, from which a send is reached. */
  readonly sends: Question<string, readonly string[]>
}

export type GuardDoors = Doors<GuardQuestions>
