import type { Origin } from '../origin.js'
import type { Evaluator } from '../values/evaluator.js'
import { functionsIn } from '../values/functions-in.js'
import { moduleKey } from '../values/module-key.js'
import type { HandlerPlace } from '../../catalogue/entries/handler-place.js'

const maximumDepth = 4

/**
 * What runs in the modules that a registering call names by their paths, as workers in processes of their own are
 * registered: `new Worker('mails', path.join(__dirname, 'mails.js'))`. A module answers with its default export, else
 * with all its functions; one that exports none runs as a whole.
 */
export function modulesAt(place: HandlerPlace, given: readonly Origin[], file: string, evaluator: Evaluator): string[] {
  if (place.kind !== 'module-path') return []
  const argument = given[place.index]
  if (argument === undefined) return []
  const steps = place.property === undefined ? [] : place.property.split('.')
  const term = steps.reduce<Origin>(
    (object, name) => ({ kind: 'member', object, name: name === '[]' ? '*' : name }),
    argument,
  )
  const modules = evaluator.values(term).flatMap((value) => moduleOf(value, file, evaluator) ?? [])
  return [...new Set(modules)].flatMap((module) => handlersOf(module, evaluator))
}

function moduleOf(value: Origin, file: string, evaluator: Evaluator): string | null {
  const path = pathIn(value, evaluator, 0)
  if (path === null || !/^[\w@./-]+$/.test(path)) return null
  const relative = path.replace(/^\/+/, '')
  return evaluator.world.resolve(file, relative.startsWith('.') ? relative : `./${relative}`)
}

/** The literal part of a path: of `path.join(__dirname, 'jobs', 'mails.js')` all but the folder, of a template what stands before the last hole. */
function pathIn(value: Origin, evaluator: Evaluator, depth: number): string | null {
  if (depth > maximumDepth) return null
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'string' ? value.value : null
    case 'text':
      return beforeHole(value.parts)
    case 'member':
      // `new URL('./mails.js', import.meta.url).pathname`
      return /^(?:pathname|href)$/.test(value.name) ? pathIn(value.object, evaluator, depth + 1) : null
    case 'call':
    case 'new': {
      const parts = value.arguments.flatMap((argument) =>
        evaluator.values(argument).flatMap((each) => pathIn(each, evaluator, depth + 1) ?? []),
      )
      return parts.length === 0 ? null : parts.join('/')
    }
    default:
      return null
  }
}

function beforeHole(parts: readonly Origin[]): string | null {
  const start = parts.findIndex(({ kind }) => kind === 'literal')
  const rest = start === -1 ? [] : parts.slice(start)
  const hole = rest.findIndex(({ kind }) => kind !== 'literal')
  const path = (hole === -1 ? rest : rest.slice(0, hole))
    .map((part) => (part.kind === 'literal' ? String(part.value) : ''))
    .join('')
  return path === '' ? null : path
}

function handlersOf(module: string, evaluator: Evaluator): readonly string[] {
  const exported = exportsOf(module, evaluator, new Set())
  const [main = []] = ['default', '='].map((name) => exported.get(name)).filter((found) => (found ?? []).length > 0)
  if (main.length > 0) return main
  const all = [...new Set([...exported.values()].flat())]
  return all.length > 0 ? all : evaluator.world.facts(module) === undefined ? [] : [moduleKey(module)]
}

/** The functions of each export, also of modules that are re-exported whole. */
function exportsOf(module: string, evaluator: Evaluator, seen: Set<string>): Map<string, readonly string[]> {
  const facts = evaluator.world.facts(module)
  const found = new Map<string, readonly string[]>()
  if (facts === undefined || seen.has(module)) return found
  seen.add(module)
  for (const specifier of facts.reexports) {
    const target = evaluator.world.resolve(module, specifier)
    if (target === null) continue
    for (const [name, keys] of exportsOf(target, evaluator, seen)) if (name !== 'default') found.set(name, keys)
  }
  for (const [name, term] of Object.entries(facts.exports))
    found.set(name, functionsIn(term, evaluator, { throughCalls: true }))
  return found
}
