import {
  forEachChild,
  type ArithmeticCommand,
  type Command,
  type SyntaxNode,
  type TestCommand,
  type TestExpression,
  type Word,
} from 'unbash'
import { conditionGuards, type ConditionContext } from './condition-guards.js'
import { runsRead } from './runs-read.js'
import { argumentsOf, textOf } from './shell-argument.js'
import { flagGuard, readGuard, type ShellGuard } from './shell-guard.js'
import type { ShellScope } from './shell-scope.js'
import { soleVariable, valuesOf } from './shell-value.js'

/** A comparison or a file test, from `[ … ]`, `test …` or `[[ … ]]`. */
interface Test {
  readonly operator: string
  readonly operands: readonly Word[]
  readonly line: number
}

const equal = new Set(['=', '==', '-eq'])
const unequal = new Set(['!=', '-ne', '-gt'])

/** The guards that hold where a test has succeeded (`outcome`) or failed. */
export function testGuards(
  node: Command | TestCommand | ArithmeticCommand,
  outcome: boolean,
  context: ConditionContext,
): readonly ShellGuard[] {
  const line = context.lineOf(node.pos)
  if (node.type === 'ArithmeticCommand') return arithmeticGuards(node, line, context)
  if (node.type === 'TestCommand') return expressionGuards(node.expression, outcome, context)
  const words = node.args.filter((item): item is Word => item.type === 'Word' && item.text !== ']')
  return bracketGuards(words, outcome, context)
}

function bracketGuards(words: readonly Word[], outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const [first, second, third] = words
  if (!first) return []
  const line = context.lineOf(first.pos)
  if (first.text === '!') return bracketGuards(words.slice(1), !outcome, context)
  if (words.length === 2 && second && /^-\w$/.test(first.text))
    return oneTest({ operator: first.text, operands: [second], line }, outcome, context)
  if (words.length === 3 && second && third)
    return oneTest({ operator: second.text, operands: [first, third], line }, outcome, context)
  const joint = words.findIndex((word) => word.text === '-a' || word.text === '-o')
  if (joint <= 0 || (words[joint]?.text === '-a') !== outcome) return []
  return [
    ...bracketGuards(words.slice(0, joint), outcome, context),
    ...bracketGuards(words.slice(joint + 1), outcome, context),
  ]
}

function expressionGuards(
  expression: TestExpression,
  outcome: boolean,
  context: ConditionContext,
): readonly ShellGuard[] {
  const line = context.lineOf(expression.pos)
  switch (expression.type) {
    case 'TestUnary':
      return oneTest({ operator: expression.operator, operands: [expression.operand], line }, outcome, context)
    case 'TestBinary':
      return oneTest(
        { operator: expression.operator, operands: [expression.left, expression.right], line },
        outcome,
        context,
      )
    case 'TestNot':
      return expressionGuards(expression.operand, expression.negations.length % 2 === 1 ? !outcome : outcome, context)
    case 'TestGroup':
      return expressionGuards(expression.expression, outcome, context)
    case 'TestLogical':
      return (expression.operator === '&&') === outcome
        ? expression.operands.flatMap((operand) => expressionGuards(operand, outcome, context))
        : []
  }
}

function oneTest(test: Test, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const [operand] = test.operands
  if (!operand) return []
  if (test.operands.some((word) => isStatus(word, context.scope))) return statusGuards(test, outcome, context)
  if (/^-[aefsdrL]$/.test(test.operator) && test.operands.length === 1)
    return fileGuards(operand, outcome, test.line, context)
  const source = test.operands.map((word) => sourceOf(word, context)).find((found) => found !== null)
  if (source === 'flag') return [flagGuard(test.line, 'what it remembered in a file')]
  return source === 'read' && saysAbsent(test, outcome) ? [readGuard(test.line)] : []
}

/** `[ $? -eq 0 ]` asks for the status of the command before. */
function statusGuards(test: Test, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const zero = test.operands.some((word) => word.value === '0')
  const one = test.operands.some((word) => word.value === '1')
  const succeeded = equal.has(test.operator)
    ? zero
      ? outcome
      : one && outcome
        ? false
        : null
    : unequal.has(test.operator) && zero
      ? !outcome
      : null
  return context.previous && succeeded !== null
    ? conditionGuards(context.previous, succeeded, { ...context, previous: null, depth: context.depth + 1 })
    : []
}

