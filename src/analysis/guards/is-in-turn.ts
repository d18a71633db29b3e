import type { TSESTree } from '@typescript-eslint/types'
import type { FunctionGuards } from './function-guards.js'
import { isPropertyName } from './is-property-name.js'
import { sqlText } from './sql-text.js'
import { calleePath, descendants, isInside, textOf } from './syntax-of.js'
import { transactionAround } from './transaction-around.js'

type Statement = TSESTree.CallExpression | TSESTree.TaggedTemplateExpression

/**
 * Whether an advisory lock is held from before the read until after the write, on one connection or in one transaction,
 * by a key that the statements name too or that never varies. One that is only tried is not waited for: whether it was
 * had is a test of its own.
 */
export function isInTurn(read: TSESTree.Node, write: TSESTree.Node, { nodes, flow }: FunctionGuards): boolean {
  const connection = isStatement(read) ? connectionOf(read) : null
  if (connection === null || !isStatement(write) || connectionOf(write) !== connection) return false
  const own = nodes.filter(isStatement).filter((each) => connectionOf(each) === connection)
  const says = (each: Statement, words: RegExp): boolean => words.test(wordsOf(each))
  const isOver = own.some(
    (end) =>
      says(end, /pg_advisory_unlock|^\s*(commit|rollback|end)\b/i) &&
      flow.reaches(read, end) &&
      flow.reaches(end, write),
  )
  const around = transactionAround(write)
  const isInOne = (lock: Statement): boolean =>
    around !== null
      ? [lock, read].every((each) => isInside(each, around.callback))
      : says(lock, /\bpg_advisory_lock\b/i) ||
        own.some((begin) => says(begin, /^\s*(begin|start transaction)\b/i) && flow.dominates(begin, lock))
  const names = new Set([read, write].flatMap(namesIn))
  return (
    !isOver &&
    own.some((lock) => {
      if (!says(lock, /\bpg_advisory(_xact)?_lock\b/i) || !flow.dominates(lock, read) || !isInOne(lock)) return false
      const given = namesIn(lock)
      return given.length === 0 || given.some((name) => names.has(name))
    })
  )
}

function isStatement(node: TSESTree.Node): node is Statement {
  return node.type === 'CallExpression' || node.type === 'TaggedTemplateExpression'
}

/** The text of a statement: also of those that are none of the usual verbs. */
function wordsOf(node: Statement): string {
  const [first] = node.type === 'CallExpression' ? node.arguments : []
  return sqlText(node) ?? textOf(first) ?? ''
}

/** `client` of `client.query(…)`, `tx` of `tx.mail.update(…)`; null for a pool, which gives every query another connection. */
function connectionOf(node: Statement): string | null {
  const [first = '?', second = '?'] = calleePath(node.type === 'CallExpression' ? node.callee : node.tag)
  const name = first === 'this' ? second : first
  return name === '?' || second === '?' || /pool$|^(db|prisma|knex|sql)$/i.test(name) ? null : name
}

/** The names of the values that a statement is made with. */
function namesIn(node: TSESTree.Node): readonly string[] {
  const owners = node.type === 'CallExpression' ? descendants(node.callee) : []
  return descendants(node).flatMap((each) =>
    each.type === 'Identifier' &&
    !isPropertyName(each) &&
    !owners.includes(each) &&
    !(each.parent.type === 'TaggedTemplateExpression' && each.parent.tag === each)
      ? [each.name]
      : [],
  )
}
