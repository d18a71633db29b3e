import type { Grounds, GroundsBook } from './grounds-book.js'
import type { Kinds } from './doors.js'

/** An answer with everything outside of the file that it rests on. */
export interface Kept<Answer> {
  readonly answer: Answer
  readonly grounds: Grounds
}

export type KeptAnswers<Answer> = ReadonlyMap<string, Kept<Answer>>

interface Known<Answer> extends Kept<Answer> {
  /** The grounds are numbers of the last run. */
  readonly isEarlier?: true
}

/**
 * Answers of one kind about one file. One of the last run is handed out only after each of its questions got the same
 * answer again. The questions are asked in their order and up to the first that differs, as working it out anew would
 * ask them, so the whole run goes as it would without a memory, only shorter.
 */
export class Answers<Answer, Questions extends Kinds<Questions>> {
  private readonly book: GroundsBook<Questions>
  private readonly before: KeptAnswers<Answer>
  private readonly known = new Map<string, Known<Answer>>()
  private isNew = false

  constructor(book: GroundsBook<Questions>, before: KeptAnswers<Answer> = new Map()) {
    this.book = book
    this.before = before
  }

  get(name: string, make: () => Answer): Answer {
    const known = this.known.get(name)
    if (known !== undefined) return known.answer
    const earlier = this.before.get(name)
    if (earlier !== undefined && this.book.holds(earlier.grounds)) {
      this.known.set(name, { ...earlier, isEarlier: true })
      return earlier.answer
    }
    this.isNew = true
    const { value, grounds } = this.book.watched(make)
    this.known.set(name, { answer: value, grounds })
    return value
  }

  /** Whether the answers of the last run were asked for, and no others. */
  get isSame(): boolean {
    return !this.isNew && this.known.size === this.before.size
  }

  record(): KeptAnswers<Answer> {
    return new Map(
      [...this.known].map(([name, { answer, grounds, isEarlier }]) => [
        name,
        { answer, grounds: isEarlier === true ? this.book.adopted(grounds) : grounds },
      ]),
    )
  }
}
