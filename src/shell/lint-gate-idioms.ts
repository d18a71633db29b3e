import { forEachChild, type Statement, type SyntaxNode } from 'unbash'
import { gateCommandOf, unstableKey, type GateCommand } from './gate-command.js'
import { parseShell } from './parse-shell.js'
import { positionsOf, type Position } from '../result/position.js'
import { argumentsOf, programName, textOf } from './shell-argument.js'
import { scopeOf, type ShellScope } from './shell-scope.js'
import { unwrapCommand } from './unwrap-command.js'
import { walkStatements, type PlacedCommand } from './walk-script.js'
import { writtenFiles } from './written-files.js'

export interface GateIdiom {
  /** 1-based line in the text. */
  readonly line: number
  readonly message: string
}

interface Snippet {
  readonly text: string
  readonly scope: ShellScope
  readonly positionOf: (offset: number) => Position
  readonly report: (line: number, message: string) => void
}

const harmless = new Set([
  'exit',
  'return',
  'continue',
  'break',
  'echo',
  'printf',
  ':',
  'true',
  'sendgate',
  'set',
  'export',
  'local',
])

/**
 * Wrong uses of the `sendgate` command in shell text, such as the snippets of a task template: a send that runs when the
 * check *fails*, a check whose result nobody reads, a gate that covers only half of a pipe, keys that never repeat.
 * Syntax errors are reported as well when the text names `sendgate`. Text that does not name it gives nothing.
 */
export function lintGateIdioms(text: string): readonly GateIdiom[] {
  if (!text.includes('sendgate')) return []
  const parsed = parseShell(text)
  const found = new Map<string, GateIdiom>()
  const snippet: Snippet = {
    text: parsed.text,
    scope: scopeOf(parsed.script),
    positionOf: positionsOf(parsed.text),
    report: (line, message) => {
      found.set(`${line} ${message}`, { line, message })
    },
  }
  for (const { message, offset } of parsed.errors)
    snippet.report(snippet.positionOf(offset).line, `The shell cannot read this: ${message}.`)
  walkStatements(
    parsed.script.commands,
    { function: null, guards: [], inLoop: false, piped: false, errexit: false },
    {
      scope: snippet.scope,
      catalogue: { commands: [], hosts: [], actions: [] },
      written: writtenFiles(snippet.scope),
      positionOf: snippet.positionOf,
      lineOf: (offset) => snippet.positionOf(offset).line,
      visit: (command) => {
        lintCommand(command, snippet)
      },
    },
  )
  lintNode(parsed.script, snippet)
  return [...found.values()].sort((a, b) => a.line - b.line)
}

function lintCommand({ node, place }: PlacedCommand, snippet: Snippet): void {
  const { line } = snippet.positionOf(node.pos)
  const { command, guards } = unwrapCommand(argumentsOf(node, snippet.scope), line)
  if (node.name && !harmless.has(programName(command[0]))) {
    for (const guard of place.guards)
      if (guard.defect === 'inverted')
        snippet.report(
          guard.line,
          `${guard.why} Write \`sendgate run KEY -- command\`, or \`sendgate check KEY && command\`.`,
        )
  }
  for (const guard of guards)
    if (guard.kind === 'gate' && guard.quality === 'defective') snippet.report(line, guard.why)
  const gate = gateCommandOf(command)
  if (gate) lintGate(gate, line, snippet)
  const target = guards.some((guard) => guard.kind === 'gate') ? textOf(command[0]) : ''
  if (snippet.scope.functions.has(target))
    snippet.report(
      line,
      `\`sendgate run\` starts a program and cannot call the shell function ${target}; put the command behind \`--\`, or use \`bash -c\` with an exported function.`,
    )
}

function lintGate(gate: GateCommand, line: number, { report }: Snippet): void {
  if (gate.verb === 'run' && gate.command.length === 0)
    report(line, '`sendgate run` has no command; write `sendgate run KEY -- command`.')
  const cause = (gate.verb === 'check' || gate.verb === 'claim') && gate.key ? unstableKey(gate.key) : null
  if (cause) report(line, `The key of \`sendgate ${gate.verb}\` contains ${cause}, so no repeat is recognised.`)
}

function lintNode(node: SyntaxNode, snippet: Snippet): void {
  if (node.type === 'Script' || node.type === 'CompoundList') lintStatements(node.commands, snippet)
  const [first] = node.type === 'Pipeline' ? node.commands : []
  if (first?.type === 'Command' && node.type === 'Pipeline' && node.commands.length > 1)
    lintPipe(first, node.commands.slice(1), snippet)
  forEachChild(node, (child) => {
    lintNode(child, snippet)
  })
}

/** `sendgate run KEY -- echo text | mail …` gates the echo, not the mail. */
function lintPipe(first: SyntaxNode & { type: 'Command' }, rest: readonly SyntaxNode[], snippet: Snippet): void {
  const command = argumentsOf(first, snippet.scope)
  const gated = unwrapCommand(command, 0).guards.some((guard) => guard.kind === 'gate')
  const receives = rest.some(
    (node) =>
      node.type === 'Command' &&
      !/^(tee|cat|grep|jq|sed|awk|head|tail|tr|logger|wc|sort|less)$/.test(node.name?.value ?? ''),
  )
  if (gated && receives)
    snippet.report(
      snippet.positionOf(first.pos).line,
      "The gate covers only the command before the pipe; write `sendgate run KEY -- sh -c '… | …'`, or put the gate in front of the command that sends.",
    )
}

/** A check that stands alone decides nothing, unless the shell leaves on failure or the status is read. */
function lintStatements(statements: readonly Statement[], snippet: Snippet): void {
  const { scope, text, positionOf, report } = snippet
  const leavesOnFailure = scope.commands.some(
    ({ name, args }) =>
      name?.value === 'set' &&
      args.some((item) => item.type === 'Word' && /^(-[a-z]*e[a-z]*|errexit)$/.test(item.value)),
  )
  statements.slice(0, -1).forEach(({ command }, index) => {
    if (command.type !== 'Command' || leavesOnFailure) return
    const gate = gateCommandOf(unwrapCommand(argumentsOf(command, scope), 0).command)
    const next = statements[index + 1]
    if (!gate || !['check', 'claim'].includes(gate.verb) || !next || text.slice(next.pos, next.end).includes('$?'))
      return
    report(
      positionOf(command.pos).line,
      `Nobody reads the result of \`sendgate ${gate.verb}\`: the next command runs either way. Write \`sendgate run KEY -- command\`.`,
    )
  })
}
