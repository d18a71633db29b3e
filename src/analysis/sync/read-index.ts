import { addToGroup } from '../add-to-group.js'
import { matchesPath } from '../../catalogue/matches-path.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { ReadEntry, ReadMember } from '../../catalogue/entries/read-entry.js'
import type { CallFact } from '../file-facts.js'
import { holds } from '../sends/predicate.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenFrom, takenPath } from '../values/taken-steps.js'

interface IndexedRead {
  readonly entry: ReadEntry
  readonly member: ReadMember
  readonly steps: readonly PathStep[]
}

/** The catalogue of reads, by module and by the shapes of calls whose origin is not known. */
export class ReadIndex {
  private readonly byModule = new Map<string, IndexedRead[]>()
  private readonly ambient = new Map<string, IndexedRead[]>()
  private readonly shapes: readonly { readonly entry: ReadEntry; readonly callee: RegExp }[]

  constructor(entries: readonly ReadEntry[]) {
    for (const entry of entries) {
      for (const member of entry.members) {
        const indexed = { entry, member, steps: parsePath(member.path) }
        for (const module of member.module === undefined ? entry.packages : [member.module])
          addToGroup(this.byModule, module, indexed)
        for (const name of entry.ambient ?? []) addToGroup(this.ambient, name, indexed)
      }
    }
    this.shapes = entries.flatMap((entry) =>
      (entry.shapes ?? []).map(({ callee }) => ({ entry, callee: new RegExp(callee) })),
    )
  }

  /** The kind of state that a call reads; null when it reads none that is known. */
  stateOf(call: CallFact, evaluator: Evaluator): ReadEntry['state'] | null {
    if (call.form === 'reference') return null
    for (const value of evaluator.values(call.callee)) {
      const root = takenFrom(value)
      if (root === null) continue
      const plain = root.kind === 'global' ? '' : plainSpecifier(root.module)
      const candidates =
        root.kind === 'global'
          ? this.ambient.get(root.name)
          : (this.byModule.get(plain) ?? this.byModule.get(packageOf(plain) ?? plain))
      const taken = candidates === undefined ? null : takenPath(value)
      if (candidates === undefined || taken === null) continue
      const seen = { arguments: call.arguments, calls: taken.calls }
      const found = candidates.find(
        ({ member, steps }) =>
          matchesPath(steps, taken.steps) &&
          (member.when?.every((each) => holds(each, seen, evaluator)) ?? true) &&
          !(member.unless?.some((each) => holds(each, seen, evaluator)) ?? false),
      )
      if (found !== undefined) return found.entry.state
    }
    return this.shapes.find(({ callee }) => callee.test(call.calleeText))?.entry.state ?? null
  }
}
