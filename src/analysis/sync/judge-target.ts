import type { TSESTree } from '@typescript-eslint/types'
import type { BranchEdge } from '../cfg/flow-graph.js'
import { skipWrappersDown, type FunctionExpression } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { isInside, nearestFunction, propertyName } from '../guards/syntax-of.js'
import { actsEitherWay } from './acts-either-way.js'
import { decidingEdges, testedBy } from './deciding-edges.js'
import { callbacksOf, dependentsOf } from './dependents.js'
import { eitherTests } from './either-test.js'
import { failedRead } from './failed-read.js'
import { Inspection, isEmptyLiteral } from './inspection.js'
import { isPutOff, longWaits } from './long-waits.js'
import { marksOf, type Marks } from './marks-of.js'
import { asksForMember, changesInstead, leavesOutMembers, takesAway } from './looked-for.js'
import { outcomeOf } from './outcome.js'
import type { SyncFinding, SyncLevel, SyncRead } from './state-read.js'
import { isExpiryName, isFailureName, isIdentifyingName, isPreferenceName, isStateName } from './state-words.js'

const ranks: Readonly<Record<SyncLevel, number>> = { missing: 0, 'content-only': 1, present: 2 }

/** The better of two findings; the first of equals. */
export function better(left: SyncFinding, right: SyncFinding): SyncFinding {
  return ranks[right.level] > ranks[left.level] ? right : left
}

function worse(left: SyncFinding, right: SyncFinding): SyncFinding {
  return ranks[right.level] < ranks[left.level] ? right : left
}

export const noSync: SyncFinding = { level: 'missing', read: null, condition: null }

/**
 * Whether a call stands behind a read of the present state, inside its own function: the read lies on every path to
 * it, and a test of what was read, which every path takes, lets only some states through. What was read minutes before
 * is no longer the present state, and neither is what stands in for an answer when the read failed.
 */
export function judgeTarget(target: TSESTree.Node, body: FunctionGuards, reads: readonly SyncRead[]): SyncFinding {
  const edges = decidingEdges(target, body)
  // Of equal reads the nearest is named: the last one before the call.
  const before = reads
    .filter((read) => read.node !== target && !isInside(read.node, target))
    .sort((left, right) => right.node.range[0] - left.node.range[0])
  const place = { target, body, waits: longWaits(body), marks: marksOf(target, body) }
  const judged = (of: readonly BranchEdge[]): SyncFinding =>
    before.map((read) => judgeRead(read, { ...place, edges: of })).reduce(better, noSync)
  const single = judged(edges)
  if (single.level === 'present' || before.length === 0) return single
  return eitherTests(target, body)
    .map((ways) => ways.map(judged).reduce(worse))
    .reduce(better, single)
}

/** What it says about the state that a function was not left by a `throw`, as far as a read decides about that. */
export function judgeThrows(read: SyncRead, body: FunctionGuards): SyncLevel {
  const dependents = dependentsOf(read.node, body.nodes, body.context.source)
  const inspect = new Inspection(dependents, body)
  const conditions = body.nodes.flatMap((node) =>
    node.type === 'ThrowStatement' && nearestFunction(node) === body.root ? conditionsOf(node) : [],
  )
  const tested = conditions.filter(
    (test) =>
      dependents.dependsOn(test) && !asksWhetherRead(test) && (isInside(read.node, test) || precedes(read, test, body)),
  )
  if (tested.length === 0) return 'missing'
  const isState =
    read.credential !== true &&
    !read.preference &&
    tested.some((test) => {
      if (inspect.namesIn(test).some(isPreferenceName)) return false
      const properties = inspect.propertiesOf(test)
      return (
        properties.some(isStateName) ||
        (properties.every(isIdentifyingName) &&
          outcomeOf({ test, branch: 'false' }, (identifier) => inspect.judgementOf(identifier)) === 'none')
      )
    })
  return isState ? 'present' : 'content-only'
}

/** Each of the conditions upon which alone `if (…) throw` throws. */
function conditionsOf(thrown: TSESTree.ThrowStatement): readonly TSESTree.Node[] {
  const branch = thrown.parent.type === 'BlockStatement' ? thrown.parent : thrown
  return branch.parent.type === 'IfStatement' && branch.parent.consequent === branch
    ? alternativesOf(branch.parent.test)
    : []
}

function alternativesOf(test: TSESTree.Node): readonly TSESTree.Node[] {
  return test.type === 'LogicalExpression' && test.operator === '||'
    ? [...alternativesOf(test.left), ...alternativesOf(test.right)]
    : [test]
}

interface Place {
  readonly target: TSESTree.Node
  readonly body: FunctionGuards
  readonly edges: readonly BranchEdge[]
  /** Calls that let minutes or more go by. */
  readonly waits: readonly TSESTree.Node[]
  /** What is written down on the way past the target. */
  readonly marks: Marks
}

