import type { Origin } from '../origin.js'
import type { Evaluator } from './evaluator.js'
import { functionKey } from '../program.js'

const maximumDepth = 4

export interface FunctionsInOptions {
  /** Also the functions handed to calls that make the value: `asyncHandler(async () => …)`. */
  readonly throughCalls?: boolean
  /** Objects that are looked at elsewhere, such as job definitions. */
  readonly skip?: (object: Origin) => boolean
}

/** Keys of the first-party functions that a value carries: itself, or in its properties and elements. */
export function functionsIn(term: Origin, evaluator: Evaluator, options: FunctionsInOptions = {}): string[] {
  const found = new Set<string>()
  collect(term, { evaluator, options, found, seen: new Set() }, 0)
  return [...found]
}

interface Search {
  readonly evaluator: Evaluator
  readonly options: FunctionsInOptions
  readonly found: Set<string>
  readonly seen: Set<Origin>
}

function collect(term: Origin, search: Search, depth: number): void {
  if (depth > maximumDepth || search.seen.has(term)) return
  search.seen.add(term)
  switch (term.kind) {
    case 'function': search.found.add(functionKey(term.file, term.at)); return
    case 'object':
      if (search.options.skip?.(term)) return
      for (const property of [...Object.values(term.properties), ...term.spreads]) collect(property, search, depth + 1)
      return
    case 'array': for (const element of term.elements) collect(element, search, depth + 1); return
    case 'either': for (const option of term.options) collect(option, search, depth); return
    case 'binding': collectValues(term, search, depth); collectWritten(term, search, depth); return
    case 'import': case 'member': collectValues(term, search, depth); return
    case 'call': case 'new': collectCall(term, search, depth); return
    default: return
  }
}

function collectValues(term: Origin, search: Search, depth: number): void {
  for (const value of search.evaluator.values(term)) {
    if (value.kind === 'function' || (depth < maximumDepth && (value.kind === 'object' || value.kind === 'array' || value.kind === 'call'))) collect(value, search, depth + 1)
  }
}

/** `const handler = wrap(async () => …)`: the value is what `wrap` makes of it, the function is written here. */
function collectWritten({ file, at }: Extract<Origin, { kind: 'binding' }>, search: Search, depth: number): void {
  const written = search.options.throughCalls === true ? search.evaluator.world.facts(file)?.bindings[at] : undefined
  if (written?.kind === 'call') for (const argument of written.arguments) collect(argument, search, depth + 1)
}

function collectCall(term: Extract<Origin, { kind: 'call' | 'new' }>, search: Search, depth: number): void {
  const bound = term.callee.kind === 'member' && term.callee.name === 'bind'
  if (bound && term.callee.kind === 'member') return collectValues(term.callee.object, search, depth)
  if (search.options.throughCalls !== true) return
  for (const value of search.evaluator.values(term)) if (value.kind === 'function') collect(value, search, depth + 1)
  for (const argument of term.arguments) collect(argument, search, depth + 1)
}