const marker = /sent|notif|done|flag|lock|stamp|marker|already|once|last|seen|alerted|reported/i

function fileGuards(operand: Word, exists: boolean, line: number, context: ConditionContext): readonly ShellGuard[] {
  const text = valuesOf(operand, context.scope)[0]?.text ?? ''
  const names = `${operand.text} ${text}`
  const written = valuesOf(operand, context.scope).some((value) => context.written.has(value.text))
  if (!exists && written) return [flagGuard(line, `the file ${text}`)]
  if (!marker.test(names)) return []
  if (exists && written)
    return [
      {
        kind: 'flag-file',
        quality: 'defective',
        line,
        why: `The send runs only if ${text} exists, and the script writes that file itself: the test is inverted, so the first send never happens and every later one is a repeat.`,
      },
    ]
  return exists
    ? []
    : [
        {
          kind: 'flag-file',
          quality: 'defective',
          line,
          why: `The script tests ${text}, but never writes it, so the next run does not learn of the send.`,
        },
      ]
}

function arithmeticGuards(node: ArithmeticCommand, line: number, context: ConditionContext): readonly ShellGuard[] {
  const names = node.body.match(/[A-Za-z_]\w*/g) ?? []
  return names.some((name) => variableSource(name, context, 0) === 'flag')
    ? [flagGuard(line, 'what it remembered in a file')]
    : []
}

function saysAbsent({ operator, operands }: Test, outcome: boolean): boolean {
  if (operator === '-z') return outcome
  if (operator === '-n') return !outcome
  const nothing = operands.some((word) =>
    ['0', '', 'null', '[]', 'false'].includes(word.parts ? quoted(word) : word.value),
  )
  return (
    nothing &&
    ((equal.has(operator) && outcome) || (unequal.has(operator) && !outcome) || (operator === '-lt' && outcome))
  )
}

function quoted(word: Word): string {
  return word.parts?.some((part) => part.type === 'DoubleQuoted' && part.parts.length > 0) ? word.text : word.value
}

/** Where the value of a word was read: from a file that the script writes, or from the system it sends to. */
function sourceOf(node: SyntaxNode, context: ConditionContext, depth = 0): 'flag' | 'read' | null {
  if (depth > 4) return null
  if (node.type === 'CommandExpansion' && node.script) {
    if (readsWritten(node.script, context)) return 'flag'
    if (runsRead(node.script, context)) return 'read'
  }
  if (node.type === 'SimpleExpansion') return variableSource(node.text.slice(1), context, depth)
  if (node.type === 'ParameterExpansion') return variableSource(node.parameter, context, depth)
  let found: 'flag' | 'read' | null = null
  forEachChild(node, (child) => {
    found ??= sourceOf(child, context, depth)
  })
  return found
}

function variableSource(name: string, context: ConditionContext, depth: number): 'flag' | 'read' | null {
  for (const assignment of context.scope.variables.get(name) ?? []) {
    const found = assignment.value.type === 'Word' ? sourceOf(assignment.value, context, depth + 1) : null
    if (found) return found
  }
  return null
}

function readsWritten(script: SyntaxNode, context: ConditionContext): boolean {
  let found = false
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') {
      const files = argumentsOf(node, context.scope).slice(1).map(textOf)
      const reads = /^(cat|head|tail|stat|find|grep|sed|awk|jq|wc|date|sha256sum|md5sum)$/.test(node.name?.value ?? '')
      const redirected = node.redirects.some(
        (redirect) =>
          redirect.type === 'Redirect' &&
          redirect.operator === '<' &&
          redirect.target &&
          context.written.has(valuesOf(redirect.target, context.scope)[0]?.text ?? ''),
      )
      found ||= redirected || (reads && files.some((file) => context.written.has(file)))
    }
    forEachChild(node, visit)
  }
  visit(script)
  return found
}

/** Whether the word is `$?`, or a variable that was assigned `$?`. */
function isStatus(word: SyntaxNode, scope: ShellScope): boolean {
  if (word.type !== 'Word') return false
  const name = soleVariable(word)
  if (name === '?') return true
  return (scope.variables.get(name ?? '') ?? []).some(
    ({ value }) => value.type === 'Word' && soleVariable(value) === '?',
  )
}
