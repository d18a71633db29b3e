import { askAgain, type Asked, type Doors, type Kinds } from './doors.js'
import { fingerprint } from './fingerprint.js'

/** What an answer rests on, in the order in which it was asked: indices of `asked`, or of `shared` from the end (`-1` is the first). */
export type Grounds = readonly number[]

export interface GroundsRecord<Questions extends Kinds<Questions>> {
  readonly asked: readonly Asked<Questions>[]
  /** Grounds that many answers have in common. */
  readonly shared: readonly Grounds[]
}

export interface GroundsSources<Questions extends Kinds<Questions>> {
  readonly outside: Doors<Questions>
  /** Those of the last run, where it had the same file. */
  readonly before: GroundsRecord<Questions> | null
  /** Whether anybody will ask for the record. */
  readonly isKept: boolean
  /** Doors whose answers depend on what is being worked out just then: they are asked each time. */
  readonly transient: ReadonlySet<keyof Questions>
  /** Doors of which it is known that their answers are those of the last run: nobody asks there again. */
  readonly steady: ReadonlySet<keyof Questions>
}

/** The questions that are asked about one file, and those of the last run. */
export class GroundsBook<Questions extends Kinds<Questions>> {
  private readonly outside: Doors<Questions>
  private readonly before: GroundsRecord<Questions> | null
  private readonly isKept: boolean
  private readonly transient: ReadonlySet<keyof Questions>
  private readonly steady: ReadonlySet<keyof Questions>
  private readonly asked: Asked<Questions>[] = []
  private readonly shares: Grounds[] = []
  /** The grounds of what is being worked out, innermost last. */
  private readonly open: Set<number>[] = []
  private readonly places = new Map<string, number>()
  private readonly holding = new Map<number, boolean>()
  private readonly adoptions = new Map<number, number>()

  constructor({ outside, before, isKept, transient, steady }: GroundsSources<Questions>) {
    this.outside = outside
    this.before = before
    this.isKept = isKept
    this.transient = transient
    this.steady = steady
  }

  /** A door that notes what goes through it. `note` names the door once more, for the types. */
  door<Door extends keyof Questions>(
    name: Door,
    note: (asked: Questions[Door]['asked'], answer: string) => Asked<Questions>,
  ): Doors<Questions>[Door] {
    if (!this.isKept) return this.outside[name]
    return (asked) => {
      const answer = this.outside[name](asked)
      if (this.open.length > 0) this.open.at(-1)?.add(this.placeOf(note(asked, fingerprint(answer))))
      return answer
    }
  }

  watched<Value>(make: () => Value): { readonly value: Value; readonly grounds: Grounds } {
    const grounds = new Set<number>()
    this.open.push(grounds)
    try {
      return { value: make(), grounds: [...grounds] }
    } finally {
      this.open.pop()
    }
  }

  /** A value that several answers use: it is made once, and each of them rests on what it rests on. */
  shared<Value>(make: () => Value): () => Value {
    let made: { readonly value: Value; readonly place: number } | undefined
    return () => {
      if (made === undefined) {
        const { value, grounds } = this.watched(make)
        made = { value, place: -this.shares.push(grounds) }
      }
      this.open.at(-1)?.add(made.place)
      return made.value
    }
  }

  /** Whether all these questions of the last run get the same answers again. They are asked up to the first that does not. */
  holds(grounds: Grounds): boolean {
    return grounds.every((place) => {
      const before = this.holding.get(place)
      if (before !== undefined) return before
      const question = place < 0 ? null : this.before?.asked[place]
      if (question === undefined) return false
      const holds =
        question === null
          ? this.holds(this.sharedBefore(place))
          : this.steady.has(question.door) || fingerprint(askAgain(question, this.outside)) === question.answer
      if (question === null || !this.transient.has(question.door)) this.holding.set(place, holds)
      return holds
    })
  }

  /** Grounds of the last run in the numbers of this one. */
  adopted(grounds: Grounds): Grounds {
    return grounds.map((place) => {
      const known = this.adoptions.get(place)
      if (known !== undefined) return known
      const question = this.before?.asked[place]
      const found =
        question === undefined ? -this.shares.push(this.adopted(this.sharedBefore(place))) : this.placeOf(question)
      this.adoptions.set(place, found)
      return found
    })
  }

  record(): GroundsRecord<Questions> {
    return { asked: this.asked, shared: this.shares }
  }

  private sharedBefore(place: number): Grounds {
    return this.before?.shared[-place - 1] ?? []
  }

  private placeOf(question: Asked<Questions>): number {
    const name = `${String(question.door)} ${fingerprint(question.asked)} ${question.answer}`
    const before = this.places.get(name)
    if (before !== undefined) return before
    const place = this.asked.push(question) - 1
    this.places.set(name, place)
    return place
  }
}
