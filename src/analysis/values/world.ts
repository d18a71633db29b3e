import type { FileFacts } from '../file-facts.js'
import { AddedMembers } from './added-members.js'
import { globalsOf } from './globals-of.js'
import type { Origin } from '../origin.js'

/** What the evaluation of origins may look at: one file in an editor, the whole program in the audit. */
export interface World {
  facts(file: string): FileFacts | undefined
  /** The first-party file a specifier means in `from`; null when it is not first-party. */
  resolve(from: string, specifier: string): string | null
  /** What callers hand to a parameter, where the callers are known. */
  argumentsOf(file: string, functionAt: number, index: number): readonly Origin[]
  /** What scripts assign to the names that they share without declaring them. */
  readonly globals?: ReadonlyMap<string, readonly Origin[]>
  /** What the project adds to objects of packages. */
  readonly added?: AddedMembers
}

/** The world of a single file: nothing is resolved, no callers are known. */
export function singleFile(facts: FileFacts): World {
  return {
    facts: (file) => (file === facts.file ? facts : undefined),
    resolve: () => null,
    argumentsOf: () => [],
    globals: globalsOf([facts]),
    added: new AddedMembers([facts]),
  }
}
