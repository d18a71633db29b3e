/** One kind of question about what is outside of a file. Both sides are plain data. */
export interface Question<Asked, Answer> {
  readonly asked: Asked
  readonly answer: Answer
}

/** Kinds of questions by the name of the door at which they are asked. */
export type Kinds<Names> = { readonly [Door in keyof Names]: Question<unknown, unknown> }

/** The only way from what is worked out about a file to what is outside of it, so that whoever stands at the doors sees everything it learns. */
export type Doors<Questions extends Kinds<Questions>> = {
  readonly [Door in keyof Questions]: (asked: Questions[Door]['asked']) => Questions[Door]['answer']
}

/** One question, with the fingerprint of the answer that it got. */
export type Asked<Questions extends Kinds<Questions>, Door extends keyof Questions = keyof Questions> = {
  readonly [Each in Door]: { readonly door: Each; readonly asked: Questions[Each]['asked']; readonly answer: string }
}[Door]

export function askAgain<Questions extends Kinds<Questions>, Door extends keyof Questions>(
  { door, asked }: Asked<Questions, Door>,
  doors: Doors<Questions>,
): Questions[Door]['answer'] {
  return doors[door](asked)
}
