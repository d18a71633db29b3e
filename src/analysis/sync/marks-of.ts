import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionGuards } from '../guards/function-guards.js'
import { isIdentifyingName } from './state-words.js'

/** What a function writes down on the way past an act; whoever reads that asks what was done, whatever it is called. */
export interface Marks {
  /** The columns that are set. */
  readonly columns: ReadonlySet<string>
  /** The tables of which rows are removed once the act was done. */
  readonly emptied: ReadonlySet<string>
}

export function marksOf(target: TSESTree.Node, { flow, writes }: FunctionGuards): Marks {
  const past = writes.filter(
    ({ node }) => flow.contains(node) && (flow.reaches(target, node) || flow.dominates(node, target)),
  )
  return {
    columns: new Set(
      past
        .filter(({ verb }) => verb === 'update')
        .flatMap(({ columns }) => columns.map(({ column }) => column))
        .filter((column) => !isIdentifyingName(column) && !/^(?:created|updated)_?at$/i.test(column)),
    ),
    emptied: new Set(
      past
        .filter(({ verb, node }) => verb === 'delete' && flow.mustPass(target, [node]))
        .map(({ table }) => table)
        .filter((table) => table !== ''),
    ),
  }
}
