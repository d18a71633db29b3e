import type { ObjectOrigin, Origin } from '../../../analysis/origin.js'
import { functionsIn } from '../../../analysis/values/functions-in.js'
import type { TriggerKind } from '../../../result/coverage-report.js'
import { objectsOf } from '../../graph/job-definitions.js'
import type { FoundTask } from '../found-task.js'
import type { TaskSources } from '../task-sources.js'
import { lineAt } from '../line-at.js'

const registry =
  /(?:job|queue|task|worker|cron|schedule)s?(?:[A-Z_].*)?(?:handler|processor|runner|override|registr|definition|map)/i

/** What only holds jobs that nobody waits for: `eventJobs`, `cronJobs`, `scheduledTasks`. */
const running =
  /^(?:all|my)?(?:event|cron|queue|background|scheduled|recurring|periodic|repeatable|async|worker|daily|nightly)_?(?:jobs?|tasks?|handlers)$/i

/**
 * Maps from job names to handlers that a function returns or a module exports under a name that says so:
 * `getJobHandlers`, `taskProcessors`, `eventJobs`; and maps from schedules to handlers, whatever they are called.
 */
export function handlerRegistries(sources: Pick<TaskSources, 'program' | 'text'>): FoundTask[] {
  return [...sources.program.facts.values()].flatMap((facts) => {
    const { file, functions, exports } = facts
    const returned = Object.values(functions).map(({ name, returns }) => [name ?? '', returns] as const)
    const named = [...returned, ...Object.entries(exports)]
      .filter(([name]) => registry.test(name))
      .flatMap(([, term]) => tasksIn(term, file, sources))
    const held = Object.entries(exports)
      .filter(([name]) => running.test(name))
      .flatMap(([, term]) => wholeMaps(term, file, sources))
    const timed = objectsOf(facts).filter(isTimed)
    return [...named, ...[...held, ...timed].flatMap((object) => tasksOfMap(object, sources))]
  })
}

/** Maps that hold nothing but functions. */
function wholeMaps(term: Origin, file: string, { program }: Pick<TaskSources, 'program'>): readonly ObjectOrigin[] {
  return objectsIn(term, (each) => program.evaluator.values(each)).filter(
    (object) =>
      object.file === file &&
      !isTimed(object) &&
      Object.values(object.properties).length > 0 &&
      Object.values(object.properties).every((value) =>
        program.evaluator.values(value).every(({ kind }) => kind === 'function'),
      ),
  )
}

/** Five or six fields of a schedule: `0 9 * * 1-5`. */
const schedule = /^[\d*,/-]+(?:\s+(?:[\d*?,/#LW-]+|[A-Z]{3}(?:[-,][A-Z]{3})*)){4,5}$/i

/** Whether each key of a map is a schedule. */
function isTimed({ properties }: ObjectOrigin): boolean {
  const keys = Object.keys(properties)
  return keys.length > 0 && keys.every((key) => schedule.test(key))
}

/** A task for each function of a map; a schedule may hold several by their names. */
function tasksOfMap(object: ObjectOrigin, { program, text }: Pick<TaskSources, 'program' | 'text'>): FoundTask[] {
  const trigger: TriggerKind = isTimed(object) ? 'cron' : 'queue-worker'
  return Object.entries(object.properties).flatMap(([key, value]) => {
    const inner = trigger === 'cron' && value.kind === 'object' ? value.properties : { [key]: value }
    return Object.entries(inner).flatMap(([name, each]) =>
      functionsIn(each, program.evaluator, { throughCalls: true }).map((handler) => ({
        trigger,
        name: name === '*' ? '' : name,
        handler,
        registerFile: object.file,
        registerLine: lineAt(text(object.file), object.at),
      })),
    )
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
