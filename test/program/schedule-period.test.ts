import { expect, it } from 'vitest'
import { schedulePeriod } from '../../src/program/triggers/schedule-period.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

it.each([
  ['* * * * *', minute],
  ['*/15 * * * *', 15 * minute],
  ['0 * * * *', hour],
  ['0,30 * * * *', 30 * minute],
  ['0 */6 * * *', 6 * hour],
  ['0 9-17 * * *', 2 * hour],
  ['0 9 * * *', day],
  ['0 9 * * 1', 7 * day],
  ['0 9 * * mon', 7 * day],
  ['0 9 * * 1-5', day],
  ['0 9 1 * *', 28 * day],
  ['*/10 * * * * *', 10_000],
  ['0 0 9 * * *', day],
  ['@daily', day],
  ['every 5 minutes', 5 * minute],
  ['rate(1 day)', day],
  ['cron(0 9 * * ? *)', day],
  ['soon', null],
  ['', null],
] as const)('%s', (schedule, expected) => {
  expect(schedulePeriod(schedule)).toBe(expected)
})
