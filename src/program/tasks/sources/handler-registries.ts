import type { Origin } from '../../../analysis/origin.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'
import { lineAt } from '../line-at.js'

const registry =
  /(?:job|queue|task|worker|cron|schedule)s?(?:[A-Z_].*)?(?:handler|processor|runner|override|registr|definition|map)/i

/** Maps from job names to handlers that a function returns or a module exports under a name that says so: `getJobHandlers`, `taskProcessors`. */
export function handlerRegistries(sources: Pick<TaskSources, 'program' | 'text'>): FoundTask[] {
  return [...sources.program.facts.values()].flatMap(({ file, functions, exports }) => {
    const returned = Object.values(functions).map(({ name, returns }) => [name ?? '', returns] as const)
    return [...returned, ...Object.entries(exports)]
      .filter(([name]) => registry.test(name))
      .flatMap(([, term]) => tasksIn(term, file, sources))
  })
}

function tasksIn(term: Origin, file: string, { program, text }: Pick<TaskSources, 'program' | 'text'>): FoundTask[] {
  return objectsIn(term, (each) => program.evaluator.values(each))
    .filter((object) => object.file === file)
    .flatMap((object) =>
      Object.entries(object.properties).flatMap(([name, value]) =>
        functionsIn(value, program.evaluator, { throughCalls: true }).map((handler) => ({
          trigger: 'queue-worker' as const,
          name: name === '*' ? '' : name,
          handler,
          registerFile: file,
          registerLine: lineAt(text(file), object.at),
        })),
      ),
    )
}

function objectsIn(
  term: Origin,
  values: (term: Origin) => readonly Origin[],
): readonly Extract<Origin, { kind: 'object' }>[] {
  const direct = term.kind === 'binding' ? values(term) : [term]
  return direct.flatMap((value) =>
    value.kind === 'object'
      ? [value]
      : value.kind === 'either'
        ? value.options.flatMap((option) => objectsIn(option, values))
        : [],
  )
}
