/** Adds values to the list that a map keeps under a key; the list is made when the key is new. */
export function addToGroup<K, V>(groups: Map<K, V[]>, key: K, ...values: readonly V[]): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [...values])
  else group.push(...values)
}
