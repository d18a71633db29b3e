import type { FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'

/**
 * What the names stand for that some script assigns to without declaring them, with all that any script puts into
 * them. The name itself stays one of the values: it may as well be one that the platform has.
 */
export function globalsOf(files: Iterable<FileFacts>): ReadonlyMap<string, readonly Origin[]> {
  const found = new Map<string, { values: Origin[]; parts: Origin[] }>()
  for (const { file, globals } of files) {
    for (const [name, { values, members }] of Object.entries(globals ?? {})) {
      const entry = found.get(name) ?? { values: [], parts: [] }
      entry.values.push(...values)
      if (Object.keys(members).length > 0)
        entry.parts.push({ kind: 'object', properties: members, spreads: [], file, at: 0 })
      found.set(name, entry)
    }
  }
  return new Map(
    [...found].flatMap(([name, { values, parts }]) => (values.length === 0 ? [] : [[name, [...values, ...parts]]])),
  )
}
