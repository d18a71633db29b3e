import type { TSESTree } from '@typescript-eslint/types'
import type { BranchEdge } from '../../cfg/flow-graph.js'
import { decidingTest } from '../deciding-test.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { isSentLike } from '../sent-like.js'
import type { Supposition } from '../supposition.js'
import { calleePath, descendants, propertyName } from '../syntax-of.js'

const earlier = /(recent|last|latest|previous|prior|existing)/i

/** The time of an earlier send is compared with now: it must stop the recent ones, and not let precisely them pass. */
export const recencyCheck: GuardUnit = (site) => {
  const { body, target } = site
  const edges = body.flow.dependsOn(target)
  const names = new Set(
    [...edges, ...body.flow.controlledBy(target)].flatMap(({ test }) =>
      descendants(test).flatMap((node) => timeName(node) ?? []),
    ),
  )
  return [...names].flatMap((name) => judged(name, edges, site) ?? [])
}

function judged(name: string, edges: readonly BranchEdge[], site: GuardSite): FoundGuard | null {
  const { body, target } = site
  const [now, past] = [supposed(name, 'now', site), supposed(name, 'past', site)]
  const inverted = edges.find(
    (edge) =>
      past.isClosed(edge) && !now.isClosed(edge) && descendants(edge.test).some((node) => timeName(node) === name),
  )
  if (inverted)
    return {
      ...foundGuard(
        inverted.test,
        'check-then-send',
        'defective',
        `the check of ${name} is inverted: it lets the send through when the last one is recent, and stops it when that was long ago. Turn the comparison around`,
      ),
      state: [name],
    }
  if (now.isReachable(target) || !past.isReachable(target)) return null
  return {
    ...foundGuard(
      decidingTest(body, target, now, target),
      'check-then-send',
      'racy',
      `the send is skipped while ${name} is recent, but the time is read and written in two steps, so two callers can both pass. Make the test and the write one statement`,
    ),
    state: [name],
  }
}

function supposed(name: string, when: 'now' | 'past', { body }: GuardSite): Supposition {
  return body.supposing(`time ${name} ${when}`, { property: { name, values: [{ kind: 'moment', when }] } })
}

/** A time that says when something was sent last: `sentAt`, or any time of a row called recent, last or previous. */
function timeName(node: TSESTree.Node): string | null {
  if (node.type !== 'MemberExpression') return null
  const name = propertyName(node)
  const isTime = /(At|_at|On|Date|Time|Timestamp)$/.test(name) && !/expir/i.test(name)
  return isTime && (isSentLike(name) || earlier.test(calleePath(node.object).join('.'))) ? name : null
}
