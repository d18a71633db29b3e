import { foundGuard } from '../found-guard.js'
import type { GuardUnit } from '../guard-context.js'
import { originModule } from '../origin-module.js'
import { calleePath, isInside } from '../syntax-of.js'

const modules =
  /^(@upstash\/ratelimit|rate-limiter-flexible|limiter|bottleneck|express-rate-limit|p-throttle|hono-rate-limiter|@unkey\/ratelimit)/
const names = /(rate_?limit|throttle|quota)/i

/** A rate limit counts sends and does not know a repeat; it is shown so that nobody takes it for a gate. */
export const rateLimit: GuardUnit = ({ target, body, context }) => {
  const found = body.calls.find((call) => {
    if (call === target || isInside(call, target) || isInside(target, call) || !body.flow.dominates(call, target))
      return false
    const [last, before] = calleePath(call.callee).toReversed()
    return (
      modules.test(originModule(call.callee, context) ?? '') ||
      names.test(last ?? '') ||
      (/^(limit|check|consume|removeTokens|assert)$/.test(last ?? '') && names.test(before ?? ''))
    )
  })
  return found
    ? [
        foundGuard(
          found,
          'rate-limit',
          'none',
          'a rate limit bounds how many sends are made, but does not recognise a repeat of one of them',
        ),
      ]
    : []
}
