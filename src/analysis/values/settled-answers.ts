import { CircleSets, type CircleSet } from './circle-sets.js'

export interface SettledSources<Asked, Answer> {
  /** Works an answer out; it may ask on. */
  readonly work: (asked: Asked) => Answer
  /** The answer to a question that is still being worked out, so that a circle ends. */
  readonly inCircle: Answer
  /** The answer to a question in circles that are longer than can be followed. */
  readonly tooDeep: () => Answer
}

interface Settled<Answer> {
  readonly answer: Answer
  /** The circles among what it rests on. */
  readonly circles: CircleSet | null
}

interface Provisional<Answer> extends Settled<Answer> {
  readonly lowest: number
}

/** A question that is being worked out. */
interface Open {
  /** Its number in the order of beginnings. */
  readonly at: number
  /** The earliest question on which what was found so far depends although it is not settled; infinite when there is none. */
  lowest: number
  circles: CircleSet | null
}

/** Deeper than this, a question is settled on its own before the search goes on, so that the stack suffices. */
const comfortableDepth = 40
/** Only circles come to be as deep as this. */
const maximumDepth = 100

/**
 * Answers that depend on nothing but their question, although questions lead in circles: each is what comes out when
 * the question is asked first and alone. An answer that was cut short, because it came upon a question that was still
 * open, holds only until that question is settled. And a settled answer is handed out only where working it out again
 * would go the same way: where nothing in a circle that it rests on is being worked out or provisional. Only where a
 * circle is longer than can be followed, the answer depends on where in it the search began.
 */
export class SettledAnswers<Asked, Answer> {
  private readonly sources: SettledSources<Asked, Answer>
  private readonly settled = new Map<Asked, Settled<Answer>>()
  private readonly provisional = new Map<Asked, Provisional<Answer>>()
  /** The questions with provisional answers, in the order of their ends. */
  private readonly waiting: Asked[] = []
  private readonly open = new Map<Asked, Open>()
  private readonly circles = new CircleSets<Asked>()
  private readonly circle: Settled<Answer>
  private innermost: Open | null = null
  private begun = 0
  private depth = 0
  /** What is to be settled before the search, which is given up, begins again. */
  private first: { readonly asked: Asked } | null = null
  /** What was to be settled first; asked again meanwhile, it is in a circle. */
  private readonly preferred = new Set<Asked>()
  /** The number of the question with which the search began. */
  private outermost = 0

  constructor(sources: SettledSources<Asked, Answer>) {
    this.sources = sources
    this.circle = { answer: sources.inCircle, circles: null }
  }

  ask(asked: Asked): Answer {
    if (this.innermost !== null) return this.answerTo(asked)
    // Most of what is asked was answered before.
    const known = this.settled.get(asked)
    return known === undefined ? this.search(() => this.answerTo(asked)) : known.answer
  }

  /** Works out, while nothing else is, what nobody will ask again. */
  apart(work: () => Answer): Answer {
    return this.search(() => {
      this.enter({ at: ++this.begun, lowest: Infinity, circles: null })
      const answer = work()
      this.leave(null)
      this.forget(0)
      return answer
    })
  }

  /** Whether nothing is being worked out. */
  get isIdle(): boolean {
    return this.innermost === null
  }

  /** Goes a level deeper without a question of its own, which ends with `ascend`; false where that is too deep. */
  descend(): boolean {
    if (this.depth >= maximumDepth) {
      this.restOn(this.circle, this.outermost)
      return false
    }
    this.depth++
    return true
  }

  ascend(): void {
    this.depth--
  }

  /** A search from its beginning, over again as often as something is to be settled first. */
  private search(begin: () => Answer): Answer {
    for (;;) {
      this.outermost = this.begun + 1
      const answer = begin()
      const { first } = this
      if (first === null) return answer
      this.first = null
      this.preferred.add(first.asked)
      this.ask(first.asked)
      this.preferred.delete(first.asked)
    }
  }

  private answerTo(asked: Asked): Answer {
    // What this search found in a circle goes first: without an earlier search there would be nothing else.
    const before = this.waiting.length === 0 ? undefined : this.provisional.get(asked)
    if (before !== undefined) return this.restOn(before, before.lowest)
    const known = this.settled.get(asked)
    if (known !== undefined && (known.circles === null || !this.circles.isOpen(known.circles)))
      return this.restOn(known, Infinity)
    const open = this.open.get(asked)
    if (open !== undefined) return this.restOn(this.circle, open.at)
    if (this.depth >= maximumDepth)
      return this.restOn({ answer: this.sources.tooDeep(), circles: null }, this.outermost)
    if (this.first === null && this.depth >= comfortableDepth && known === undefined && !this.preferred.has(asked))
      this.first = { asked }
    return this.first === null ? this.settle(asked) : this.sources.inCircle
  }

  private settle(asked: Asked): Answer {
    const mark = this.waiting.length
    const around = this.innermost
    const own: Open = { at: ++this.begun, lowest: Infinity, circles: null }
    this.open.set(asked, own)
    this.circles.enter(asked)
    this.enter(own)
    const answer = this.sources.work(asked)
    this.leave(around)
    this.open.delete(asked)
    if (this.first === null && own.lowest < own.at) {
      const found = { answer, circles: own.circles, lowest: own.lowest }
      this.provisional.set(asked, found)
      this.waiting.push(asked)
      return this.restOn(found, own.lowest)
    }
    this.circles.leave(asked)
    const members = this.forget(mark)
    if (this.first !== null) return answer
    const circle = own.lowest === Infinity ? null : this.circles.join([asked, ...members])
    const found = { answer, circles: this.circles.union(own.circles, circle) }
    this.settled.set(asked, found)
    return this.restOn(found, Infinity)
  }

  private enter(own: Open): void {
    this.innermost = own
    this.depth++
  }

  private leave(around: Open | null): void {
    this.innermost = around
    this.depth--
  }

  /** What waited for a question to be settled is worked out anew when somebody asks: its own answer may be another. */
  private forget(mark: number): readonly Asked[] {
    const members = this.waiting.splice(mark)
    for (const member of members) {
      this.provisional.delete(member)
      this.circles.leave(member)
    }
    return members
  }

  /** The question that is being worked out rests on this answer, and on a question that is still open, if there is one. */
  private restOn({ answer, circles }: Settled<Answer>, lowest: number): Answer {
    const { innermost } = this
    if (innermost === null) return answer
    if (circles !== null) innermost.circles = this.circles.union(innermost.circles, circles)
    if (lowest < innermost.lowest) innermost.lowest = lowest
    return answer
  }
}
