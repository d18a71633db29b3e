import type { AndOr, Command, PipelineNode, Statement, Subshell } from 'unbash'
import { forEachChild, type SyntaxNode } from 'unbash'
import { isRead, type ShellCatalogue } from './classify-command.js'
import { gateCommandOf } from './gate-command.js'
import { gateConditionGuards } from './gate-condition.js'
import { argumentsOf, programName, textOf, type Argument } from './shell-argument.js'
import { runsRead } from './runs-read.js'
import { flagGuard, lockGuard, readGuard, type ShellGuard } from './shell-guard.js'
import type { ShellScope } from './shell-scope.js'
import { testGuards } from './test-guards.js'
import { unwrapCommand } from './unwrap-command.js'
import type { WrittenFiles } from './written-files.js'

/** What a condition is judged against. */
export interface ConditionContext {
  readonly scope: ShellScope
  readonly catalogue: ShellCatalogue
  readonly written: WrittenFiles
  readonly lineOf: (offset: number) => number
  /** The command whose exit status `$?` is. */
  readonly previous: PipelineNode | AndOr | null
  readonly depth: number
}

const alwaysTrue = new Set(['echo', 'printf', ':', 'true', 'log', 'logger'])

/** The guards that hold where `node` has ended with success (`outcome`) or with failure. */
export function conditionGuards(
  node: PipelineNode | AndOr,
  outcome: boolean,
  context: ConditionContext,
): readonly ShellGuard[] {
  if (context.depth > 8) return []
  switch (node.type) {
    case 'AndOr':
      return andOrGuards(node, outcome, context)
    case 'Pipeline': {
      const flipped = node.prefixes.some((prefix) => prefix.type === 'Negation') ? !outcome : outcome
      return pipelineGuards(node.commands, flipped, context)
    }
    case 'Command':
      return commandGuards(node, outcome, context)
    case 'TestCommand':
    case 'ArithmeticCommand':
      return testGuards(node, outcome, context)
    case 'Subshell':
      return [...noclobberGuards(node, outcome, context), ...listGuards(node.body.commands, outcome, context)]
    case 'BraceGroup':
      return listGuards(node.body.commands, outcome, context)
    case 'Redirected':
      return conditionGuards(node.command, outcome, context)
    default:
      return []
  }
}

/** The status of a list is that of its last statement. */
export function listGuards(
  statements: readonly Statement[],
  outcome: boolean,
  context: ConditionContext,
): readonly ShellGuard[] {
  const last = statements.at(-1)
  const previous = statements.at(-2)?.command ?? context.previous
  return last ? conditionGuards(last.command, outcome, { ...context, previous, depth: context.depth + 1 }) : []
}

function andOrGuards(node: AndOr, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const deciding = node.commands.filter(
    (command) => !(command.type === 'Command' && alwaysTrue.has(command.name?.value ?? '')),
  )
  const inner = { ...context, depth: context.depth + 1 }
  if (deciding.length === 1 && deciding[0]) return conditionGuards(deciding[0], outcome, inner)
  const operator = outcome ? '&&' : '||'
  return node.operators.every((candidate) => candidate === operator)
    ? deciding.flatMap((command) => conditionGuards(command, outcome, inner))
    : []
}

function pipelineGuards(
  commands: readonly SyntaxNode[],
  outcome: boolean,
  context: ConditionContext,
): readonly ShellGuard[] {
  const last = commands.at(-1) as PipelineNode | undefined
  if (!last) return []
  if (
    commands.length > 1 &&
    !outcome &&
    last.type === 'Command' &&
    isFilter(last) &&
    commands.some((command) => runsRead(command, context))
  ) {
    return [readGuard(context.lineOf(last.pos))]
  }
  return conditionGuards(last, outcome, { ...context, depth: context.depth + 1 })
}

function isFilter(command: Command): boolean {
  return /^(grep|egrep|fgrep|rg|jq|test)$/.test(command.name?.value ?? '')
}

function commandGuards(node: Command, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const line = context.lineOf(node.pos)
  if (!node.name) return assignmentGuards(node, outcome, context)
  const invocation = unwrapCommand(argumentsOf(node, context.scope), line)
  const { command } = invocation
  const program = programName(command[0])
  const gate = gateCommandOf(command)
  if (gate) return gateConditionGuards(gate, outcome, { line, scope: context.scope })
  if (program === '[' || program === 'test') return testGuards(node, outcome, context)
  const body = context.scope.functions.get(program)?.body
  if (body) return functionGuards(body, outcome, context)
  if (outcome) return lockGuards(program, command, line)
  if (program === 'grep' && command.slice(1).some((argument) => context.written.has(textOf(argument))))
    return [flagGuard(line, 'a file that this script writes')]
  return isRead(command, context.catalogue) && !/^(curl|wget|https?|xh)$/.test(program) ? [readGuard(line)] : []
}

function functionGuards(body: SyntaxNode, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const list = body.type === 'Redirected' ? body.command : body
  const inner = { ...context, depth: context.depth + 2 }
  if (list.type === 'BraceGroup' || list.type === 'Subshell') return listGuards(list.body.commands, outcome, inner)
  return list.type === 'TestCommand' || list.type === 'ArithmeticCommand' ? conditionGuards(list, outcome, inner) : []
}

/** `token=$(sendgate claim KEY)` ends with the status of the substitution. */
function assignmentGuards(node: Command, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const guards: ShellGuard[] = []
  forEachChild(node, (assignment) => {
    if (assignment.type !== 'Assignment' || assignment.value.type !== 'Word') return
    const [part, ...rest] = assignment.value.parts ?? []
    const inner = part?.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part
    if (inner?.type !== 'CommandExpansion' || rest.length > 0 || !inner.script) return
    const last = inner.script.commands.at(-1)?.command
    if (last && runsGate(last)) guards.push(...listGuards(inner.script.commands, outcome, context))
  })
  return guards
}

function runsGate(node: SyntaxNode): boolean {
  return (
    node.type === 'Command' &&
    [node.name, ...node.args].some((item) => item?.type === 'Word' && /(^|\/)sendgate$/.test(item.value))
  )
}

function lockGuards(program: string, command: readonly Argument[], line: number): readonly ShellGuard[] {
  const atomic =
    (program === 'mkdir' && !command.some((argument) => /^(-\w*p\w*|--parents)$/.test(textOf(argument)))) ||
    ['flock', 'lockfile', 'shlock', 'dotlockfile', 'lockf'].includes(program) ||
    (program === 'ln' && !command.some((argument) => /^-\w*f/.test(textOf(argument))))
  return atomic ? [lockGuard(line, `\`${program}\``)] : []
}

function noclobberGuards(node: Subshell, outcome: boolean, context: ConditionContext): readonly ShellGuard[] {
  const sets = node.body.commands.some(
    ({ command }) =>
      command.type === 'Command' &&
      command.name?.value === 'set' &&
      command.args.some((item) => item.type === 'Word' && /^(noclobber|-\w*C\w*)$/.test(item.value)),
  )
  return sets && outcome ? [lockGuard(context.lineOf(node.pos), '`set -o noclobber`')] : []
}
