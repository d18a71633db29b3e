import { momentDifference, momentOrder } from './time-value.js'
import { equality, known, truthOf, undefinedValue, unknownValue, type Value } from './value.js'

/** Comparison operators on known values; everything else is unknown. */
export function applyOperator(operator: string, left: Value, right: Value): Value {
  if (operator === '===' || operator === '==') return decided(equality(left, right, operator === '=='))
  if (operator === '!==' || operator === '!=') return decided(negated(equality(left, right, operator === '!=')))
  const order = momentOrder(left, right)
  if (order !== null)
    return operator === '-'
      ? (momentDifference(left, right) ?? unknownValue)
      : applyOperator(operator, known(order), known(0))
  if (left.kind === 'moment' && right.kind === 'known' && right.value !== 0)
    return operator === '-'
      ? { kind: 'moment', when: 'past' }
      : operator === '+'
        ? { kind: 'moment', when: 'future' }
        : unknownValue
  // A named constant next to a span of time is a positive duration.
  const [a, b] = [numberOf(left), numberOf(right) ?? (right.kind === 'constant' ? 1 : null)]
  if (a === null || b === null) return unknownValue
  switch (operator) {
    case '<':
      return known(a < b)
    case '>':
      return known(a > b)
    case '<=':
      return known(a <= b)
    case '>=':
      return known(a >= b)
    case '+':
      return known(a + b)
    case '-':
      return known(a - b)
    case '*':
      return known(a * b)
    case '/':
      return known(a / b)
    default:
      return unknownValue
  }
}

/** Operators on one known value. */
export function applyUnary(operator: string, value: Value): Value {
  const truth = truthOf(value)
  if (operator === '!') return truth === null ? unknownValue : known(!truth)
  if (operator === 'void') return undefinedValue
  if (operator === '-' && value.kind === 'known' && typeof value.value === 'number') return known(-value.value)
  return unknownValue
}

function decided(result: boolean | null): Value {
  return result === null ? unknownValue : known(result)
}

function negated(result: boolean | null): boolean | null {
  return result === null ? null : !result
}

function numberOf(value: Value): number | null {
  return (value.kind === 'known' || value.kind === 'bigint') && typeof value.value === 'number' ? value.value : null
}
