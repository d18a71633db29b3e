import { milliseconds } from './duration.js'
import { UsageError } from './errors.js'
import type { Window } from './options.js'

/** A window at one moment: its slot is hashed into the key, its `since` bounds what counts as sent. */
export interface OpenWindow {
  readonly slot: string | null
  /** Epoch milliseconds; null = everything counts. */
  since(now: number): number | null
}

/** @param now epoch milliseconds of the store's clock, read only for calendar slots */
export async function openWindow(window: Window, now: () => Promise<number>): Promise<OpenWindow> {
  if (window === 'forever') return { slot: null, since: () => null }
  if (typeof window === 'object') return { slot: `${slotName(window, await now())}@${window.tz}`, since: () => null }
  const length = milliseconds(window, 'window')
  return { slot: null, since: (time) => time - length }
}

/** The calendar slot of a moment in a time zone: `2026-11-21T05`, `2026-11-21`, `2026-W47`, `2026-11`, `2026`. */
export function slotName(window: Extract<Window, object>, now: number): string {
  const { year, month, day, hour } = localParts(window.tz, now)
  switch (window.slot) {
    case 'hour':
      return `${year}-${month}-${day}T${hour}`
    case 'day':
      return `${year}-${month}-${day}`
    case 'week':
      return isoWeek(Number(year), Number(month), Number(day))
    case 'month':
      return `${year}-${month}`
    case 'year':
      return year
    default:
      throw new UsageError(`The window slot is ${JSON.stringify(window.slot)}; give hour, day, week, month or year.`)
  }
}

function localParts(tz: string, now: number): Record<'year' | 'month' | 'day' | 'hour', string> {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: tz,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    })
  } catch (error) {
    throw new UsageError(`The window's time zone is ${JSON.stringify(tz)}; give a name such as Europe/Berlin or UTC.`, {
      cause: error,
    })
  }
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const part = (name: string) => parts[name] ?? ''
  return { year: part('year').padStart(4, '0'), month: part('month'), day: part('day'), hour: part('hour') }
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const first = Date.UTC(date.getUTCFullYear(), 0, 1)
  const week = Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7)
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
