import type { CallOrigin, ImportOrigin, Origin } from '../origin.js'
import type { Frame } from '../values/evaluator.js'
import type { World } from '../values/world.js'

const maximumDepth = 14

/**
 * The names through which code speaks of a value: variables, parameters, properties, environment variables, called
 * functions. Of a text only the beginning counts, since the rest is not what it is but what is in it.
 */
export function namesOf(term: Origin, world: World, frame: Frame | null): readonly string[] {
  const names = new Set<string>()
  visit(term, { world, names, called: new Set(), frame }, 0)
  return [...names]
}

/** Those of the names that are of functions which are called on the way to a value. */
export function calledOf(term: Origin, world: World, frame: Frame | null): readonly string[] {
  const called = new Set<string>()
  visit(term, { world, names: new Set(), called, frame }, 0)
  return [...called]
}

interface Search {
  readonly world: World
  readonly names: Set<string>
  readonly called: Set<string>
  readonly frame: Frame | null
}

function visit(term: Origin, search: Search, depth: number): void {
  if (depth > maximumDepth) return
  const inside = (next: Origin): void => visit(next, search, depth + 1)
  switch (term.kind) {
    case 'binding': {
      search.names.add(term.name)
      const value = search.world.facts(term.file)?.bindings[term.at]
      if (value) inside(value)
      return
    }
    case 'member':
      member(term, search, depth)
      return
    case 'parameter':
      parameter(term, search, depth)
      return
    case 'import':
      imported(term, search, depth)
      return
    case 'text':
      if (term.parts[0]) inside(term.parts[0])
      return
    case 'either':
      term.options.forEach(inside)
      return
    case 'call':
      inside(term.callee)
      looked(term, search)
      return
    case 'new':
      term.arguments.slice(0, 2).forEach(inside)
      return
    case 'function': {
      const fact = search.world.facts(term.file)?.functions[term.at]
      if (fact?.name) search.names.add(fact.name)
      if (fact) inside(fact.returns)
    }
  }
}

function calleeName({ callee }: CallOrigin, world: World): string | null {
  if (callee.kind === 'function') return world.facts(callee.file)?.functions[callee.at]?.name ?? null
  return 'name' in callee ? callee.name : null
}

/** What is looked up under a name is called so: `config.get('slack.webhookUrl')`, `Deno.env.get('ALERT_WEBHOOK')`, `getInput('webhook_url')`. */
function looked(call: CallOrigin, { names, called, world }: Search): void {
  const name = calleeName(call, world)
  if (name === null) return
  called.add(name)
  if (!/^(?:get|read|require|must|env|config|secret|setting|input)/i.test(name)) return
  for (const argument of call.arguments.slice(0, 2)) {
    if (argument.kind === 'literal' && typeof argument.value === 'string' && /^[\w$.:-]+$/.test(argument.value))
      names.add(argument.value)
  }
}

/** A constant of another file is called as it is called there. */
function imported(term: ImportOrigin, search: Search, depth: number): void {
  if (term.name !== 'default' && term.name !== '*') search.names.add(term.name)
  const file = search.world.resolve(term.file, term.module)
  const value = file === null ? undefined : search.world.facts(file)?.exports[term.name]
  if (value !== undefined) visit(value, search, depth + 1)
}

/** A property of an object that is written out is called as its value is, and a field as what is put into it. */
function member(term: Extract<Origin, { kind: 'member' }>, search: Search, depth: number): void {
  search.names.add(term.name)
  const kept = fieldOf(term, search.world)
  if (kept !== null) visit(kept, search, depth + 1)
  const object = whatIs(term.object, search.world)
  const written = valuesIn(object, term.name)
  const inField = object.kind === 'member' ? valuesIn(fieldOf(object, search.world), term.name) : []
  for (const value of [...(written.length > 0 ? written : [term.object]), ...inField]) visit(value, search, depth + 1)
  const given = object.kind === 'parameter' ? givenFor(object, search) : null
  if (given !== null)
    for (const value of valuesIn(whatIs(given.argument, search.world), term.name))
      visit(value, { ...search, frame: given.above }, depth + 1)
}

/** What a variable is first; anything else is what it is. */
function whatIs(term: Origin, world: World): Origin {
  return term.kind === 'binding' ? (world.facts(term.file)?.bindings[term.at] ?? term) : term
}

/** What the class puts into the field that a term reads from one of its instances. */
function fieldOf({ object, name }: Extract<Origin, { kind: 'member' }>, world: World): Origin | null {
  if (object.kind !== 'instance' || object.of.kind !== 'class') return null
  const members = world.facts(object.of.file)?.classes[object.of.at]?.members
  return members !== undefined && Object.hasOwn(members, name) ? (members[name] ?? null) : null
}

/** The values of a property in the objects that are written out. */
function valuesIn(object: Origin | null, name: string): readonly Origin[] {
  if (object?.kind === 'either') return object.options.flatMap((option) => valuesIn(option, name))
  const value =
    object?.kind === 'object' && Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
  return value === undefined ? [] : [value]
}

function parameter(term: Extract<Origin, { kind: 'parameter' }>, search: Search, depth: number): void {
  const fact = search.world.facts(term.file)?.functions[term.function]?.parameters[term.index]
  if (fact?.name) search.names.add(fact.name)
  const given = givenFor(term, search)
  if (given !== null) visit(given.argument, { ...search, frame: given.above }, depth + 1)
}

/** What the nearest call of a parameter's function, among those on the way, hands over for it. */
function givenFor(
  { file, function: at, index }: Extract<Origin, { kind: 'parameter' }>,
  { frame }: Search,
): { readonly argument: Origin; readonly above: Frame | null } | null {
  for (let each = frame; each; each = each.above) {
    if (each.file !== file || each.function !== at) continue
    const argument = each.arguments[index]
    return argument ? { argument, above: each.above } : null
  }
  return null
}
