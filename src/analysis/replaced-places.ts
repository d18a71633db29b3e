import type { FileFacts } from './file-facts.js'

const offsets: ReadonlySet<string> = new Set(['at', 'end', 'calleeAt', 'function', 'class', 'construct'])
const lines: ReadonlySet<string> = new Set(['line', 'endLine', 'calleeLine'])
const columns: ReadonlySet<string> = new Set(['column', 'endColumn'])
const arm = /^(\d+)([+-])$/

/** What the facts keep by offset. */
const keyed = ['bindings', 'functions', 'classes'] as const

export interface Places {
  readonly offsets: readonly number[]
  readonly lines: readonly number[]
  /** The line of an offset, where the facts name both. */
  readonly lineOf: ReadonlyMap<number, number>
}

/** Names of an offset and of its line. */
const pairs = [
  ['at', 'line'],
  ['end', 'endLine'],
  ['calleeAt', 'calleeLine'],
] as const

/** Every offset and every line that the facts of a file name, each once, from the first to the last. */
export function placesIn(facts: FileFacts): Places {
  const found = { offsets: new Set<number>(), lines: new Set<number>() }
  const lineOf = new Map<number, number>()
  const seen = new Set<object>()
  // `key` is the name of the property that holds the value, or the list of it.
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'number') {
      if (offsets.has(key)) found.offsets.add(value)
      else if (lines.has(key)) found.lines.add(value)
    } else if (typeof value === 'string') {
      if (key === 'arms') found.offsets.add(Number(arm.exec(value)?.[1]))
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value)
      if (Array.isArray(value)) for (const each of value) visit(each, key)
      else {
        const own = new Map<string, unknown>(Object.entries(value))
        for (const [offset, line] of pairs) {
          const [at, on] = [own.get(offset), own.get(line)]
          if (typeof at === 'number' && typeof on === 'number') lineOf.set(at, on)
        }
        for (const [name, inner] of own) visit(inner, name)
      }
    }
  }
  visit(facts, '')
  for (const name of keyed) for (const at of Object.keys(facts[name])) found.offsets.add(Number(at))
  return { offsets: inOrder(found.offsets), lines: inOrder(found.lines), lineOf }
}

/** What stands in the place of an offset and of a line. */
export interface PlaceNames {
  readonly offset: (at: number) => number
  readonly line: (line: number) => number
}

/** The facts of a file with other offsets and lines, and without columns. */
export function replacedPlaces(facts: FileFacts, { offset, line }: PlaceNames): FileFacts {
  const made = new Map<object, unknown>()
  // What is shared stays shared: facts hang together, and written out as a tree they would be without end.
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === 'number')
      return columns.has(key) ? 0 : offsets.has(key) ? offset(value) : lines.has(key) ? line(value) : value
    if (typeof value === 'string' && key === 'arms')
      return value.replace(arm, (_, at: string, side: string) => `${offset(Number(at))}${side}`)
    if (typeof value !== 'object' || value === null) return value
    const before = made.get(value)
    if (before !== undefined) return before
    const other = Array.isArray(value)
      ? value.map((each) => replaced(each, key))
      : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, name)]))
    made.set(value, other)
    return other
  }
  const rekeyed = <Value>(record: Readonly<Record<number, Value>>): Record<number, Value> =>
    Object.fromEntries(Object.entries(record).map(([at, value]) => [offset(Number(at)), value]))
  // The shapes stay the same: only numbers, and texts that name an offset, are replaced.
  const other = replaced(facts, '') as FileFacts
  return {
    ...other,
    bindings: rekeyed(other.bindings),
    functions: rekeyed(other.functions),
    classes: rekeyed(other.classes),
  }
}

function inOrder(places: ReadonlySet<number>): number[] {
  return [...places].sort((a, b) => a - b)
}
