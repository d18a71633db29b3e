import type { TSESTree } from '@typescript-eslint/types'
import type { BranchEdge } from '../cfg/flow-graph.js'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { descendants, isInside, propertyName } from '../guards/syntax-of.js'
import { dependentsOf, type Dependents } from './dependents.js'
import type { SyncFinding, SyncLevel, SyncRead } from './state-read.js'
import { isIdentifyingName, isPreferenceName, isStateName } from './state-words.js'

const ranks: Readonly<Record<SyncLevel, number>> = { missing: 0, 'content-only': 1, present: 2 }

/** The better of two findings; the first of equals. */
export function better(left: SyncFinding, right: SyncFinding): SyncFinding {
  return ranks[right.level] > ranks[left.level] ? right : left
}

export const noSync: SyncFinding = { level: 'missing', read: null, condition: null }

/**
 * Whether a call stands behind a read of the present state, inside its own function: the read lies on every path to
 * it, and a test of what was read, which every path takes, lets only some states through.
 */
export function judgeTarget(target: TSESTree.Node, body: FunctionGuards, reads: readonly SyncRead[]): SyncFinding {
  const edges = body.flow.controlledBy(target)
  return reads.filter((read) => read.node !== target && !isInside(read.node, target)).map((read) => judgeRead(read, { target, body, edges })).reduce(better, noSync)
}

interface Place {
  readonly target: TSESTree.Node
  readonly body: FunctionGuards
  readonly edges: readonly BranchEdge[]
}

function judgeRead(read: SyncRead, { target, body, edges }: Place): SyncFinding {
  if (!body.flow.contains(read.node)) return noSync
  const dependents = dependentsOf(read.node, body.nodes, body.context.source)
  const tests = edges.filter((edge) => isOutcome(edge) && dependents.dependsOn(testedBy(edge)) && (isInside(read.node, testedBy(edge)) || body.flow.dominates(read.node, edge.test)))
  const best = tests.map((edge): SyncFinding => ({ level: judgeEdge(edge, read, dependents), read: read.node, condition: edge.test })).reduce(better, noSync)
  if (best.level !== 'missing') return best
  if (!body.flow.dominates(read.node, target)) return noSync
  if (read.gives === 'throws') return { level: read.asksState ? 'present' : 'content-only', read: read.node, condition: read.asksState ? read.node : null }
  return dependents.dependsOn(target) || argumentsOf(target).some((each) => dependents.dependsOn(each)) ? { level: 'content-only', read: read.node, condition: null } : noSync
}

function argumentsOf(target: TSESTree.Node): readonly TSESTree.Node[] {
  return target.type === 'CallExpression' ? [target.callee, ...target.arguments] : []
}

function isOutcome({ branch }: BranchEdge): boolean {
  return branch !== 'normal' && branch !== 'exception' && branch !== 'called' && branch !== 'skipped' && branch !== 'done'
}

/** The tested expression; of a loop, the list. */
function testedBy({ test }: BranchEdge): TSESTree.Node {
  if (test.type === 'ForOfStatement') return test.right
  if (isFunction(test)) return test.parent.type === 'CallExpression' && test.parent.callee.type === 'MemberExpression' ? test.parent.callee.object : test
  return test
}

/** What it says about the state that control takes this outcome. */
function judgeEdge(edge: BranchEdge, read: SyncRead, dependents: Dependents): SyncLevel {
  if (edge.branch === 'each') return read.asksState && !read.preference ? 'present' : 'content-only'
  if (read.preference) return 'content-only'
  const properties = testedProperties(edge.test, dependents)
  if (properties.some(isStateName)) return 'present'
  if (properties.length > 0 && properties.every((name) => isPreferenceName(name) || isIdentifyingName(name))) return 'content-only'
  if (properties.length > 0) return comparesTwo(edge.test, dependents) || read.asksState ? 'present' : 'content-only'
  if (read.gives === 'flag' || read.asksState) return 'present'
  return wantsNothing(edge) ? 'present' : 'content-only'
}

const plumbing = new Set(['length', 'rows', 'rowCount', 'data', 'count', 'size', '0', 'at', 'some', 'every', 'find', 'filter', 'map', 'includes', 'has', 'get', 'value', 'result', 'results', 'items', 'ok', 'then', 'total', 'body', 'json'])

/** Properties of the read value that the test looks at. */
function testedProperties(test: TSESTree.Node, dependents: Dependents): readonly string[] {
  return descendants(test).flatMap((node) => {
    if (node.type === 'Identifier' && dependents.has(node) && node.parent.type !== 'MemberExpression') return isStateName(node.name) || isPreferenceName(node.name) ? [node.name] : []
    if (node.type !== 'MemberExpression' || !dependents.dependsOn(node.object)) return []
    const name = propertyName(node)
    return plumbing.has(name) || name === '?' ? [] : [name]
  })
}

/** Compares with something that is not a plain literal: what the task wants with what is. */
function comparesTwo(test: TSESTree.Node, dependents: Dependents): boolean {
  return descendants(test).some((node) => node.type === 'BinaryExpression' && /^[=!<>]=?=?$/.test(node.operator) && [node.left, node.right].some((side) => !isEmptyLiteral(side) && side.type !== 'PrivateIdentifier' && !dependents.dependsOn(side)))
}

/** Whether this outcome means that the read found nothing: the task goes on only when it was not done yet. */
function wantsNothing({ test, branch }: BranchEdge): boolean {
  if (branch === 'nullish') return true
  const bare = skipWrappersDown(test)
  if (branch !== 'true' && branch !== 'false') return false
  if (bare.type === 'BinaryExpression') {
    const empty = isEmptyLiteral(bare.left) || isEmptyLiteral(bare.right)
    if (!empty) return false
    if (/^={2,3}$/.test(bare.operator)) return branch === 'true'
    return /^!={1,2}$|^>$/.test(bare.operator) && branch === 'false'
  }
  if (bare.type === 'UnaryExpression' && bare.operator === '!') return branch === 'true'
  return branch === 'false' && (bare.type === 'Identifier' || bare.type === 'MemberExpression' || bare.type === 'AwaitExpression' || bare.type === 'CallExpression')
}

function isEmptyLiteral(node: TSESTree.Node): boolean {
  const bare = skipWrappersDown(node)
  return (bare.type === 'Literal' && (bare.value === null || bare.value === 0 || bare.value === false || bare.value === '')) || (bare.type === 'Identifier' && bare.name === 'undefined')
}
