import type { Origin } from '../origin.js'
import type { World } from './world.js'

/** Start offsets of the functions of `file` on whose parameters a term depends. */
export function parameterOwners(terms: readonly Origin[], file: string, world: World): ReadonlySet<number> {
  const owners = new Set<number>()
  const seen = new Set<Origin>()
  const visit = (term: Origin, depth: number): void => {
    if (depth > 14 || seen.has(term)) return
    seen.add(term)
    const inside = (next: Origin): void => visit(next, depth + 1)
    switch (term.kind) {
      case 'parameter':
        if (term.file === file) owners.add(term.function)
        return
      case 'binding': {
        const value = world.facts(term.file)?.bindings[term.at]
        if (value) inside(value)
        return
      }
      case 'member':
        inside(term.object)
        return
      case 'call':
      case 'new':
        inside(term.callee)
        term.arguments.forEach(inside)
        return
      case 'text':
        term.parts.forEach(inside)
        return
      case 'either':
        term.options.forEach(inside)
        return
      case 'array':
        term.elements.forEach(inside)
        return
      case 'object':
        Object.values(term.properties).forEach(inside)
        term.spreads.forEach(inside)
    }
  }
  terms.forEach((term) => visit(term, 0))
  return owners
}
