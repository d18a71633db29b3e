const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const units: Readonly<Record<string, number>> = { second: 1000, minute, hour, day, week: 7 * day, month: 28 * day }
const nicknames: Readonly<Record<string, number>> = {
  '@hourly': hour,
  '@daily': day,
  '@midnight': day,
  '@weekly': 7 * day,
  '@monthly': 28 * day,
  '@yearly': 365 * day,
  '@annually': 365 * day,
}

/**
 * Milliseconds between two runs of a schedule, the shortest where they differ: of cron expressions with five or six
 * fields, nicknames (`@daily`), `every 5 minutes` and `rate(1 day)`. Null where it is none of these.
 */
export function schedulePeriod(schedule: string): number | null {
  const text = schedule.trim().toLowerCase()
  if (Object.hasOwn(nicknames, text)) return nicknames[text] ?? null
  const worded = /^(?:every|rate\()\s*(\d+)?\s*(second|minute|hour|day|week|month)s?\)?$/.exec(text)
  if (worded) return Number(worded[1] ?? 1) * (units[worded[2] ?? ''] ?? 0)
  // EventBridge writes `cron(…)` with the year as sixth field.
  const fields = text.replace(/^cron\((.*?)(?:\s+\S+)?\)$/, '$1').split(/\s+/)
  if (fields.length < 5 || fields.length > 6 || !fields.every((field) => /^[\d*/,\-?a-z#]+$/.test(field))) return null
  return ofFields(fields.length === 6 ? fields : ['0', ...fields])
}

/** Second, minute, hour, day of the month, month, day of the week: the first field that is not fixed says how often. */
function ofFields([second = '', minutes = '', hours = '', date = '', , weekday = '']: readonly string[]): number {
  for (const [field, unit, whole] of [
    [second, 1000, 60],
    [minutes, minute, 60],
    [hours, hour, 24],
  ] as const) {
    const times = timesIn(field, whole)
    if (times > 1) return unit * Math.max(1, Math.floor(whole / times))
  }
  const [dates, weekdays] = [timesIn(date, 28), timesIn(weekday, 7)]
  if (isEvery(date) && isEvery(weekday)) return day
  return isEvery(date) ? Math.max(1, Math.floor(7 / weekdays)) * day : Math.max(1, Math.floor(28 / dates)) * day
}

function isEvery(field: string): boolean {
  return field === '*' || field === '?'
}

/** How many values of a field match, out of `whole`. */
function timesIn(field: string, whole: number): number {
  if (isEvery(field)) return whole
  return field.split(',').reduce((sum, part) => {
    const [range = '', step = '1'] = part.split('/')
    const [from, to] = range.split('-').map(Number)
    const length =
      isEvery(range) || !/^\d/.test(range)
        ? part.includes('/')
          ? whole
          : 1
        : to === undefined || from === undefined
          ? part.includes('/')
            ? whole - (from ?? 0)
            : 1
          : to - from + 1
    return sum + Math.max(1, Math.ceil(length / Number(step)))
  }, 0)
}
