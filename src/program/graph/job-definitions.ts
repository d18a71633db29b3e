import type { FileFacts } from '../../analysis/file-facts.js'
import type { ObjectOrigin, Origin } from '../../analysis/origin.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { literalTexts } from '../../analysis/values/literal-texts.js'
import { functionsIn } from '../../analysis/values/functions-in.js'

/**
 * Jobs that are joined by name: an object that holds a literal name and a function to run
 * (`{ id: 'send.receipt', handler: async () => … }`), or a map from names to functions.
 */
export interface JobDefinitions {
  /** Function keys by job name. */
  readonly handlers: ReadonlyMap<string, readonly string[]>
  isDefinition(object: Origin): boolean
}

const nameProperties = ['name', 'id', 'type', 'jobName', 'event', 'task', 'identifier', 'key', 'slug', 'topic', 'queue']
const handlerProperties = [
  'handler',
  'run',
  'process',
  'perform',
  'execute',
  'processor',
  'handle',
  'fn',
  'callback',
  'worker',
  'action',
]

/** A name that joins two places must be more than a common word. */
export function isJobName(text: string): boolean {
  return /[-._:/]/.test(text) ? text.length >= 4 && !/\s/.test(text) : /^[A-Za-z]+[A-Z_][A-Za-z_]{3,}$/.test(text)
}

export function jobDefinitions(files: readonly FileFacts[], evaluator: Evaluator): JobDefinitions {
  const handlers = new Map<string, Set<string>>()
  const definitions = new Set<Origin>()
  for (const object of files.flatMap(objectsOf)) {
    for (const [name, keys] of definedBy(object, evaluator)) {
      definitions.add(object)
      const known = handlers.get(name) ?? new Set()
      for (const key of keys) known.add(key)
      handlers.set(name, known)
    }
  }
  return {
    handlers: new Map([...handlers].map(([name, keys]) => [name, [...keys]])),
    isDefinition: (object) => definitions.has(object),
  }
}

function definedBy(object: ObjectOrigin, evaluator: Evaluator): (readonly [string, readonly string[]])[] {
  const handler = handlerProperties.map((name) => own(object, name)).find((term) => term !== undefined)
  const functions = handler === undefined ? [] : functionsIn(handler, evaluator, { throughCalls: true })
  if (functions.length > 0) return namesOf(object, evaluator).map((name) => [name, functions] as const)
  return Object.entries(object.properties).flatMap(([name, term]) => {
    if (!isJobName(name) || !/[-._:/]/.test(name)) return []
    const mapped =
      term.kind === 'function' || term.kind === 'binding' || term.kind === 'import' || term.kind === 'call'
        ? functionsIn(term, evaluator, { throughCalls: true })
        : []
    return mapped.length > 0 ? [[name, mapped] as const] : []
  })
}

function namesOf(object: ObjectOrigin, evaluator: Evaluator): string[] {
  const nested = ['trigger', 'config', 'options', 'meta']
    .map((name) => own(object, name))
    .filter((term) => term?.kind === 'object')
  return [
    ...new Set(
      [object, ...nested]
        .flatMap((holder) =>
          holder?.kind !== 'object' ? [] : nameProperties.flatMap((name) => literalTexts(own(holder, name), evaluator)),
        )
        .filter(isJobName),
    ),
  ]
}

function own(object: ObjectOrigin, name: string): Origin | undefined {
  return Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
}

/** The terms that hold others; most hold none and need not be remembered. */
const holding: ReadonlySet<Origin['kind']> = new Set(['object', 'array', 'either', 'call', 'new', 'member'])

/** Jobs and tasks are both looked for in them. */
const known = new WeakMap<FileFacts, readonly ObjectOrigin[]>()

/** Every object literal that the facts of a file mention. */
export function objectsOf(facts: FileFacts): readonly ObjectOrigin[] {
  const before = known.get(facts)
  if (before !== undefined) return before
  const objects = objectsIn(facts)
  known.set(facts, objects)
  return objects
}

function objectsIn(facts: FileFacts): ObjectOrigin[] {
  const found = new Map<number, ObjectOrigin>()
  const seen = new Set<Origin>()
  const walk = (term: Origin): void => {
    if (!holding.has(term.kind) || seen.has(term)) return
    seen.add(term)
    switch (term.kind) {
      case 'object':
        if (term.file === facts.file) found.set(term.at, term)
        Object.values(term.properties).forEach(walk)
        term.spreads.forEach(walk)
        return
      case 'array':
        term.elements.forEach(walk)
        return
      case 'either':
        term.options.forEach(walk)
        return
      case 'call':
      case 'new':
        walk(term.callee)
        term.arguments.forEach(walk)
        return
      case 'member':
        walk(term.object)
        return
      default:
        return
    }
  }
  for (const term of [...Object.values(facts.exports), ...Object.values(facts.bindings)]) walk(term)
  for (const { returns } of Object.values(facts.functions)) walk(returns)
  for (const { members, statics } of Object.values(facts.classes))
    [...Object.values(members), ...Object.values(statics)].forEach(walk)
  for (const call of facts.calls) call.arguments.forEach(walk)
  return [...found.values()]
}
