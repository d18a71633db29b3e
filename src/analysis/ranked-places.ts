import type { FileFacts } from './file-facts.js'
import { once } from './once.js'

const offsets: ReadonlySet<string> = new Set(['at', 'end', 'calleeAt', 'function', 'class', 'construct'])
const lines: ReadonlySet<string> = new Set(['line', 'endLine', 'calleeLine'])
const columns: ReadonlySet<string> = new Set(['column', 'endColumn'])
const arm = /^(\d+)([+-])$/

/**
 * The facts of a file with every offset and line replaced by its rank among those of the file, and without columns.
 * Two files with the same ranked facts say the same to whoever neither reports a place of theirs nor reads their text:
 * what comes first, what stands inside of what and what is on one line is alike.
 */
export function rankedPlaces(facts: FileFacts): FileFacts {
  const places = new Places()
  places.add(facts)
  for (const name of keyed) for (const at of Object.keys(facts[name])) places.addOffset(Number(at))
  // The shapes stay the same: only numbers, and texts that name an offset, are replaced.
  const ranked = places.ranked(facts) as FileFacts
  return {
    ...ranked,
    bindings: places.rankedKeys(ranked.bindings),
    functions: places.rankedKeys(ranked.functions),
    classes: places.rankedKeys(ranked.classes),
  }
}

/** What the facts keep by offset. */
const keyed = ['bindings', 'functions', 'classes'] as const

class Places {
  private readonly offsets = new Set<number>()
  private readonly lines = new Set<number>()
  private readonly seen = new Set<object>()
  private readonly made = new Map<object, unknown>()
  private readonly offsetRanks = once(() => ranksOf(this.offsets))
  private readonly lineRanks = once(() => ranksOf(this.lines))

  addOffset(at: number): void {
    this.offsets.add(at)
  }

  /** `key` is the name of the property that holds the value, or the list of it. */
  add(value: unknown, key = ''): void {
    if (typeof value === 'number') {
      if (offsets.has(key)) this.offsets.add(value)
      else if (lines.has(key)) this.lines.add(value)
    } else if (typeof value === 'string') {
      if (key === 'arms') this.offsets.add(Number(arm.exec(value)?.[1]))
    } else if (typeof value === 'object' && value !== null && !this.seen.has(value)) {
      this.seen.add(value)
      if (Array.isArray(value)) for (const each of value) this.add(each, key)
      else for (const [name, inner] of Object.entries(value)) this.add(inner, name)
    }
  }

  /** What is shared stays shared: facts hang together, and written out as a tree they would be without end. */
  ranked(value: unknown, key = ''): unknown {
    if (typeof value === 'number')
      return columns.has(key)
        ? 0
        : offsets.has(key)
          ? this.offsetRanks().get(value)
          : lines.has(key)
            ? this.lineRanks().get(value)
            : value
    if (typeof value === 'string' && key === 'arms')
      return value.replace(arm, (_, at: string, side: string) => `${this.offsetRanks().get(Number(at)) ?? at}${side}`)
    if (typeof value !== 'object' || value === null) return value
    const before = this.made.get(value)
    if (before !== undefined) return before
    const made = Array.isArray(value)
      ? value.map((each) => this.ranked(each, key))
      : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.ranked(inner, name)]))
    this.made.set(value, made)
    return made
  }

  rankedKeys<Value>(record: Readonly<Record<number, Value>>): Record<number, Value> {
    return Object.fromEntries(
      Object.entries(record).map(([at, value]) => [this.offsetRanks().get(Number(at)) ?? at, value]),
    )
  }
}

function ranksOf(values: ReadonlySet<number>): ReadonlyMap<number, number> {
  return new Map([...values].sort((a, b) => a - b).map((value, index) => [value, index]))
}
