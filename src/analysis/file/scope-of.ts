import type { CallFact, FileFacts } from '../file-facts.js'

/** Names of the classes and functions around a call, outermost first. */
export function scopeOf(call: CallFact, facts: FileFacts): readonly string[] {
  const names: string[] = []
  let owner: number | null = null
  for (let at = call.function; at !== null; at = facts.functions[at]?.function ?? null) {
    const fact = facts.functions[at]
    if (fact?.name != null) names.unshift(fact.name)
    owner = fact?.class ?? owner
  }
  const name = owner === null ? null : facts.classes[owner]?.name
  return name == null ? names : [name, ...names]
}
