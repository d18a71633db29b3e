import type { DerivedGuard, DerivedParts, JobKeys, ProviderKeys } from '../../analysis/guards/guard-context.js'
import type { UniqueKeys } from '../../analysis/guards/schema/prisma-unique-keys.js'
import type { Origin } from '../../analysis/origin.js'
import type { Doors, Question } from '../cache/doors.js'

/** What is asked about one function, by its key. */
type PartQuestions = { readonly [Part in keyof DerivedParts]: Question<string, DerivedParts[Part] | null> }

/** All that the guards of a file ask about what is outside of it. Calls are named by their span in the file. */
export interface GuardQuestions extends PartQuestions {
  /** What a term of the file is after all bindings and first-party imports are looked up. */
  readonly origin: Question<Origin, Origin>
  /** What the configuration says about a call that it declares as a claim. */
  readonly declared: Question<string, DerivedGuard | null>
  /** The first-party functions with a body that a call can enter. */
  readonly entered: Question<string, readonly string[]>
  /** Which argument a configured gate runs at most once. */
  readonly gate: Question<string, number | null>
  readonly keys: Question<string, ProviderKeys | null>
  readonly jobKeys: Question<string, JobKeys | null>
  /** Milliseconds between two runs of the schedule that leads to a call. */
  readonly period: Question<string, number | null>
  readonly uniqueKeys: Question<string, UniqueKeys[string] | null>
  /** The calls of a function, by its key, from which a send is reached. */
  readonly sends: Question<string, readonly string[]>
}

export type GuardDoors = Doors<GuardQuestions>