function judgeRead(read: SyncRead, place: Place): SyncFinding {
  const { target, body, edges, waits } = place
  if (!body.flow.contains(read.node)) return noSync
  const dependents = dependentsOf(read.node, body.nodes, body.context.source)
  const inspect = new Inspection(dependents, body)
  const answered = answering(read.node).some((callback) => isInside(target, callback.body))
  const counts = !isStale(read, { target, body, waits }) && (answered || !failedRead(read, body).isReachable(target))
  const tests = edges.filter(
    (edge) =>
      dependents.dependsOn(testedBy(edge)) && (isInside(read.node, testedBy(edge)) || precedes(read, edge.test, body)),
  )
  const best = tests
    .map((edge): SyncFinding => ({
      level: actsEitherWay(edge, target, body) ? 'content-only' : judgeEdge(edge, read, inspect, place),
      read: read.node,
      condition: edge.test,
    }))
    // An answer that is old by then, or that another stands in for, is no state; what else was looked up stays that.
    .filter(({ level }) => counts || level === 'content-only')
    .reduce(better, noSync)
  const throwing: SyncFinding =
    counts && read.gives === 'throws' && precedes(read, target, body)
      ? {
          level: read.asksState ? 'present' : 'content-only',
          read: read.node,
          condition: read.asksState ? read.node : null,
        }
      : noSync
  if (best.level !== 'missing' || throwing.level !== 'missing') return better(best, throwing)
  if (!precedes(read, target, body)) return noSync
  return dependents.dependsOn(target) || argumentsOf(target).some((each) => dependents.dependsOn(each))
    ? { level: 'content-only', read: read.node, condition: null }
    : noSync
}

/** Whether the answer of a read is there when control comes to a node. */
function precedes({ node }: SyncRead, later: TSESTree.Node, { flow }: FunctionGuards): boolean {
  return flow.dominates(node, later) || answering(node).some((callback) => isInside(later, callback.body))
}

/** The callbacks that a read answers to, or the chain that it begins: `orders.find({ … }).exec((error, rows) => …)`. */
function answering(read: TSESTree.CallExpression): readonly FunctionExpression[] {
  const member = read.parent
  const next =
    member.type === 'MemberExpression' &&
    member.object === read &&
    member.parent.type === 'CallExpression' &&
    member.parent.callee === member
      ? answering(member.parent)
      : []
  return [...callbacksOf(read), ...next]
}

/** Whether minutes go by on some way from the read to the act without it being read anew. */
function isStale(read: SyncRead, { target, body, waits }: Omit<Place, 'edges' | 'marks'>): boolean {
  if (isPutOff(target, read.node, body)) return true
  return waits.some(
    (wait) =>
      wait !== read.node &&
      !isInside(target, wait) &&
      body.flow.reaches(read.node, wait) &&
      body.flow.reaches(wait, target, [read.node]),
  )
}

function argumentsOf(target: TSESTree.Node): readonly TSESTree.Node[] {
  return target.type === 'CallExpression' ? [target.callee, ...target.arguments] : []
}

/** Whether a read chooses its rows by what the task writes down past the act. */
function isMarked({ columns = [], table = '' }: SyncRead, marks: Marks): boolean {
  return columns.some((column) => marks.columns.has(column)) || marks.emptied.has(table)
}

/** What it says about the state that control takes this outcome. */
function judgeEdge(edge: BranchEdge, read: SyncRead, inspect: Inspection, { target, body, marks }: Place): SyncLevel {
  if (read.preference) return 'content-only'
  const tested = testedBy(edge)
  if (asksWhetherRead(tested)) return 'content-only'
  const found = outcomeOf(edge, (identifier) => inspect.judgementOf(identifier))
  // A list is often named after what it holds; only what chose its rows counts.
  const properties = inspect
    .propertiesOf(tested)
    .filter((name) => !(edge.branch === 'each' && tested.type === 'Identifier' && tested.name === name))
  const isMember = read.gives === 'member' || asksForMember(tested, inspect)
  if (read.credential !== true && isMember && (found === 'none' || (found === 'some' && takesAway(target))))
    return 'present'
  // What the task itself sets past the act, or removes with it, shows whether the act was done.
  if (properties.some((name) => marks.columns.has(name)) || isMarked(read, marks)) return 'present'
  if (inspect.namesIn(tested).some(isPreferenceName)) return 'content-only'
  if (leavesOutMembers(tested, inspect) || properties.some((name) => read.relations?.includes(name))) return 'present'
  const states = properties.filter(isStateName)
  if (read.credential === true && (states.length > 0 ? states.every(isExpiryName) : found !== 'none'))
    return 'content-only'
  if (states.length > 0 || changesInstead(edge, target, body)) return 'present'
  // What would be made is named, and is not there.
  if (found === 'none' && properties.every(isIdentifyingName)) return 'present'
  if (properties.length > 0 && properties.every((name) => isPreferenceName(name) || isIdentifyingName(name)))
    return 'content-only'
  if (read.asksState) return 'present'
  if (edge.branch === 'each' || properties.length > 0) return inspect.compares(tested) ? 'present' : 'content-only'
  return read.gives === 'flag' ? 'present' : 'content-only'
}

/** Whether a test asks only if the read succeeded: `if (error)`, `if (response.status !== 200)`. */
function asksWhetherRead(test: TSESTree.Node): boolean {
  const bare = skipWrappersDown(test)
  if (bare.type === 'UnaryExpression' && bare.operator === '!') return asksWhetherRead(bare.argument)
  if (bare.type === 'LogicalExpression') return asksWhetherRead(bare.left) && asksWhetherRead(bare.right)
  if (bare.type === 'BinaryExpression') {
    const [value, name] =
      bare.left.type === 'Literal' ? [bare.left, nameOf(bare.right)] : [bare.right, nameOf(bare.left)]
    if (isEmptyLiteral(value)) return isFailureName(name)
    return (
      /^(?:status|statusCode|code)$/.test(name) &&
      value.type === 'Literal' &&
      typeof value.value === 'number' &&
      value.value >= 100 &&
      value.value < 600
    )
  }
  return isFailureName(nameOf(bare))
}

function nameOf(node: TSESTree.Node): string {
  const bare = skipWrappersDown(node)
  return bare.type === 'Identifier' ? bare.name : bare.type === 'MemberExpression' ? propertyName(bare) : ''
}
