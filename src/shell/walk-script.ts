import {
  forEachChild,
  type AndOr,
  type Command,
  type If,
  type Pipeline,
  type PipelineNode,
  type Script,
  type Statement,
  type SyntaxNode,
} from 'unbash'
import { conditionGuards, listGuards, type ConditionContext } from './condition-guards.js'
import type { Position } from '../result/position.js'
import type { ShellGuard } from './shell-guard.js'

/** Where in the control flow a command stands. */
export interface Place {
  readonly function: string | null
  /** What holds whenever the command is reached, from the start of its function or script. */
  readonly guards: readonly ShellGuard[]
  readonly inLoop: boolean
  /** Standard input comes from a pipe. */
  readonly piped: boolean
  /** A failing command ends the script (`set -e`); not so in conditions, nor surely in functions, which may be called from one. */
  readonly errexit: boolean
}

/** A command found by the walk; offsets are turned into positions by `positionOf`. */
export interface PlacedCommand {
  readonly node: Command
  readonly place: Place
  readonly positionOf: (offset: number) => Position
}

export interface Walk extends Omit<ConditionContext, 'previous' | 'depth'> {
  readonly positionOf: (offset: number) => Position
  readonly visit: (command: PlacedCommand) => void
}

const leavers = new Set(['exit', 'return', 'continue', 'break'])

/** Calls `walk.visit` for every simple command of a statement list, with the guards in front of it. */
export function walkStatements(statements: readonly Statement[], start: Place, walk: Walk): void {
  let place = start
  let previous: PipelineNode | AndOr | null = null
  for (const { command, background } of statements) {
    const context: ConditionContext = { ...walk, previous, depth: 0 }
    walkNode(command, place, { walk, context })
    const after = background ? [] : guardsAfter(command, place, context)
    if (after.length > 0) place = { ...place, guards: [...place.guards, ...after] }
    if (!isStatusAssignment(command)) previous = command
  }
}

interface Around {
  readonly walk: Walk
  readonly context: ConditionContext
}

function isStatusAssignment(node: SyntaxNode): boolean {
  return (
    node.type === 'Command' &&
    !node.name &&
    node.prefix.some((item) => item.type === 'Assignment' && item.value.type === 'Word' && item.value.text === '$?')
  )
}

function walkNode(node: SyntaxNode, place: Place, around: Around): void {
  const { walk } = around
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      return walkStatements(node.commands, place, walk)
    case 'AndOr':
      return walkAndOr(node, place, around)
    case 'Pipeline':
      return walkPipeline(node, place, around)
    case 'If':
      return walkIf(node, place, around)
    case 'While':
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
      return walkChildren(node, { ...place, inLoop: true }, around)
    case 'Function':
      return walkNode(
        node.body,
        { ...place, function: node.name.value, guards: [], inLoop: false, errexit: false },
        around,
      )
    case 'Command':
      walk.visit({ node, place, positionOf: walk.positionOf })
      return walkChildren(node, place, around)
    case 'CommandExpansion':
    case 'ArithmeticCommandExpansion':
    case 'ProcessSubstitution':
      return walkSubstitution(node.script, node.pos, place, around)
    default:
      return walkChildren(node, place, around)
  }
}

function walkChildren(node: SyntaxNode, place: Place, around: Around): void {
  forEachChild(node, (child) => {
    walkNode(child, place, around)
  })
}

/** An escaped backtick script has offsets of its own; its commands are placed where it begins. */
function walkSubstitution(script: Script | undefined, start: number, place: Place, { walk }: Around): void {
  if (!script) return
  const decoded = script.source !== undefined
  const moved: Walk = decoded
    ? { ...walk, positionOf: () => walk.positionOf(start), lineOf: () => walk.lineOf(start) }
    : walk
  walkStatements(script.commands, place, moved)
}

function walkAndOr(node: AndOr, place: Place, around: Around): void {
  node.commands.forEach((command, index) => {
    const guards =
      index === 0 ? [] : conditionGuards(leftOf(node, index), node.operators[index - 1] === '&&', around.context)
    const errexit = place.errexit && index === node.commands.length - 1
    walkNode(command, { ...place, errexit, guards: [...place.guards, ...guards] }, around)
  })
}

/** The first `length` commands of a list joined with `&&` and `||`. */
function leftOf(node: AndOr, length: number): AndOr | PipelineNode {
  const commands = node.commands.slice(0, length)
  return commands.length === 1 && commands[0]
    ? commands[0]
    : { ...node, commands, operators: node.operators.slice(0, length - 1) }
}

function walkPipeline(node: Pipeline, place: Place, around: Around): void {
  node.commands.forEach((command, index) => {
    walkNode(command, { ...place, piped: index > 0 || place.piped }, around)
  })
}

function walkIf(node: If, place: Place, around: Around): void {
  const { context, walk } = around
  walkNode(node.clause, { ...place, errexit: false }, around)
  walkStatements(node.then.commands, withGuards(place, listGuards(node.clause.commands, true, context)), walk)
  let otherwise = withGuards(place, listGuards(node.clause.commands, false, context))
  for (const branch of node.elif) {
    walkNode(branch.clause, { ...otherwise, errexit: false }, around)
    walkStatements(branch.then.commands, withGuards(otherwise, listGuards(branch.clause.commands, true, context)), walk)
    otherwise = withGuards(otherwise, listGuards(branch.clause.commands, false, context))
  }
  if (node.else) walkStatements(node.else.commands, otherwise, walk)
}

function withGuards(place: Place, guards: readonly ShellGuard[]): Place {
  return { ...place, guards: [...place.guards, ...guards] }
}

/** What holds after a statement because it would have left otherwise: `[ -f flag ] && exit`. */
function guardsAfter(node: PipelineNode | AndOr, place: Place, context: ConditionContext): readonly ShellGuard[] {
  if (node.type === 'If' && node.elif.length === 0) {
    if (leaves(node.then, context) && !(node.else && leaves(node.else, context)))
      return listGuards(node.clause.commands, false, context)
    return node.else && leaves(node.else, context) ? listGuards(node.clause.commands, true, context) : []
  }
  if (node.type === 'AndOr') {
    const last = node.commands.length - 1
    const end = node.commands[last]
    return end && leaves(end, context)
      ? conditionGuards(leftOf(node, last), node.operators[last - 1] === '||', context)
      : []
  }
  return place.errexit && (node.type === 'Command' || node.type === 'Subshell' || node.type === 'Redirected')
    ? conditionGuards(node, true, context)
    : []
}

function leaves(node: SyntaxNode, context: ConditionContext): boolean {
  if (node.type === 'Command') {
    const name = node.name?.value ?? ''
    if (leavers.has(name)) return true
    const body = context.scope.functions.get(name)?.body
    return (
      body?.type === 'BraceGroup' &&
      body.body.commands.at(-1)?.command.type === 'Command' &&
      endsWithExit(body.body.commands)
    )
  }
  if (node.type === 'Redirected') return leaves(node.command, context)
  if (node.type === 'BraceGroup') return leaves(node.body, context)
  const last = node.type === 'CompoundList' ? node.commands.at(-1)?.command : undefined
  return last !== undefined && leaves(last, context)
}

function endsWithExit(statements: readonly Statement[]): boolean {
  const last = statements.at(-1)?.command
  return last?.type === 'Command' && last.name?.value === 'exit'
}
