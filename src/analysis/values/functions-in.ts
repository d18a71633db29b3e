import { unknownOrigin, type CallOrigin, type Origin } from '../origin.js'
import type { Evaluator } from './evaluator.js'
import type { World } from './world.js'
import { functionKey } from '../program.js'
import { readKey } from './module-key.js'

const maximumDepth = 4

export interface FunctionsInOptions {
  /** Also the functions handed to calls that make the value: `asyncHandler(async () => …)`. */
  readonly throughCalls?: boolean
  /** Also what the callers of the function around hand to it: `const register = (run) => new Worker('mails', run)`. */
  readonly throughParameters?: boolean
  /** Objects that are looked at elsewhere, such as job definitions. */
  readonly skip?: (object: Origin) => boolean
}

/** Keys of the first-party functions that a value carries: itself, or in its properties and elements. */
export function functionsIn(term: Origin, evaluator: Evaluator, options: FunctionsInOptions = {}): string[] {
  const found = new Set<string>()
  collect(term, { evaluator, options, found, seen: new Set() }, 0)
  return withoutDeclared([...found], evaluator.world)
}

/** What a wrapper gives is its function and the type that it says: the type has no body that could run. */
function withoutDeclared(keys: string[], world: World): string[] {
  const written = keys.filter((key) => {
    const { file, at } = readKey(key)
    return at === null || world.facts(file)?.functions[at]?.body !== false
  })
  return written.length === 0 ? keys : written
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
    case 'function':
      search.found.add(functionKey(term.file, term.at))
      return
    case 'object':
      if (search.options.skip?.(term)) return
      for (const property of [...Object.values(term.properties), ...term.spreads]) collect(property, search, depth + 1)
      return
    case 'array':
      for (const element of term.elements) collect(element, search, depth + 1)
      return
    case 'either':
      for (const option of term.options) collect(option, search, depth)
      return
    case 'binding':
    case 'import':
      collectNamed(term, search, depth)
      return
    case 'member':
      collectValues(term, search, depth)
      return
    case 'parameter':
      if (search.options.throughParameters === true) collectValues(term, search, depth)
      return
    case 'call':
    case 'new':
      collectCall(term, search, depth)
      return
    default:
      return
  }
}

/** A name for what a call makes: what the call was handed counts as if the call stood here. */
function collectNamed(term: Extract<Origin, { kind: 'binding' | 'import' }>, search: Search, depth: number): void {
  const made = search.options.throughCalls === true ? writtenAs(term, search.evaluator.world) : null
  if (made?.kind === 'call') collect(made, search, depth)
  else collectValues(term, search, depth)
}

function writtenAs(term: Origin, world: World, depth = 0): Origin | null {
  if (depth > maximumDepth) return null
  if (term.kind === 'binding')
    return writtenAs(world.facts(term.file)?.bindings[term.at] ?? unknownOrigin('escapes'), world, depth + 1)
  if (term.kind !== 'import') return term
  const file = world.resolve(term.file, term.module)
  const exports = file === null ? undefined : world.facts(file)?.exports
  const exported = exports !== undefined && Object.hasOwn(exports, term.name) ? exports[term.name] : undefined
  return exported === undefined ? null : writtenAs(exported, world, depth + 1)
}

function collectValues(term: Origin, search: Search, depth: number): void {
  for (const value of search.evaluator.values(term)) {
    if (
      value.kind === 'function' ||
      (depth < maximumDepth && (value.kind === 'object' || value.kind === 'array' || value.kind === 'call'))
    )
      collect(value, search, depth + 1)
  }
}

function collectCall(term: CallOrigin, search: Search, depth: number): void {
  const bound = term.callee.kind === 'member' && term.callee.name === 'bind'
  if (bound && term.callee.kind === 'member') return collectValues(term.callee.object, search, depth)
  if (search.options.throughCalls !== true) return
  for (const argument of term.arguments) collect(argument, search, depth + 1)
  for (const value of search.evaluator.values(term))
    if (value.kind === 'function' || isOther(value, term)) collect(value, search, depth + 1)
}

/** Whether what a call gives is what another call inside of it gives. */
function isOther(value: Origin, term: CallOrigin): boolean {
  return value.kind === 'call' && (value.file !== term.file || value.at !== term.at)
}
