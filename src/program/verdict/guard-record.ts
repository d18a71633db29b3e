import type { DerivedParts, FoundGuard } from '../../analysis/guards/guard-context.js'
import type { GuardDoor, GuardDoors, GuardQuestions } from './guard-doors.js'

/** One question, with the fingerprint of the answer that it got. */
export type Asked<Door extends GuardDoor = GuardDoor> = { readonly [Each in Door]: { readonly door: Each; readonly asked: GuardQuestions[Each]['asked']; readonly answer: string } }[Door]

/** What an answer rests on, in the order in which it was asked: indices of `asked`, or of `shared` from the end (`-1` is the first). */
export type Grounds = readonly number[]

export interface Kept<Answer> {
  readonly answer: Answer
  readonly grounds: Grounds
}

/** What is known about one file. */
export interface KeptAnswers {
  /** By the span of the call. */
  readonly guards: ReadonlyMap<string, Kept<readonly FoundGuard[]>>
  /** By the offset of the function. */
  readonly parts: { readonly [Part in keyof DerivedParts]: ReadonlyMap<string, Kept<DerivedParts[Part] | null>> }
}

/** Answers about the guards of one file, each with everything outside of the file that it rests on. */
export interface GuardRecord {
  readonly asked: readonly Asked[]
  /** Grounds that many answers have in common. */
  readonly shared: readonly Grounds[]
  readonly answers: KeptAnswers
}

/** Asks again. */
export function askAgain<Door extends GuardDoor>({ door, asked }: Asked<Door>, doors: GuardDoors): GuardQuestions[Door]['answer'] {
  return doors[door](asked)
}
