import type { TSESTree } from '@typescript-eslint/types'
import { calleePath, keyOf, textOf } from './syntax-of.js'

const kept = /^(?:updated|modified|edited|changed|last_?(?:updated|modified|edited|changed))/i
const marks =
  /stat(?:us|e)$|stage|phase|(?:[a-z]_|[a-z])(?:At|_at|On|_on)$|sent|notif|remind|deliver|process|handled|done|complet|claim|lock|delet|archiv|publish|revok|expire|seen|count|version|attempt/i

/**
 * Whether an update sets something that tells a second run that it is one: a constant, the present time, or a column
 * called after a state. `{ title: input.title, updatedAt: new Date() }` stores what somebody wrote, and a test of its
 * result asks only whether the row exists.
 */
export function marksRow(values: TSESTree.Node | null): boolean {
  if (values?.type !== 'ObjectExpression') return true
  return values.properties.some((each) => {
    if (each.type !== 'Property') return false
    const name = keyOf(each) ?? ''
    return !kept.test(name) && (marks.test(name) || isOwnValue(each.value))
  })
}

/** A constant, a counter or the present time: what a run writes by itself. */
function isOwnValue(value: TSESTree.Node): boolean {
  if (value.type === 'Literal' || value.type === 'TaggedTemplateExpression' || value.type === 'BinaryExpression')
    return true
  if (value.type === 'NewExpression' || value.type === 'CallExpression')
    return /^(?:Date|now)$/.test(calleePath(value.callee).at(-1) ?? '')
  const text = textOf(value)
  return (
    (text !== null && !text.includes('?')) ||
    (value.type === 'MemberExpression' && /^[A-Z][A-Z_0-9]*$/.test(calleePath(value).at(-1) ?? ''))
  )
}
