import type { FunctionFact } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import { once } from '../../analysis/once.js'
import { functionKey, type Program } from '../../analysis/program.js'
import type { UnknownReason } from '../../result/coverage-report.js'
import type { CallGraph } from './call-graph.js'
import { readKey } from '../../analysis/values/module-key.js'
import type { JobDefinitions } from './job-definitions.js'
import type { Triggers } from './roots.js'
import type { UnseenNames } from './unseen-names.js'

export interface UnseenSources {
  readonly program: Program
  readonly graph: CallGraph
  readonly triggers: Triggers
  readonly jobs: JobDefinitions
  /** Functions that a published package hands to others. */
  readonly isOpen: (key: string) => boolean
  /** Names that are called on values of an unknown class. */
  readonly names: () => UnseenNames
  readonly isJobNameComputed: () => boolean
  /** Functions that are put where only unseen code finds them, by key. */
  readonly stored: () => ReadonlySet<string>
  /** Called with each name about which it is asked whether unseen code calls it. */
  readonly onName?: (name: string) => void
}

/** Why not all callers of a function are known, by function key; null when they are, or when it is an entry of its own. */
export type UnseenCallers = (key: string) => UnknownReason | null

/**
 * Looks for what hides callers: a decorator of the project, which may call, gate or drop the function; a job that is
 * defined by name while names of jobs are computed; an export of a published package; a method that nobody calls while somewhere a method of this name is
 * called on a value of unknown class, from a token or a computed import; a function made inside another one, which
 * leaves it as a value; one that is put into an object of a package or of the host.
 */
export function unseenCallers({
  program,
  graph,
  triggers,
  jobs,
  isOpen,
  names,
  isJobNameComputed,
  stored,
  onName = () => {},
}: UnseenSources): UnseenCallers {
  const reasonOf = (name: string): UnknownReason | null => {
    onName(name)
    return names().get(name) ?? null
  }
  const defined = once(() => new Set([...jobs.handlers.values()].flat()))
  return (key) => {
    const { file, at } = readKey(key)
    const fact = at === null ? undefined : program.facts.get(file)?.functions[at]
    if (fact === undefined || triggers.of(key).length > 0) return null
    if (fact.decorators.some((decorator) => isOwn(decorator, program))) return 'decorator'
    if (stored().has(key)) return 'escapes'
    if (graph.into(key).length > 0) return null
    if (defined().has(key) && isJobNameComputed()) return 'job-name'
    if (isOpen(key)) return 'open-world-export'
    if (isMember(fact)) return fact.name === null ? null : reasonOf(fact.name)
    if (fact.function !== null) return 'escapes'
    return exportedAs(key, file, program).some((name) => reasonOf(name) === 'dynamic-import') ? 'dynamic-import' : null
  }
}

/** The names by which other files can call a function. */
function exportedAs(key: string, file: string, { facts, evaluator }: Program): readonly string[] {
  const exported = Object.entries(facts.get(file)?.exports ?? {})
  return exported
    .filter(([, term]) =>
      evaluator.values(term).some((value) => value.kind === 'function' && functionKey(value.file, value.at) === key),
    )
    .map(([name]) => name)
}

function isMember({ class: owner, function: enclosing }: FunctionFact): boolean {
  return owner !== null && enclosing === null
}

/** A decorator that the project itself declares, or that cannot be found. */
function isOwn(decorator: Origin, { evaluator }: Program): boolean {
  const named = decorator.kind === 'call' ? decorator.callee : decorator
  return evaluator.values(named).some(({ kind }) => kind === 'function' || kind === 'unknown')
}
