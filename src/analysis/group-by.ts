import { addToGroup } from './add-to-group.js'

/** Groups in the order of first appearance; `Map.groupBy` needs Node 21. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) addToGroup(groups, keyOf(value), value)
  return groups
}
