import type { TSESTree } from '@typescript-eslint/types'
import { calledName, isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { GuardContext } from './guard-context.js'
import { keyFault } from './key-stability.js'
import { stateRead } from './state-access.js'
import { descendants, property, propertyNames } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'

/** What reads a message that came in, and gives what was sent. */
const receiving =
  /^(json|valid|query|param|formData|parse|parseAsync|safeParse|constructEvent|constructEventAsync|unwrap)$/
const shaping =
  /^(toLowerCase|toUpperCase|trim|normalize|toString|String|Number|parseInt|join|replace|replaceAll|slice)$/

const slots = /^(startOf\w*|toISODate|toDateString|toLocaleDateString|toPlainDate|format|formatDate|toFormat)$/

/**
 * The columns of an insert whose values come from outside: parameters, rows that were read, constants. A column that
 * the code makes up (a token, a counter, the time) never collides, so a unique index over it proves nothing. A column
 * whose value may be null is given as `name?`.
 */
export function naturalColumns(values: TSESTree.Node | null | undefined, context: GuardContext): readonly string[] {
  if (values?.type === 'ArrayExpression') return naturalColumns(values.elements[0], context)
  return propertyNames(values).flatMap((name) => {
    const value = property(values, name)
    const connected = property(value, 'connect')
    if (connected) return isNaturalObject(connected, context) ? [name, `${name}Id`] : []
    return value && isNatural(value, context) ? [isSurelyGiven(value, context) ? name : `${name}?`] : []
  })
}

/** Literals, texts and ids are never null; of other values it is not known. */
function isSurelyGiven(node: TSESTree.Node, context: GuardContext): boolean {
  const bare = skipWrappersDown(node)
  if (bare.type === 'Identifier') {
    const initialiser = initialiserOf(bare, context.source.scopes)
    return initialiser !== null && isSurelyGiven(initialiser, context)
  }
  if (bare.type === 'MemberExpression')
    return !bare.optional && bare.property.type === 'Identifier' && bare.property.name === 'id'
  return (
    bare.type === 'TemplateLiteral' ||
    bare.type === 'CallExpression' ||
    bare.type === 'NewExpression' ||
    (bare.type === 'Literal' && bare.value !== null)
  )
}

function isNaturalObject(node: TSESTree.Node, context: GuardContext): boolean {
  return propertyNames(node).every((name) => {
    const value = property(node, name)
    return value !== null && isNatural(value, context)
  })
}

function isNatural(node: TSESTree.Node, context: GuardContext, depth = 0): boolean {
  const bare = skipWrappersDown(node)
  if (depth > 6) return false
  const next = (each: TSESTree.Node): boolean => isNatural(each, context, depth + 1)
  switch (bare.type) {
    case 'Literal':
      return true
    case 'TemplateLiteral':
      return bare.expressions.every(next)
    case 'MemberExpression':
      return next(bare.object)
    case 'AwaitExpression':
      return next(bare.argument)
    case 'BinaryExpression':
      return next(bare.left) && next(bare.right)
    case 'ConditionalExpression':
      return next(bare.consequent) && next(bare.alternate)
    case 'NewExpression':
      return isTimeOf(bare, next)
    case 'CallExpression':
      return (
        stateRead(bare) !== null ||
        receiving.test(calledName(bare.callee)) ||
        isShaped(bare, next) ||
        isTimeSlot(bare, context, next)
      )
    case 'Identifier':
      return isNaturalName(bare, context, next)
    default:
      return false
  }
}

/** What cuts a time down to its day, month or the like: `now.startOf('month').toISODate()`. A number that is counted up can be written by `format` too. */
function isTimeSlot(
  call: TSESTree.CallExpression,
  { source }: GuardContext,
  next: (node: TSESTree.Node) => boolean,
): boolean {
  if (!slots.test(calledName(call.callee)) || keyFault(call, source) !== null) return false
  const [first] = call.arguments
  if (call.callee.type !== 'Identifier' || first === undefined) return true
  return next(first) || descendants(first).some((each) => keyFault(each, source)?.fault === 'time')
}

/** The time that a value from outside names, or the beginning of a slot: `new Date(row.day)`. */
function isTimeOf(
  { callee, arguments: given }: TSESTree.NewExpression,
  next: (node: TSESTree.Node) => boolean,
): boolean {
  const [first, ...others] = given
  return (
    callee.type === 'Identifier' && callee.name === 'Date' && first !== undefined && others.length === 0 && next(first)
  )
}

function isShaped(call: TSESTree.CallExpression, next: (node: TSESTree.Node) => boolean): boolean {
  if (!shaping.test(calledName(call.callee))) return false
  return call.callee.type === 'MemberExpression' ? next(call.callee.object) : call.arguments.every(next)
}

function isNaturalName(
  node: TSESTree.Identifier,
  context: GuardContext,
  next: (node: TSESTree.Node) => boolean,
): boolean {
  const variable = variableOf(node, context.source.scopes)
  const [definition] = variable?.defs ?? []
  if (!variable || !definition) return false
  if (definition.type === 'Parameter') return isFunction(definition.node)
  if (definition.type === 'ImportBinding') return true
  if (definition.node.type !== 'VariableDeclarator') return false
  const { init } = definition.node
  if (init && isCutToSlot(node, context)) return true
  // The variable of a loop is an element of what is iterated.
  const loop = definition.node.parent.parent
  if (!init && loop?.type === 'ForOfStatement') return next(loop.right)
  // `let event; try { event = constructEvent(body) } catch { return }`
  const set = variable.references.flatMap(({ writeExpr, init: isFirst }) => (writeExpr && !isFirst ? writeExpr : []))
  const values = init ? [init, ...set] : set
  return values.length > 0 && values.every(next)
}

/** Whether a date is set to the beginning of its day or hour where it is made: `day.setHours(0, 0, 0, 0)`. */
function isCutToSlot(node: TSESTree.Identifier, { source: { scopes } }: GuardContext): boolean {
  return (variableOf(node, scopes)?.references ?? []).some(({ identifier }) => {
    const member = identifier.parent
    if (member?.type !== 'MemberExpression' || member.object !== identifier) return false
    const call = member.parent
    if (call.type !== 'CallExpression' || call.callee !== member || call.parent.type !== 'ExpressionStatement')
      return false
    const least = { setHours: 4, setUTCHours: 4, setMinutes: 3, setUTCMinutes: 3 }[calledName(member)]
    return (
      least !== undefined &&
      call.arguments.length === least &&
      call.arguments.every((each) => each.type === 'Literal') &&
      call.range[0] < node.range[0]
    )
  })
}
