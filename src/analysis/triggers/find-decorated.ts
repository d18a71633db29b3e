import type { ClassFact, FileFacts, FunctionFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { packageOf, plainSpecifier } from '../specifier.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenModule, takenPath } from '../values/taken-steps.js'
import { matchesPath } from '../../catalogue/matches-path.js'
import { functionKey } from '../program.js'
import { decoratorTexts } from './decorator-texts.js'
import type { Registration } from './registration.js'
import { routeAddress } from './route-address.js'
import type { IndexedTrigger, TriggerIndex } from './trigger-index.js'

/** Handlers that a class declares: decorated methods, and methods of classes that extend, implement or are decorated by something catalogued. */
export function findDecorated(files: readonly FileFacts[], index: TriggerIndex, evaluator: Evaluator): Registration[] {
  return files.flatMap((facts) => [
    ...Object.values(facts.functions).flatMap((fact) => ofMethod(facts, fact, index, evaluator)),
    ...Object.values(facts.classes).flatMap((fact) => ofClass(facts, fact, index, evaluator)),
  ])
}

function ofMethod(facts: FileFacts, fact: FunctionFact, index: TriggerIndex, evaluator: Evaluator): Registration[] {
  return fact.decorators.flatMap((decorator) =>
    matching(decorator, index, evaluator)
      .filter(({ member }) => member.handler.kind === 'decorated-method')
      .map((trigger) => {
        const own = namesIn(decorator, trigger, evaluator)
        const owner = fact.class === null ? undefined : facts.classes[fact.class]
        // A method that names no job takes all of the queue that the class is decorated with.
        const takes =
          own.length > 0 || trigger.member.name === undefined
            ? own
            : (owner?.decorators ?? []).flatMap((each) =>
                matching(each, index, evaluator)
                  .filter(({ entry }) => entry === trigger.entry)
                  .flatMap((around) => namesIn(each, around, evaluator)),
              )
        return registration(facts, trigger, {
          line: fact.line,
          name: fact.name,
          takes,
          keys: [functionKey(facts.file, fact.at)],
          ...((trigger.member.kind ?? trigger.entry.kind) === 'http-handler' && {
            address: routeAddress(own[0], owner, trigger.entry, evaluator),
          }),
        })
      }),
  )
}

function ofClass(facts: FileFacts, fact: ClassFact, index: TriggerIndex, evaluator: Evaluator): Registration[] {
  const relations = { extends: fact.extends, implements: fact.implements, decorator: fact.decorators }
  return (Object.keys(relations) as (keyof typeof relations)[]).flatMap((relation) =>
    relations[relation].flatMap((term) =>
      matching(term, index, evaluator).flatMap((trigger) => {
        const place = trigger.member.handler
        if (place.kind !== 'class-method' || place.relation !== relation) return []
        const method = Object.hasOwn(fact.members, place.method) ? fact.members[place.method] : undefined
        const keys =
          method === undefined
            ? []
            : evaluator
                .values(method)
                .flatMap((value) => (value.kind === 'function' ? [functionKey(value.file, value.at)] : []))
        return keys.length === 0
          ? []
          : [
              registration(facts, trigger, {
                line: fact.line,
                name: fact.name,
                takes: namesIn(term, trigger, evaluator),
                keys,
              }),
            ]
      }),
    ),
  )
}

/** The names that a decorator is given for its handler. */
function namesIn(decorator: Origin, { member: { name } }: IndexedTrigger, evaluator: Evaluator): readonly string[] {
  return name === undefined ? [] : decoratorTexts(decorator, name, evaluator)
}

/** A decorator may be written with or without its call. */
function matching(term: Origin, index: TriggerIndex, evaluator: Evaluator): readonly IndexedTrigger[] {
  const named = term.kind === 'call' ? term.callee : term
  return evaluator.values(named).flatMap((value) => {
    const module = takenModule(value)
    if (module === null) return []
    const plain = plainSpecifier(module)
    const candidates = index.byModule.get(plain) ?? index.byModule.get(packageOf(plain) ?? plain) ?? []
    const taken = candidates.length === 0 ? null : takenPath(value)
    return taken === null
      ? []
      : candidates.filter(
          ({ steps }) => matchesPath(steps, taken.steps) || matchesPath(steps, [...taken.steps, { kind: 'call' }]),
        )
  })
}

function registration(
  { file }: FileFacts,
  { entry, member }: IndexedTrigger,
  { keys, ...found }: Pick<Registration, 'line' | 'name' | 'takes' | 'address'> & { readonly keys: readonly string[] },
): Registration {
  return {
    entry,
    member,
    kind: member.kind ?? entry.kind,
    file,
    ...found,
    site: null,
    schedule: null,
    handlers: keys,
  }
}
