import type { DerivedParts, FoundGuard } from '../../analysis/guards/guard-context.js'
import { fingerprint } from '../cache/fingerprint.js'
import type { GuardDoor, GuardDoors, GuardQuestions } from './guard-doors.js'
import { askAgain, type Asked, type GuardRecord, type Grounds, type Kept, type KeptAnswers } from './guard-record.js'

interface Known<Answer> extends Kept<Answer> {
  /** The grounds are numbers of the last run. */
  readonly isEarlier?: true
}

/** What other functions say is asked each time: it depends on what is being worked out just then. */
const transient: ReadonlySet<GuardDoor> = new Set(['claim', 'callback', 'key'])

/**
 * The answers about the guards of one file, with the grounds of each: every question that was asked while it was worked
 * out, in order. An answer of the last run is handed out only after each of its questions got the same answer again.
 * The questions are asked in their order and up to the first that differs, as working it out anew would ask them, so
 * the whole run goes as it would without a memory, only shorter.
 */
export class FileGuardMemory {
  /** As the guards must see them. */
  readonly doors: GuardDoors
  private readonly outside: GuardDoors
  private readonly before: GuardRecord | null
  private readonly asked: Asked[] = []
  private readonly shares: Grounds[] = []
  private readonly found = new Map<string, Known<readonly FoundGuard[]>>()
  private readonly parts: { readonly [Part in keyof DerivedParts]: Map<string, Known<DerivedParts[Part] | null>> } = { claim: new Map(), callback: new Map(), key: new Map() }
  /** The grounds of what is being worked out, innermost last. */
  private readonly open: Set<number>[] = []
  private readonly places = new Map<string, number>()
  private readonly holding = new Map<number, boolean>()
  private readonly adoptions = new Map<number, number>()
  private reused = 0
  private isChanged = false

  /** `isKept` says whether anybody will ask for the record. */
  constructor(outside: GuardDoors, before: GuardRecord | null, isKept: boolean) {
    this.outside = outside
    this.before = before
    this.doors = isKept ? this.watchedDoors(outside) : outside
  }

  private watchedDoors(outside: GuardDoors): GuardDoors {
    const door = <Door extends GuardDoor>(name: Door, note: (asked: GuardQuestions[Door]['asked'], answer: string) => Asked) => (asked: GuardQuestions[Door]['asked']): GuardQuestions[Door]['answer'] => {
      const answer = outside[name](asked)
      if (this.open.length > 0) this.rest(note(asked, fingerprint(answer)))
      return answer
    }
    return {
      origin: door('origin', (asked, answer) => ({ door: 'origin', asked, answer })),
      declared: door('declared', (asked, answer) => ({ door: 'declared', asked, answer })),
      entered: door('entered', (asked, answer) => ({ door: 'entered', asked, answer })),
      gate: door('gate', (asked, answer) => ({ door: 'gate', asked, answer })),
      keys: door('keys', (asked, answer) => ({ door: 'keys', asked, answer })),
      jobKeys: door('jobKeys', (asked, answer) => ({ door: 'jobKeys', asked, answer })),
      period: door('period', (asked, answer) => ({ door: 'period', asked, answer })),
      uniqueKeys: door('uniqueKeys', (asked, answer) => ({ door: 'uniqueKeys', asked, answer })),
      sends: door('sends', (asked, answer) => ({ door: 'sends', asked, answer })),
      claim: door('claim', (asked, answer) => ({ door: 'claim', asked, answer })),
      callback: door('callback', (asked, answer) => ({ door: 'callback', asked, answer })),
      key: door('key', (asked, answer) => ({ door: 'key', asked, answer })),
    }
  }

  /** The guards at a call: those that are remembered where they still hold, else found by `make`. */
  guards(span: string, make: () => readonly FoundGuard[]): readonly FoundGuard[] {
    return this.answer(span, make, this.found, this.before?.answers.guards)
  }

  /** The same for what calls of a function say. */
  part<Part extends keyof DerivedParts>(part: Part, at: string, make: () => DerivedParts[Part] | null): DerivedParts[Part] | null {
    const known: Map<string, Known<DerivedParts[Part] | null>> = this.parts[part]
    const before: ReadonlyMap<string, Kept<DerivedParts[Part] | null>> | undefined = this.before?.answers.parts[part]
    return this.answer(at, make, known, before)
  }

  private answer<Answer>(name: string, make: () => Answer, answers: Map<string, Known<Answer>>, before: ReadonlyMap<string, Kept<Answer>> | undefined): Answer {
    const known = answers.get(name)
    if (known !== undefined) return known.answer
    const earlier = before?.get(name)
    if (earlier !== undefined && this.holds(earlier.grounds)) {
      this.reused++
      answers.set(name, { ...earlier, isEarlier: true })
      return earlier.answer
    }
    this.isChanged = true
    const { value, grounds } = this.watched(make)
    answers.set(name, { answer: value, grounds })
    return value
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

  /** What is to be kept; null when that is what was kept before. */
  record(): GuardRecord | null {
    if (!this.isChanged && this.reused === sizeOf(this.before?.answers)) return null
    const renumbered = <Answer>(answers: ReadonlyMap<string, Known<Answer>>): ReadonlyMap<string, Kept<Answer>> =>
      new Map([...answers].map(([name, { answer, grounds, isEarlier }]) => [name, { answer, grounds: isEarlier === true ? this.adopted(grounds) : grounds }]))
    const { claim, callback, key } = this.parts
    const answers: KeptAnswers = { guards: renumbered(this.found), parts: { claim: renumbered(claim), callback: renumbered(callback), key: renumbered(key) } }
    return { asked: this.asked, shared: this.shares, answers }
  }

  private watched<Value>(make: () => Value): { readonly value: Value; readonly grounds: Grounds } {
    const grounds = new Set<number>()
    this.open.push(grounds)
    try {
      return { value: make(), grounds: [...grounds] }
    } finally {
      this.open.pop()
    }
  }

  private rest(question: Asked): void {
    this.open.at(-1)?.add(this.placeOf(question))
  }

  private placeOf(question: Asked): number {
    const name = `${question.door} ${fingerprint(question.asked)} ${question.answer}`
    const before = this.places.get(name)
    if (before !== undefined) return before
    const place = this.asked.push(question) - 1
    this.places.set(name, place)
    return place
  }

  private holds(grounds: Grounds): boolean {
    return grounds.every((place) => {
      const before = this.holding.get(place)
      if (before !== undefined) return before
      const question = place < 0 ? null : this.before?.asked[place]
      if (question === undefined) return false
      const holds = question === null ? this.sharedHolds(place) : fingerprint(askAgain(question, this.outside)) === question.answer
      if (question === null || !transient.has(question.door)) this.holding.set(place, holds)
      return holds
    })
  }

  private sharedHolds(place: number): boolean {
    const grounds = this.before?.shared[-place - 1]
    return grounds !== undefined && this.holds(grounds)
  }

  /** The grounds of an earlier answer in the numbers of this run. */
  private adopted(grounds: Grounds): Grounds {
    return grounds.map((place) => {
      if (place >= 0) {
        const question = this.before?.asked[place]
        return question === undefined ? place : this.placeOf(question)
      }
      const known = this.adoptions.get(place)
      if (known !== undefined) return known
      const found = -this.shares.push(this.adopted(this.before?.shared[-place - 1] ?? []))
      this.adoptions.set(place, found)
      return found
    })
  }
}

function sizeOf(answers: KeptAnswers | undefined): number {
  return answers === undefined ? 0 : answers.guards.size + answers.parts.claim.size + answers.parts.callback.size + answers.parts.key.size
}
