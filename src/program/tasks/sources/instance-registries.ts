import type { FileFacts } from '../../../analysis/file-facts.js'
import type { ObjectOrigin, Origin } from '../../../analysis/origin.js'
import { functionKey } from '../../../analysis/program.js'
import type { FoundTask } from '../found-task.js'
import { lineAt } from '../line-at.js'
import type { TaskSources } from '../task-sources.js'

const registry = /(?:processors|handlers|workers|jobs|tasks|consumers)$/i
const methods = ['process', 'handle', 'run', 'execute', 'perform', 'consume', 'work']
const message = /^_*(?:job|message|msg|payload|task|data|event|params|args)$/i

/** Maps from job names to the objects that do the jobs: `export const mailProcessors = { welcome: new WelcomeProcessor() }`. */
export function instanceRegistries(sources: Pick<TaskSources, 'program' | 'text'>): FoundTask[] {
  return [...sources.program.facts.values()].flatMap((facts) =>
    Object.entries(facts.exports)
      .filter(([name]) => registry.test(name))
      .flatMap(([, term]) => tasksIn(term, facts, sources)),
  )
}

function tasksIn(
  term: Origin,
  { file }: FileFacts,
  { program, text }: Pick<TaskSources, 'program' | 'text'>,
): FoundTask[] {
  const objects = program.evaluator
    .values(term)
    .filter((value): value is ObjectOrigin => value.kind === 'object' && value.file === file)
  return objects.flatMap((object) => {
    const found = Object.entries(object.properties).map(([name, value]) => ({
      name,
      handler: handlerOf(value, program),
    }))
    if (found.some(({ handler }) => handler === null)) return []
    return found.flatMap(({ name, handler }) =>
      handler === null
        ? []
        : [
            {
              trigger: 'queue-worker' as const,
              name: name === '*' ? '' : name,
              handler,
              registerFile: file,
              registerLine: lineAt(text(file), object.at),
            },
          ],
    )
  })
}

/** The method of an own class that takes a job; what it inherits serves all of them. */
function handlerOf(value: Origin, { evaluator, facts }: TaskSources['program']): string | null {
  for (const instance of evaluator.values(value)) {
    if (instance.kind !== 'instance' || instance.of.kind !== 'class') continue
    const members = facts.get(instance.of.file)?.classes[instance.of.at]?.members ?? {}
    for (const name of methods) {
      const method = Object.hasOwn(members, name) ? members[name] : undefined
      const fact = method?.kind === 'function' ? facts.get(method.file)?.functions[method.at] : undefined
      if (method?.kind === 'function' && fact !== undefined && message.test(fact.parameters[0]?.name ?? ''))
        return functionKey(method.file, method.at)
    }
  }
  return null
}
