import type { ClassFact, FileFacts } from '../../analysis/file-facts.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { takenPath } from '../../analysis/values/taken-steps.js'
import { functionKey } from '../../analysis/program.js'
import type { TriggerEntry, TriggerMember } from '../../catalogue/entries/trigger-entry.js'
import type { Registration } from '../../analysis/triggers/registration.js'

/** A class of the configuration whose methods something starts; with `family`, those of its heirs. */
export interface DeclaredClass {
  readonly entry: TriggerEntry
  readonly member: TriggerMember
  readonly name: string
  readonly family: boolean
  readonly methods: readonly string[]
}

const deepest = 6

/** The methods that the configuration declares as handlers, in every class it speaks of. */
export function findDeclaredClasses(
  files: readonly FileFacts[],
  declared: readonly DeclaredClass[],
  evaluator: Evaluator,
): Registration[] {
  if (declared.length === 0) return []
  return files.flatMap(({ file, classes }) =>
    Object.values(classes).flatMap((fact) =>
      declared.flatMap((each): Registration[] => {
        if (fact.name !== each.name && !(each.family && ancestorsOf(fact, evaluator, 0).has(each.name))) return []
        const handlers = each.methods.flatMap((method) => methodsOf(fact, method, evaluator))
        const { entry, member } = each
        return handlers.length === 0
          ? []
          : [
              {
                entry,
                member,
                kind: entry.kind,
                file,
                line: fact.line,
                site: null,
                name: fact.name,
                schedule: null,
                handlers,
              },
            ]
      }),
    ),
  )
}

function methodsOf({ members }: ClassFact, method: string, evaluator: Evaluator): string[] {
  const own = Object.hasOwn(members, method) ? members[method] : undefined
  return own === undefined
    ? []
    : evaluator.values(own).flatMap((value) => (value.kind === 'function' ? [functionKey(value.file, value.at)] : []))
}

/** Names of all that a class builds on, of this program or of a package. */
function ancestorsOf(fact: ClassFact, evaluator: Evaluator, depth: number): ReadonlySet<string> {
  const names = new Set<string>()
  if (depth > deepest) return names
  for (const base of [...fact.extends, ...fact.implements].flatMap((term) => evaluator.values(term))) {
    const owner = base.kind === 'instance' ? base.of : base
    const own = owner.kind === 'class' ? evaluator.world.facts(owner.file)?.classes[owner.at] : undefined
    const foreign = takenPath(owner)?.steps.findLast((step) => step.kind === 'member' && step.name !== 'default')
    if (own?.name != null) names.add(own.name)
    else if (foreign?.kind === 'member') names.add(foreign.name)
    if (own !== undefined) for (const name of ancestorsOf(own, evaluator, depth + 1)) names.add(name)
  }
  return names
}
