import { UsageError } from '../errors.js'
import type { Window } from '../options.js'

const slots = ['hour', 'day', 'week', 'month', 'year'] as const

/** Reads `forever`, a duration such as `12h`, or a calendar slot with its time zone such as `week@Europe/Oslo`. */
export function parseWindow(text: string): Window {
  const [word, tz] = text.split('@', 2)
  const slot = slots.find((name) => name === word)
  if (slot === undefined) return text === 'forever' ? 'forever' : text
  if (tz === undefined || tz === '')
    throw new UsageError(`The window ${text} needs a time zone, such as ${slot}@Europe/Oslo or ${slot}@UTC.`)
  return { slot, tz }
}
