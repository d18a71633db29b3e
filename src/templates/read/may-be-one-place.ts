import { parametersOf, type Written } from './node-parameters.js'

/** Keys of the parameters that say in which table, sheet or collection something is kept. */
const placeKeys = [
  'table',
  'tableId',
  'tableName',
  'sheetName',
  'sheetId',
  'collection',
  'databaseId',
  'dataTableId',
  'documentId',
  'dataStore',
  'datastore',
  'spreadsheetId',
]

/** May two nodes of a store keep their records in the same place? Where one does not say, they may. */
export function mayBeOnePlace(one: Written, other: Written): boolean {
  const [here, there] = [parametersOf(one), parametersOf(other)]
  return placeKeys.every((key) => {
    const [first, second] = [placeOf(here[key]), placeOf(there[key])]
    if (first === null || second === null || first.value === second.value) return true
    if (first.mode === second.mode) return false
    const [byUrl, another] = first.mode === 'url' ? [first, second] : [second, first]
    if (byUrl.mode === 'url') return another.mode === 'name' || byUrl.value.includes(another.value)
    return first.title === null && second.title === null
      ? true
      : first.title === second.value || second.title === first.value
  })
}

interface Place {
  readonly mode: 'id' | 'name' | 'url'
  readonly value: string
  /** What the place with this id is called, where the editor kept it. */
  readonly title: string | null
}

/**
 * What a parameter names: text or a resource locator, also one that was printed as text. Null where it names nothing,
 * and for an expression, whose value a run tells.
 */
function placeOf(named: unknown): Place | null {
  if (named === undefined || named === null) return null
  const text = typeof named === 'string' ? named : JSON.stringify(named)
  const part = (name: string): string | null => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(text)?.[1] ?? null
  const value = (part('value') ?? (text.startsWith('{') ? '' : text)).trim()
  if (value === '' || value.startsWith('=')) return null
  const mode = part('mode')
  return { mode: mode === 'name' || mode === 'url' ? mode : 'id', value, title: part('cachedResultName') }
}
