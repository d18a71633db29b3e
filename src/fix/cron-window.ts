import type { Trigger } from '../result/coverage-report.js'

/**
 * The calendar slot of a schedule, as the text of the gate's `window` option: a schedule that fires at most once per hour,
 * day, week or month names its occasion by that slot. Null for other triggers and for schedules that fire more often.
 * Time zones are not in the report, so the slot is that of UTC, as servers run.
 */
export function cronWindow(trigger: Trigger | null): string | null {
  const slot = trigger?.kind === 'cron' ? slotOf(trigger.name ?? '') : null
  return slot === null ? null : `{ slot: '${slot}', tz: 'UTC' }`
}

const aliases: Readonly<Record<string, string>> = {
  '@hourly': 'hour',
  '@daily': 'day',
  '@midnight': 'day',
  '@weekly': 'week',
  '@monthly': 'month',
  '@yearly': 'year',
  '@annually': 'year',
}

/** `minute hour day month weekday`, with seconds before it where there are six fields. */
export function slotOf(expression: string): string | null {
  const amazon = /^cron\((.*)\)$/.exec(expression.trim())?.[1]
  const text = amazon ?? expression.trim()
  const alias = aliases[text]
  if (alias !== undefined) return alias
  const fields = text.split(/\s+/).slice(0, amazon === undefined ? undefined : 5)
  const [minute, hour, day, month, weekday] = fields.length === 6 ? fields.slice(1) : fields
  if (
    fields.length < 5 ||
    fields.length > 6 ||
    minute === undefined ||
    weekday === undefined ||
    !isOne(minute) ||
    (fields.length === 6 && !isOne(fields[0] ?? ''))
  )
    return null
  if (!isOne(hour)) return hour === '*' && isEvery(day) && isEvery(month) && isEvery(weekday) ? 'hour' : null
  if (isEvery(day) && isEvery(weekday)) return 'day'
  if (isEvery(day)) return /^(?:[0-7]|[A-Za-z]{3})$/.test(weekday) ? 'week' : 'day'
  return isOne(day) && isEvery(weekday) ? (isEvery(month) ? 'month' : 'year') : 'day'
}

const isOne = (field: string | undefined): boolean => field !== undefined && /^\d{1,2}$/.test(field)
const isEvery = (field: string | undefined): boolean => field === '*' || field === '?'
