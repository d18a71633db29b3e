import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { columnLeft } from './builder-predicate.js'
import type { Claim, ClaimCall } from './claim.js'
import { Evaluation, type World } from './evaluate.js'
import type { FunctionGuards } from './function-guards.js'
import { sameText } from './same-text.js'
import { serialBlocks, type SerialBlock, type SerialRead, type SerialWrite } from './serial-blocks.js'
import { columnLeftBySql } from './sql-statement.js'
import { sqlText } from './sql-text.js'
import { chainOf } from './syntax-of.js'
import { truthyValue, unknownValue, type Value } from './value.js'
import { variableOf } from './variable-of.js'
import { rootNode } from '../root-node.js'

/**
 * State that is tested and set where nobody else can come in between: in a transaction that holds a lock on the row, in
 * one that fails or is run again when another one was faster, in a mutation of Convex. Whoever comes second finds the
 * state that the first one has set; what it says about that, here or to its caller, decides.
 */
export function serialClaims(body: FunctionGuards): readonly Claim[] {
  return serialBlocks(body).flatMap((block) =>
    block.writes.flatMap((write) => {
      const reads = block.reads.filter((read) => body.flow.dominates(read.node, write.node))
      return reads.length === 0
        ? []
        : [...columnClaims(write, reads, block, body), ...rowClaims(write, reads, block, body.context.source)]
    }),
  )
}

/** A column that the write sets, where a row that was read in the block shows it. */
function columnClaims(
  write: SerialWrite,
  reads: readonly SerialRead[],
  block: SerialBlock,
  { context: { source } }: FunctionGuards,
): readonly Claim[] {
  const neutral = new Evaluation(source, {})
  const start = Math.min(...reads.map(({ node }) => node.range[0]))
  const isOlder = (object: TSESTree.Node): boolean => {
    const [definition] = variableOf(rootNode(object), source.scopes)?.defs ?? []
    return definition === undefined || definition.node.range[1] <= start || definition.type !== 'Variable'
  }
  return write.columns.map(({ column, value }) => {
    const written =
      value === null
        ? [truthyValue]
        : neutral
            .of(value)
            .map((each): Value => (each.kind === 'moment' || each.kind === 'unknown' ? truthyValue : each))
    return claim(write, column, { property: { name: column, values: written, isExcepted: isOlder } }, block)
  })
}

/** A row that the write makes or removes, or that was chosen by a column that the write changes. */
function rowClaims(
  write: SerialWrite,
  reads: readonly SerialRead[],
  block: SerialBlock,
  source: SourceFile,
): readonly Claim[] {
  return reads
    .filter((read) => read.isAbout(write))
    .flatMap((read): readonly Claim[] => {
      const seen = (value: Value): World => ({ nodes: new Map([[read.node, [{ kind: 'promise', of: [value] }]]]) })
      if (write.verb === 'delete') return [claim(write, read.name, seen(read.gone), block)]
      const chosen = chosenBy(read, write, source)
      if (chosen !== null) return [claim(write, chosen, seen(read.gone), block)]
      return write.verb === 'create' && block.seesAbsence ? [claim(write, read.name, seen(read.there), block)] : []
    })
}

/** The column by which the read chose its row and that the write changes, so that the read finds the row no more. */
function chosenBy(read: SerialRead, write: SerialWrite, source: SourceFile): string | null {
  const named = read.conditions.find(
    ({ column, value }) =>
      value !== null &&
      write.columns.some((each) => each.column === column && each.value !== null && !sameText(each.value, value)),
  )
  if (named) return named.column
  if (!isCall(read.node)) return null
  const [select, update] = [sqlText(read.node), sqlText(write.node)]
  if (select !== null && update !== null) return columnLeftBySql(select, update)
  return read.node.type === 'CallExpression' ? columnLeft(chainOf(read.node), write.columns, source) : null
}

function isCall(node: TSESTree.Node): node is ClaimCall {
  return node.type === 'CallExpression' || node.type === 'TaggedTemplateExpression'
}

function claim({ node }: SerialWrite, state: string, loserSees: World, { how }: SerialBlock): Claim {
  return {
    node,
    kind: 'atomic-claim',
    quality: 'sound',
    win: unknownValue,
    lose: unknownValue,
    loserSees,
    asynchronous: true,
    unmistakable: false,
    state: [state],
    why: `${state} is tested and set in one ${how}, so only one caller passes`,
  }
}
