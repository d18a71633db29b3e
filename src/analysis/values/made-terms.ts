import type { CallOrigin, Origin } from '../origin.js'
import { builtinResult } from './builtin-result.js'
import { functionKey } from './function-key.js'

type Instance = Extract<Origin, { kind: 'instance' }>
type Handed = Extract<Origin, { kind: 'handed' }>

/**
 * Terms that come up while others are reduced, each made once: values that say the same are then the same object,
 * whichever search came upon them, and a circle through a made term is seen to be one.
 */
export class MadeTerms {
  private readonly members = new Map<Origin, Map<string, Origin>>()
  private readonly instances = new Map<Origin, Instance>()
  private readonly namespaces = new Map<string, Origin>()
  private readonly constructors = new Map<string, Origin>()
  private readonly parameters = new Map<string, Origin>()
  private readonly foreigners = new Map<string, Origin>()
  private readonly applied = new Map<Origin, Map<Origin, Origin>>()
  private readonly builtins = new Map<Origin, Map<CallOrigin, readonly Origin[] | null>>()
  private readonly passing = new Map<string, readonly Origin[]>()
  private readonly rests = new Map<readonly Origin[], Map<number, readonly Origin[]>>()

  member(object: Origin, name: string): Origin {
    return inside(this.members, object, name, () => ({ kind: 'member', object, name }))
  }

  instance(of: Origin): Instance {
    return once(this.instances, of, () => ({ kind: 'instance', of }))
  }

  /** All exports of a file. */
  namespace(file: string): Origin {
    return once(this.namespaces, file, () => ({ kind: 'namespace', file }))
  }

  /** A function as the class of what it constructs. */
  constructing(file: string, at: number): Origin {
    return once(this.constructors, functionKey(file, at), () => ({ kind: 'class', file, at }))
  }

  parameter(file: string, at: number, index: number): Origin {
    return once(this.parameters, `${index} ${functionKey(file, at)}`, () => ({
      kind: 'parameter',
      file,
      function: at,
      index,
    }))
  }

  /** What a file hands on from elsewhere. */
  foreign(file: string, module: string, name: string): Origin {
    return once(this.foreigners, `${name}\0${module}\0${file}`, () => ({ kind: 'import', module, name, file }))
  }

  /** The same call, or the same parameter of a callback, of what its callee turned out to be. */
  of(term: CallOrigin | Handed, callee: Origin): Origin {
    return inside(this.applied, term, callee, () => ({ ...term, callee }))
  }

  /** See `passedOn`. */
  passed(
    file: string,
    { owner, position }: { readonly owner: number; readonly position: number },
    index: number,
    make: () => readonly Origin[],
  ): readonly Origin[] {
    return once(this.passing, `${index} ${position} ${functionKey(file, owner)}`, make)
  }

  /** See `builtinResult`. */
  builtin(callee: Origin, call: CallOrigin): readonly Origin[] | null {
    return callee.kind === 'member' ? inside(this.builtins, callee, call, () => builtinResult(callee, call)) : null
  }

  /** What a rest parameter at this index takes of what is handed in. */
  rest(given: readonly Origin[], index: number): readonly Origin[] {
    return inside(this.rests, given, index, () => [{ kind: 'array', elements: given.slice(index) }])
  }
}

function inside<Outer, Inner, Made>(
  known: Map<Outer, Map<Inner, Made>>,
  outer: Outer,
  inner: Inner,
  make: () => Made,
): Made {
  return once(
    once(known, outer, () => new Map<Inner, Made>()),
    inner,
    make,
  )
}

function once<Key, Made>(known: Map<Key, Made>, key: Key, make: () => Made): Made {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
