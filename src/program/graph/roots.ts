import type { FileFacts } from '../../analysis/file-facts.js'
import type { Trigger } from '../../result/coverage-report.js'
import type { CallGraph } from './call-graph.js'
import { readKey } from '../../analysis/values/module-key.js'

/** What starts the functions of the program, found where they are registered or by where their file lies. */
export interface Triggers {
  /** By key of the function that is called from outside. */
  of(key: string): readonly Trigger[]
  /** Those of an entry whose run goes on into these functions: a wrapper is registered many times, each time for another handler. */
  through(entry: string, keys: readonly string[]): readonly Trigger[]
}

export interface RootSources {
  readonly facts: ReadonlyMap<string, FileFacts>
  readonly graph: CallGraph
  readonly triggers: Triggers
  /** Files that some other file imports. */
  readonly imported: ReadonlySet<string>
}

/**
 * Where control can enter at this function from outside the analysed code: its triggers; for the top level of a module
 * the import or run of the file; and for a function that nobody here calls, whoever imports the module.
 * Empty when the function is only reached through its callers.
 */
export function rootsOf(key: string, { facts, graph, triggers, imported }: RootSources): readonly Trigger[] {
  const known = triggers.of(key)
  if (known.length > 0) return known
  const { file, at } = readKey(key)
  if (at === null) return [{ kind: imported.has(file) ? 'library-export' : 'cli', file, line: 1 }]
  const fact = facts.get(file)?.functions[at]
  if (fact === undefined || graph.into(key).length > 0) return []
  return [{ kind: 'library-export', file, line: fact.line, ...(fact.name === null ? {} : { name: fact.name }) }]
}
