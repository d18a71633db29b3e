import { UsageError } from './errors.js'
import type { Duration } from './options.js'

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/**
 * Milliseconds of a duration such as `20s`, `12h`, `7d`, or of a number of milliseconds.
 * @param name the option it stands in, for the message
 * @throws UsageError for anything that is not positive and finite
 */
export function milliseconds(duration: Duration, name: string): number {
  const match = typeof duration === 'string' ? /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(duration.trim()) : null
  const value = match === null ? duration : Number(match[1]) * (units[match[2] ?? ''] ?? Number.NaN)
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  throw new UsageError(
    `The option ${name} is ${JSON.stringify(duration)}; give milliseconds or text such as 500ms, 20s, 5m, 12h, 7d or 2w.`,
  )
}
