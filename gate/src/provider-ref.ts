const names = ['id', 'messageId', 'message_id', 'ts', 'sid', 'MessageId']

/** The provider's id in the value a send resolved with: a string under a usual name, at the top or under `data`. */
export function providerRef(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const name of names) {
    const found = (value as Record<string, unknown>)[name]
    if (typeof found === 'string' && found !== '') return found.slice(0, 256)
    if (typeof found === 'number') return String(found)
  }
  return 'data' in value ? providerRef(value.data) : null
}
