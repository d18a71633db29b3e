import type { FileFacts } from '../../analysis/file-facts.js'
import { memoized } from '../../analysis/memoized.js'

/** Facts that are kept by name or by offset, and are read one by one. */
export const keyedFacts = ['exports', 'bindings', 'functions', 'classes'] as const

/** Facts that are read as a whole. */
export const wholeFacts = [
  'calls',
  'imports',
  'reexports',
  'directives',
  'annotated',
  'globals',
  'added',
  'stored',
  'resets',
] as const

/** One thing that was read of a file: `calls`, `exports send`, `functions 120`; `exports *` are the names of all exports. */
export type Note = string

/**
 * The facts of a program that note what is looked up in them. What goes through all files by itself is not noted: it
 * must be part of what a file contributes, see `contributionsOf`.
 */
export class NotedFacts extends Map<string, FileFacts> {
  readonly notes = new Map<string, Set<Note>>()
  private joining: ReadonlyMap<string, number> = new Map()
  /** Files that were looked for and are not there. */
  readonly absent = new Set<string>()
  /** Whether somebody looked at which files there are. */
  areListed = false
  private readonly noted = memoized((facts: FileFacts) => this.noting(facts))

  /** Called when all files were gone through: what is noted from then on is asked again by whoever judges. */
  endJoining(): void {
    this.joining = new Map([...this.notes].map(([file, { size }]) => [file, size]))
  }

  /** What was looked up in a file while the files were joined. */
  joiningNotes(file: string): readonly Note[] {
    return [...(this.notes.get(file) ?? [])].slice(0, this.joining.get(file) ?? 0)
  }

  override get(file: string): FileFacts | undefined {
    const facts = super.get(file)
    if (facts !== undefined) return this.noted(facts)
    this.absent.add(file)
    return undefined
  }

  override has(file: string): boolean {
    const has = super.has(file)
    if (!has) this.absent.add(file)
    return has
  }

  override keys(): MapIterator<string> {
    this.areListed = true
    return super.keys()
  }

  private noting(facts: FileFacts): Required<FileFacts> {
    const notes = new Set<Note>()
    this.notes.set(facts.file, notes)
    const whole = <Name extends (typeof wholeFacts)[number]>(name: Name): FileFacts[Name] => {
      notes.add(name)
      return facts[name]
    }
    const keyed = <Name extends (typeof keyedFacts)[number]>(name: Name): FileFacts[Name] =>
      notingKeys(facts[name], (key) => notes.add(`${name} ${key}`))
    return {
      file: facts.file,
      exports: keyed('exports'),
      bindings: keyed('bindings'),
      functions: keyed('functions'),
      classes: keyed('classes'),
      get calls() {
        return whole('calls')
      },
      get imports() {
        return whole('imports')
      },
      get reexports() {
        return whole('reexports')
      },
      get directives() {
        return whole('directives')
      },
      get annotated() {
        return whole('annotated')
      },
      get globals() {
        return whole('globals') ?? {}
      },
      get added() {
        return whole('added') ?? []
      },
      get resets() {
        return whole('resets') ?? []
      },
      get stored() {
        return whole('stored') ?? []
      },
    }
  }
}

function notingKeys<Kept extends object>(record: Kept, note: (key: string) => void): Kept {
  return new Proxy(record, {
    get(target, key): unknown {
      if (typeof key === 'string') note(key)
      return Reflect.get(target, key)
    },
    has(target, key) {
      if (typeof key === 'string') note(key)
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor(target, key) {
      if (typeof key === 'string') note(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys(target) {
      note('*')
      return Reflect.ownKeys(target)
    },
  })
}
