import { matchesPath } from '../../catalogue/matches-path.js'
import type { AnnotatedFact, FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { functionKey } from '../program.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenPath } from '../values/taken-steps.js'
import { atProperty } from './handlers-at.js'
import type { Registration } from './registration.js'
import type { IndexedTrigger, TriggerIndex } from './trigger-index.js'

/** Handlers that only a type tells: a value that is annotated as one, and an exported function that takes what only such handlers are given. */
export function findAnnotated(files: readonly FileFacts[], index: TriggerIndex, evaluator: Evaluator): Registration[] {
  return files.flatMap((facts) => [
    ...facts.annotated.flatMap((fact) => ofValue(facts, fact, { index, evaluator })),
    ...takers(facts, { index, evaluator }),
  ])
}

interface Search {
  readonly index: TriggerIndex
  readonly evaluator: Evaluator
}

function ofValue(
  { file }: FileFacts,
  { type, value, name, line }: AnnotatedFact,
  { index, evaluator }: Search,
): Registration[] {
  return matching(type, index, evaluator).flatMap(({ entry, member }): Registration[] => {
    const place = member.handler
    if (place.kind !== 'annotated') return []
    const handlers = atProperty(value, place.property === undefined ? [] : place.property.split('.'), evaluator)
    return handlers.length === 0
      ? []
      : [
          {
            entry,
            member,
            kind: member.kind ?? entry.kind,
            file,
            line,
            site: null,
            name: place.named === 'file' ? (/([^/]+?)\.[^/]*$/.exec(file)?.[1] ?? name) : name,
            schedule: null,
            handlers,
          },
        ]
  })
}

function takers(facts: FileFacts, { index, evaluator }: Search): Registration[] {
  return Object.entries(facts.exports).flatMap(([exported, term]) =>
    evaluator.values(term).flatMap((value): Registration[] => {
      const fact = value.kind === 'function' && value.file === facts.file ? facts.functions[value.at] : undefined
      if (fact === undefined) return []
      return fact.parameters.flatMap(({ type }, at) =>
        (type === null ? [] : matching(type, index, evaluator)).flatMap(({ entry, member }): Registration[] => {
          const place = member.handler
          if (place.kind !== 'taking' || place.index !== at || !new RegExp(place.exports).test(exported)) return []
          return [
            {
              entry,
              member,
              kind: member.kind ?? entry.kind,
              file: facts.file,
              line: fact.line,
              site: null,
              name: fact.name,
              schedule: null,
              handlers: [functionKey(facts.file, fact.at)],
            },
          ]
        }),
      )
    }),
  )
}

function matching(type: Origin, index: TriggerIndex, evaluator: Evaluator): readonly IndexedTrigger[] {
  return evaluator.values(type).flatMap((value) => {
    const taken = takenPath(value.kind === 'instance' ? value.of : value)
    if (taken === null) return []
    return candidates(taken.module, taken.steps[0]?.kind === 'member' ? taken.steps[0].name : '', index).filter(
      ({ steps }) => matchesPath(steps, taken.steps),
    )
  })
}

function candidates(
  module: string | null,
  root: string,
  { ambient, byModule }: TriggerIndex,
): readonly IndexedTrigger[] {
  if (module === null) return ambient.get(root) ?? []
  const plain = plainSpecifier(module)
  return byModule.get(plain) ?? byModule.get(packageOf(plain) ?? plain) ?? []
}
