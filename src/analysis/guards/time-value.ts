import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../cfg/callback-run.js'
import { known, type Value } from './value.js'

const far = 1e12

/** `now`, and how long ago or ahead of it a moment is: `past` and `future` are far away. */
export function momentDifference(left: Value, right: Value): Value | null {
  const [a, b] = [offset(left), offset(right)]
  return a === null || b === null ? null : known((a - b) * far)
}

/** Order of two moments as -1, 0 or 1; null where one of them is none. */
export function momentOrder(left: Value, right: Value): number | null {
  const [a, b] = [offset(left), offset(right)]
  return a === null || b === null ? null : Math.sign(a - b)
}

function offset(value: Value): number | null {
  return value.kind !== 'moment' ? null : value.when === 'now' ? 0 : value.when === 'past' ? -1 : 1
}

/** Names of the calls about time; no other is looked into, since most calls are about something else. */
const aboutTime =
  /^(?:now|getTime|valueOf|toMillis|toJSDate|toDate|toISOString|unix|toISO|minus|subtract|sub(?:Days|Hours|Minutes|Seconds|Weeks|Months|Years)?|diffNow|diff|isAfter|isBefore|fromJSDate|fromISO|fromMillis|dayjs|moment|parseISO|differenceIn.*)$/

/** The value of a call about time, by the words of Date, Luxon, date-fns, Day.js and Moment; null for other calls. */
export function timeCall(call: TSESTree.CallExpression, of: (node: TSESTree.Node) => readonly Value[]): Value | null {
  const name = calledName(call.callee)
  if (!aboutTime.test(name)) return null
  const object = call.callee.type === 'MemberExpression' ? call.callee.object : null
  if (name === 'now' && object) return { kind: 'moment', when: 'now' }
  const [first, second] = call.arguments
  const subject = object ? moment(of(object)) : null
  if (subject) return methodOf(subject, name, first ? moment(of(first)) : null)
  if (/^(fromJSDate|fromISO|fromMillis|dayjs|moment|parseISO|toDate)$/.test(name))
    return first ? moment(of(first)) : { kind: 'moment', when: 'now' }
  const [left, right] = [first ? moment(of(first)) : null, second ? moment(of(second)) : null]
  if (/^sub(Days|Hours|Minutes|Seconds|Weeks|Months|Years)?$/.test(name) && left)
    return { kind: 'moment', when: 'past' }
  if (/^differenceIn/.test(name) && left && right) return momentDifference(left, right)
  if (name === 'isAfter' && left && right) return known(momentOrder(left, right) === 1)
  if (name === 'isBefore' && left && right) return known(momentOrder(left, right) === -1)
  return null
}

function methodOf(subject: Value, name: string, other: Value | null): Value | null {
  const now: Value = { kind: 'moment', when: 'now' }
  if (/^(getTime|valueOf|toMillis|toJSDate|toDate|toISOString|unix|toISO)$/.test(name)) return subject
  if (/^(minus|subtract|sub)$/.test(name)) return { kind: 'moment', when: 'past' }
  if (name === 'diffNow' || name === 'diff') return momentDifference(subject, other ?? now)
  if (name === 'isAfter' && other) return known(momentOrder(subject, other) === 1)
  return name === 'isBefore' && other ? known(momentOrder(subject, other) === -1) : null
}

function moment(values: readonly Value[]): Value | null {
  const [only] = values
  return values.length === 1 && only?.kind === 'moment' ? only : null
}
