import type { ReadDoors, ReadMemory, ReadSummary } from '../../analysis/sync/read-doors.js'
import { Answers, type KeptAnswers } from '../cache/answers.js'
import type { Question } from '../cache/doors.js'
import type { FileMemory, MemoryUse } from '../cache/file-memories.js'
import { GroundsBook, type GroundsRecord } from '../cache/grounds-book.js'
import type { PlacedSync } from './placed-sync.js'

type ReadQuestions = {
  readonly [Door in keyof ReadDoors]: Question<Parameters<ReadDoors[Door]>[0], ReturnType<ReadDoors[Door]>>
}

export interface SyncRecord extends GroundsRecord<ReadQuestions> {
  /** By the span of the call. */
  readonly placed: KeptAnswers<PlacedSync>
  readonly summaries: KeptAnswers<ReadSummary | null>
  /** Which of some calls of a function act in a pass of it, and do not only report that another one failed; all of them by span. */
  readonly acting: KeptAnswers<readonly string[]>
  /** The line of a test of what the function around a call is handed, by the span of the call. */
  readonly handed: KeptAnswers<number | null>
  /** The switches of a function, by where it begins. */
  readonly switches: KeptAnswers<readonly string[]>
}

/** The answers about the reads of one file, with the grounds of each. */
export class FileSyncMemory implements FileMemory<SyncRecord>, ReadMemory {
  readonly doors: ReadDoors
  private readonly book: GroundsBook<ReadQuestions>
  private readonly found: Answers<PlacedSync, ReadQuestions>
  private readonly summaries: Answers<ReadSummary | null, ReadQuestions>
  private readonly acts: Answers<readonly string[], ReadQuestions>
  private readonly tests: Answers<number | null, ReadQuestions>
  private readonly switched: Answers<readonly string[], ReadQuestions>

  constructor(outside: ReadDoors, before: SyncRecord | null, { isKept, isStanding }: MemoryUse) {
    const book = new GroundsBook<ReadQuestions>({
      outside,
      before,
      isKept,
      transient: new Set(['summary'] as const),
      // What a call reads by itself is answered by the facts of the program and the catalogue alone.
      steady: new Set(isStanding ? (['state'] as const) : []),
    })
    this.book = book
    this.found = new Answers(book, before?.placed)
    this.summaries = new Answers(book, before?.summaries)
    this.acts = new Answers(book, before?.acting)
    this.tests = new Answers(book, before?.handed)
    this.switched = new Answers(book, before?.switches)
    this.doors = {
      state: book.door('state', (asked, answer) => ({ door: 'state', asked, answer })),
      summary: book.door('summary', (asked, answer) => ({ door: 'summary', asked, answer })),
    }
  }

  /** The read before a call. */
  placed(span: string, find: () => PlacedSync): PlacedSync {
    return this.found.get(span, find)
  }

  summary(name: string, make: () => ReadSummary | null): ReadSummary | null {
    return this.summaries.get(name, make)
  }

  acting(spans: readonly string[], find: () => readonly string[]): readonly string[] {
    return this.acts.get(spans.join(), find)
  }

  handed(span: string, find: () => number | null): number | null {
    return this.tests.get(span, find)
  }

  switches(at: string, find: () => readonly string[]): readonly string[] {
    return this.switched.get(at, find)
  }

  shared<Value>(make: () => Value): () => Value {
    return this.book.shared(make)
  }

  record(): SyncRecord | null {
    if ([this.found, this.summaries, this.acts, this.tests, this.switched].every(({ isSame }) => isSame)) return null
    const answers = {
      placed: this.found.record(),
      summaries: this.summaries.record(),
      acting: this.acts.record(),
      handed: this.tests.record(),
      switches: this.switched.record(),
    }
    return { ...answers, ...this.book.record() }
  }
}
