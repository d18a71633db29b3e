import type { TSESTree } from '@typescript-eslint/types'
import { decidingTest } from '../deciding-test.js'
import { Evaluation, type World } from '../evaluate.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { isCachedAnswer } from '../is-cached-answer.js'
import { isLiveObject } from '../is-live-object.js'
import { isMark } from '../is-mark.js'
import { memoryReads, outlives } from '../memory-read.js'
import { perBody } from '../per-body.js'
import { calleePath, propertyName } from '../syntax-of.js'
import { supposingMemory } from '../supposing-memory.js'
import { truthyValue, type Value } from '../value.js'

const why = 'a restart forgets it, and another instance never knew it. Keep the mark in a store that all senders share'

/**
 * A Set, Map, object or variable that outlives the function, read before the send and written in the function. What
 * the function gives back when it finds it there is a cache of an answer and guards nothing.
 */
export const inMemory: GuardUnit = (site) => [...collections(site), ...variables(site)]

/** `if (seen.has(id)) return; seen.add(id)`. */
function collections(site: GuardSite): readonly FoundGuard[] {
  return memoryReads(site.body).flatMap(({ node, store, marked }) =>
    judged(node, store, { nodes: new Map([[node, [marked]]]) }, site),
  )
}

/** `let lastSent = 0`, `this.notified`, `sent[id]`: a variable or field that the function also assigns. */
function variables(site: GuardSite): readonly FoundGuard[] {
  const { body, context } = site
  const neutral = new Evaluation(context.source, {})
  return assignments(body).flatMap((assignment) => {
    const { left } = assignment
    if (!outlives(left, body) || assignment.operator !== '=') return []
    const isOnlyMark = isMark(assignment.right, neutral)
    if (!isOnlyMark && isLiveObject(assignment.right)) return []
    const name = calleePath(left).join('.')
    const values = neutral.of(assignment.right).map((value): Value => (value.kind === 'unknown' ? truthyValue : value))
    const reads = body.named(name).filter((node) => node !== left && node.type === left.type && sameIndex(node, left))
    if (reads.length === 0) return []
    const world: World = { nodes: new Map(reads.map((node) => [node, values])) }
    const isCache = !isOnlyMark && isCachedAnswer(reads, supposingMemory(assignment, world, body), body)
    return isCache ? [] : judged(assignment, name, world, site)
  })
}

const assignments = perBody((body) => body.nodes.filter((node) => node.type === 'AssignmentExpression'))

function judged(node: TSESTree.Node, name: string, world: World, { body, target }: GuardSite): readonly FoundGuard[] {
  const supposed = supposingMemory(node, world, body)
  if (supposed.isReachable(target)) return []
  return [
    {
      ...foundGuard(
        decidingTest(body, target, supposed, node),
        'in-memory',
        'process-local',
        `only one process remembers \`${name}\`: ${why}`,
      ),
      state: [name],
    },
  ]
}

function sameIndex(left: TSESTree.Node, right: TSESTree.Node): boolean {
  if (left.type !== 'MemberExpression' || right.type !== 'MemberExpression' || propertyName(left) !== '?') return true
  return calleePath(left.property).join('.') === calleePath(right.property).join('.')
}
