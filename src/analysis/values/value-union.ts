import { unknownOrigin, type Origin } from '../origin.js'
import { valueIdentity } from './value-identity.js'

/** A registry can hold a hundred providers; what is cut off is not found. */
const maximumValues = 200

/** Lists of values as one list without duplicates. Lists are joined over and over while few values are ever new, so what a value is equal to is worked out once. */
export class ValueUnion {
  private readonly identities = new Map<Origin, Origin | string>()
  /** Of instances, by the term of their class. */
  private readonly instances = new Map<Origin, Origin | string>()

  of<Asked>(asked: readonly Asked[], answer: (each: Asked) => readonly Origin[]): readonly Origin[] {
    const lists = new Set<readonly Origin[]>()
    const seen = new Map<Origin | string, Origin>()
    for (const each of asked) {
      const list = answer(each)
      // A remembered list is often given many times over, and once is enough.
      if (list.length > 1 && lists.has(list)) continue
      if (list.length > 1) lists.add(list)
      for (const value of list) this.note(value, seen)
    }
    return bounded(seen)
  }

  distinct(values: readonly Origin[]): readonly Origin[] {
    if (values.length < 2) return values
    const seen = new Map<Origin | string, Origin>()
    for (const value of values) this.note(value, seen)
    return bounded(seen)
  }

  private note(value: Origin, seen: Map<Origin | string, Origin>): void {
    const key = this.identityOf(value)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, value)
    // Two makers of one closure: which one it was is not known.
    else if (
      before.kind === 'function' &&
      value.kind === 'function' &&
      before.made?.arguments !== value.made?.arguments
    )
      seen.set(key, { kind: 'function', file: before.file, at: before.at })
  }

  private identityOf(value: Origin): Origin | string {
    switch (value.kind) {
      case 'function':
      case 'class':
      case 'namespace':
      case 'literal':
        return this.remembered(value, value)
      case 'instance':
        return value.of.kind === 'class' ? this.remembered(value.of, value) : value
      default:
        return valueIdentity(value)
    }
  }

  private remembered(by: Origin, value: Origin): Origin | string {
    const identities = value.kind === 'instance' ? this.instances : this.identities
    const before = identities.get(by)
    if (before !== undefined) return before
    const found = valueIdentity(value)
    identities.set(by, found)
    return found
  }
}

function bounded(seen: ReadonlyMap<Origin | string, Origin>): readonly Origin[] {
  const kept = [...seen.values()]
  return kept.length > maximumValues ? [...kept.slice(0, maximumValues), unknownOrigin('budget')] : kept
}
