import type { FileFacts, FunctionFact } from '../file-facts.js'
import type { Evaluator } from '../values/evaluator.js'
import { functionKey } from '../program.js'
import { readKey } from '../values/module-key.js'
import type { HandlerPlace } from '../../catalogue/entries/handler-place.js'
import { atProperty } from './handlers-at.js'
import type { Registration } from './registration.js'
import type { TriggerIndex } from './trigger-index.js'

/** Handlers that no call registers: exports of a file whose path has a meaning, and functions under a directive. */
export function findConventions(
  files: readonly FileFacts[],
  index: TriggerIndex,
  evaluator: Evaluator,
): Registration[] {
  return index.placed.flatMap(({ entry, member }) => {
    const place = member.handler
    if (place.kind !== 'file' && place.kind !== 'directive') return []
    const pattern = place.kind === 'file' ? new RegExp(place.pattern) : null
    return files.flatMap((facts): Registration[] => {
      const told = (key: string): boolean => place.kind === 'directive' || isTold(key, place, evaluator)
      const found =
        place.kind === 'directive'
          ? underDirective(facts, place.directive, evaluator)
          : pattern?.test(facts.file) === true
            ? exportedHandlers(facts, place.exports, { property: place.property, evaluator })
            : []
      return found
        .map((handler) => ({ ...handler, handlers: handler.handlers.filter(told) }))
        .filter(({ handlers }) => handlers.length > 0)
        .map(({ name, line, handlers }) => ({
          entry,
          member,
          kind: member.kind ?? entry.kind,
          file: facts.file,
          line,
          site: null,
          name,
          schedule: null,
          handlers,
        }))
    })
  })
}

interface Handler {
  readonly name: string
  readonly line: number
  readonly handlers: readonly string[]
}

function exportedHandlers(
  facts: FileFacts,
  names: readonly string[],
  { property, evaluator }: { property: string | undefined; evaluator: Evaluator },
): Handler[] {
  return names.flatMap((name) => {
    // All of what `module.exports = { … }` holds is exported under its own name.
    const whole =
      name === 'default' && property?.startsWith('*') === true
        ? { kind: 'namespace' as const, file: facts.file }
        : undefined
    const exported = Object.hasOwn(facts.exports, name) ? facts.exports[name] : whole
    if (exported === undefined) return []
    const handlers = atProperty(exported, property === undefined ? [] : property.split('.'), evaluator)
    return handlers.length === 0 ? [] : [{ name, line: lineOf(handlers, evaluator), handlers }]
  })
}

/** Whether a function takes and answers what its place of the catalogue says. */
function isTold(
  key: string,
  { takes, answers, never }: Extract<HandlerPlace, { kind: 'file' }>,
  evaluator: Evaluator,
): boolean {
  if (takes === undefined && answers === undefined && never === undefined) return true
  const { file, at } = readKey(key)
  const fact = at === null ? undefined : evaluator.world.facts(file)?.functions[at]
  if (fact === undefined || (takes !== undefined && !new RegExp(takes).test(fact.parameters[0]?.name ?? '')))
    return false
  const answered = (name: string): boolean =>
    evaluator.values(fact.returns).some((value) => value.kind === 'object' && Object.hasOwn(value.properties, name))
  return (answers === undefined || answered(answers)) && (never === undefined || !answered(never))
}

function lineOf(handlers: readonly string[], evaluator: Evaluator): number {
  const [first = ''] = handlers
  const space = first.indexOf(' ')
  return evaluator.world.facts(first.slice(space + 1))?.functions[Number(first.slice(0, space))]?.line ?? 1
}

function underDirective(facts: FileFacts, directive: string, evaluator: Evaluator): Handler[] {
  const functions = Object.values(facts.functions).filter((fact) => fact.directives.includes(directive))
  const exported = facts.directives.includes(directive)
    ? Object.keys(facts.exports).flatMap((name) => exportedHandlers(facts, [name], { property: undefined, evaluator }))
    : []
  return [...functions.map((fact) => ofFunction(facts.file, fact)), ...exported]
}

function ofFunction(file: string, fact: FunctionFact): Handler {
  return { name: fact.name ?? 'anonymous', line: fact.line, handlers: [functionKey(file, fact.at)] }
}
