import type { DerivedParts, FoundGuard } from '../../analysis/guards/guard-context.js'
import type { Finding } from '../../result/coverage-report.js'
import { Answers, type KeptAnswers } from '../cache/answers.js'
import type { FileMemory, MemoryUse } from '../cache/file-memories.js'
import { GroundsBook, type GroundsRecord } from '../cache/grounds-book.js'
import type { GuardDoors, GuardQuestions } from './guard-doors.js'

export interface GuardRecord extends GroundsRecord<GuardQuestions> {
  /** By the span of the call. */
  readonly guards: KeptAnswers<readonly FoundGuard[]>
  /** By the offset of the function. */
  readonly parts: { readonly [Part in keyof DerivedParts]: KeptAnswers<DerivedParts[Part] | null> }
  /** Of the code rules, by what these are told beside the file. */
  readonly findings: KeptAnswers<readonly CodeFinding[]>
}

export type CodeFinding = Omit<Finding, 'id'>

/** Doors at which nothing but the facts of the program and the catalogue answer. */
const ofFacts: ReadonlySet<keyof GuardQuestions> = new Set([
  'origin',
  'called',
  'named',
  'declared',
  'enters',
  'gate',
  'keys',
  'jobKeys',
])

/** The answers about the guards of one file, with the grounds of each. */
export class FileGuardMemory implements FileMemory<GuardRecord> {
  /** As the guards must see them. */
  readonly doors: GuardDoors
  private readonly book: GroundsBook<GuardQuestions>
  private readonly found: Answers<readonly FoundGuard[], GuardQuestions>
  private readonly rules: Answers<readonly CodeFinding[], GuardQuestions>
  private readonly parts: { readonly [Part in keyof DerivedParts]: Answers<DerivedParts[Part] | null, GuardQuestions> }

  constructor(outside: GuardDoors, before: GuardRecord | null, { isKept, isStanding }: MemoryUse) {
    const book = new GroundsBook<GuardQuestions>({
      outside,
      before,
      isKept,
      transient: new Set(['claim', 'callback', 'key', 'releases', 'statement'] as const),
      steady: isStanding ? ofFacts : new Set(),
    })
    this.book = book
    this.found = new Answers(book, before?.guards)
    this.rules = new Answers(book, before?.findings)
    this.parts = {
      claim: new Answers(book, before?.parts.claim),
      callback: new Answers(book, before?.parts.callback),
      key: new Answers(book, before?.parts.key),
      releases: new Answers(book, before?.parts.releases),
      statement: new Answers(book, before?.parts.statement),
    }
    this.doors = {
      origin: book.door('origin', (asked, answer) => ({ door: 'origin', asked, answer })),
      called: book.door('called', (asked, answer) => ({ door: 'called', asked, answer })),
      named: book.door('named', (asked, answer) => ({ door: 'named', asked, answer })),
      declared: book.door('declared', (asked, answer) => ({ door: 'declared', asked, answer })),
      enters: book.door('enters', (asked, answer) => ({ door: 'enters', asked, answer })),
      gate: book.door('gate', (asked, answer) => ({ door: 'gate', asked, answer })),
      keys: book.door('keys', (asked, answer) => ({ door: 'keys', asked, answer })),
      jobKeys: book.door('jobKeys', (asked, answer) => ({ door: 'jobKeys', asked, answer })),
      period: book.door('period', (asked, answer) => ({ door: 'period', asked, answer })),
      uniqueKeys: book.door('uniqueKeys', (asked, answer) => ({ door: 'uniqueKeys', asked, answer })),
      sqlFunction: book.door('sqlFunction', (asked, answer) => ({ door: 'sqlFunction', asked, answer })),
      isSet: book.door('isSet', (asked, answer) => ({ door: 'isSet', asked, answer })),
      resets: book.door('resets', (asked, answer) => ({ door: 'resets', asked, answer })),
      sends: book.door('sends', (asked, answer) => ({ door: 'sends', asked, answer })),
      claim: book.door('claim', (asked, answer) => ({ door: 'claim', asked, answer })),
      callback: book.door('callback', (asked, answer) => ({ door: 'callback', asked, answer })),
      key: book.door('key', (asked, answer) => ({ door: 'key', asked, answer })),
      releases: book.door('releases', (asked, answer) => ({ door: 'releases', asked, answer })),
      statement: book.door('statement', (asked, answer) => ({ door: 'statement', asked, answer })),
    }
  }

  guards(span: string, find: () => readonly FoundGuard[]): readonly FoundGuard[] {
    return this.found.get(span, find)
  }

  part<Part extends keyof DerivedParts>(
    part: Part,
    at: number,
    find: () => DerivedParts[Part] | null,
  ): DerivedParts[Part] | null {
    const answers: Answers<DerivedParts[Part] | null, GuardQuestions> = this.parts[part]
    return answers.get(String(at), find)
  }

  findings(told: string, find: () => readonly CodeFinding[]): readonly CodeFinding[] {
    return this.rules.get(told, find)
  }

  shared<Value>(make: () => Value): () => Value {
    return this.book.shared(make)
  }

  record(): GuardRecord | null {
    const { claim, callback, key, releases, statement } = this.parts
    if ([this.found, this.rules, claim, callback, key, releases, statement].every(({ isSame }) => isSame)) return null
    const answers = {
      guards: this.found.record(),
      findings: this.rules.record(),
      parts: {
        claim: claim.record(),
        callback: callback.record(),
        key: key.record(),
        releases: releases.record(),
        statement: statement.record(),
      },
    }
    return { ...answers, ...this.book.record() }
  }
}
