import { foundGuard } from '../found-guard.js'
import type { GuardUnit } from '../guard-context.js'
import { isSentLike } from '../sent-like.js'
import { stateRead, stateWrite } from '../state-access.js'
import { isInside, propertyName } from '../syntax-of.js'

/** A mark that the function writes around the send and never reads: it records the send and stops nothing. */
export const unreadMarker: GuardUnit = ({ target, body }) => {
  const read = new Set([
    ...body.nodes.flatMap((node) => node.type === 'MemberExpression' ? propertyName(node) : node.type === 'Property' && node.shorthand && node.key.type === 'Identifier' && node.parent.type === 'ObjectPattern' ? node.key.name : []),
    ...body.calls.flatMap((call) => stateRead(call)?.conditions.map(({ column }) => column) ?? []),
  ])
  return body.calls.filter((call) => !isInside(call, target) && !isInside(target, call)).flatMap((call) => {
    const write = stateWrite(call)
    const column = write?.verb === 'update' ? write.columns.find((each) => isSentLike(each.column) && !read.has(each.column))?.column : undefined
    const isMark = column !== undefined && (body.flow.reaches(target, call) || body.flow.dominates(call, target)) && !body.claims.some((claim) => claim.node === call)
    return isMark ? [{ ...foundGuard(call, 'check-then-send', 'defective', `${column} is written but never read before the send in this function, so it stops no repeat. Test it before the send, or claim it with a conditional update`), state: [column], alone: true as const }] : []
  }).slice(0, 1)
}
