import type { ClassFact, FileFacts } from '../../../analysis/file-facts.js'
import { functionKey, type Program } from '../../../analysis/program.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'

const base = /(?:Job|Task|Worker|Consumer|Processor|Cron)$/
const methods = ['perform', 'handle', 'process', 'run', 'execute', 'consume', 'work']
const maximumDepth = 4

/**
 * Families of jobs whose base class leaves the doing to its heirs: `class DigestJob extends Job { async perform() {…} }`
 * where `Job` has an abstract `perform`. Which heir runs is often told by its name alone, at run time.
 */
export function jobClasses({ program }: Pick<TaskSources, 'program'>): FoundTask[] {
  return [...program.facts.values()].flatMap((facts) =>
    Object.values(facts.classes).flatMap((fact) => taskOf(facts, fact, program)),
  )
}

function taskOf({ file, functions }: FileFacts, fact: ClassFact, program: Program): FoundTask[] {
  if (fact.kind !== 'class' || fact.extends.length === 0) return []
  const above = ancestors(fact, program, 0)
  return methods
    .flatMap((name): FoundTask[] => {
      const own = Object.hasOwn(fact.members, name) ? fact.members[name] : undefined
      if (own?.kind !== 'function' || own.file !== file || functions[own.at]?.body !== true) return []
      if (!above.some((each) => base.test(each.name ?? '') && isAbstract(each, name, program))) return []
      const isTimed =
        above.some((each) => /Cron|Schedul/.test(each.name ?? '')) ||
        ['cron', 'schedule', 'interval'].some((each) => Object.hasOwn(fact.members, each))
      return [
        {
          trigger: isTimed ? 'cron' : 'queue-worker',
          name: fact.name ?? '',
          handler: functionKey(file, own.at),
          registerFile: file,
          registerLine: fact.line,
        },
      ]
    })
    .slice(0, 1)
}

function ancestors(fact: ClassFact, program: Program, depth: number): readonly ClassFact[] {
  if (depth >= maximumDepth) return []
  return fact.extends
    .flatMap((term) => program.evaluator.values(term))
    .flatMap((value) => {
      const parent = value.kind === 'class' ? program.facts.get(value.file)?.classes[value.at] : undefined
      return parent === undefined ? [] : [parent, ...ancestors(parent, program, depth + 1)]
    })
}

function isAbstract({ members }: ClassFact, name: string, { facts }: Program): boolean {
  const method = Object.hasOwn(members, name) ? members[name] : undefined
  return method?.kind === 'function' && facts.get(method.file)?.functions[method.at]?.body === false
}
