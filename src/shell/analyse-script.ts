import type { Command, Word } from 'unbash'
import { callTargetOf } from './call-target.js'
import { classifyCommand, type ClassifiedSend, type ShellCatalogue } from './classify-command.js'
import { shellPrograms } from './command-prefixes.js'
import { wholeText, type EmbeddedText } from './embedded-text.js'
import { earlierStepGuards } from './earlier-step-guards.js'
import { parseShell } from './parse-shell.js'
import type { Position } from '../result/position.js'
import { argumentsOf, programName, textOf, type Argument } from './shell-argument.js'
import type { CommandSend, ShellCall, ShellFacts, ShellProblem, ShellSpan } from './shell-facts.js'
import { scopeOf, type ShellScope } from './shell-scope.js'
import { unwrapCommand, type Invocation } from './unwrap-command.js'
import { walkStatements, type Place, type PlacedCommand } from './walk-script.js'
import { writtenFiles } from './written-files.js'

export interface ScriptOptions {
  /** The runner starts the shell with `-e`, as GitHub does. */
  readonly errexit?: boolean
  /** Variables the runner sets. */
  readonly environment?: ReadonlyMap<string, string>
  /** Scripts on whose outcome it depends whether this one runs. */
  readonly condition?: readonly EmbeddedText[]
}

interface Collector {
  readonly sends: CommandSend[]
  readonly calls: ShellCall[]
  readonly problems: ShellProblem[]
  readonly catalogue: ShellCatalogue
}

interface Nested {
  readonly source: EmbeddedText
  readonly place: Place
  readonly outer: Partial<ShellScope>
  readonly depth: number
}

const maximumNesting = 4

/** Finds the sends, first-party calls and syntax errors of one script. */
export function analyseScript(
  source: EmbeddedText,
  catalogue: ShellCatalogue,
  options: ScriptOptions = {},
): ShellFacts {
  const collector: Collector = { sends: [], calls: [], problems: [], catalogue }
  const guards = (options.condition ?? []).flatMap((condition) => earlierStepGuards(condition, catalogue))
  const place: Place = { function: null, guards, inLoop: false, piped: false, errexit: options.errexit ?? false }
  const scope = readScript(
    { source, place, outer: { environment: options.environment ?? new Map() }, depth: 0 },
    collector,
  )
  return {
    sends: collector.sends,
    calls: collector.calls,
    problems: collector.problems,
    functions: [...scope.functions.keys()],
  }
}

/** The same for a text that is a file of its own. */
export function analyseShellText(text: string, catalogue: ShellCatalogue, options: ScriptOptions = {}): ShellFacts {
  return analyseScript(wholeText(text), catalogue, options)
}

function readScript({ source, place, outer, depth }: Nested, collector: Collector): ShellScope {
  const parsed = parseShell(source.text)
  for (const { message, offset } of parsed.errors) collector.problems.push({ ...source.positionOf(offset), message })
  const scope = scopeOf(parsed.script, outer)
  const errexit =
    (place.errexit || /^#!.*\s-\w*e/.test(parsed.text) || setsErrexit(scope, '-')) && !setsErrexit(scope, '+')
  walkStatements(
    parsed.script.commands,
    { ...place, errexit },
    {
      scope,
      catalogue: collector.catalogue,
      written: writtenFiles(scope),
      positionOf: source.positionOf,
      lineOf: (offset) => source.positionOf(offset).line,
      visit: (command) => {
        readCommand(command, { scope, depth, collector })
      },
    },
  )
  return scope
}

/** Whether `set -e` (or, with `+`, `set +e`) stands anywhere in the script. */
function setsErrexit(scope: ShellScope, sign: '-' | '+'): boolean {
  return scope.commands.some(({ name, args }) => {
    const words = name?.value === 'set' ? args.map((item) => (item.type === 'Word' ? item.value : '')) : []
    return words.some(
      (word, index) =>
        (word.startsWith(sign) && /^.[a-z]*e/.test(word)) || (word === 'errexit' && words[index - 1]?.startsWith(sign)),
    )
  })
}

interface Reading {
  readonly scope: ShellScope
  readonly depth: number
  readonly collector: Collector
}

function readCommand(placed: PlacedCommand, reading: Reading): void {
  const { node, positionOf } = placed
  const { scope, collector } = reading
  const span = spanOf(node, positionOf)
  const invocation = unwrapCommand(argumentsOf(node, scope), span.line)
  const place: Place = {
    ...placed.place,
    guards: [...placed.place.guards, ...invocation.guards],
    inLoop: placed.place.inLoop || invocation.repeated,
  }
  const script = scriptIn(invocation, node, positionOf)
  if (script) {
    if (reading.depth < maximumNesting)
      readScript(
        { source: script, place: { ...place, errexit: false, piped: false }, outer: scope, depth: reading.depth + 1 },
        collector,
      )
    return
  }
  const piped =
    place.piped || node.redirects.some((redirect) => redirect.type !== 'Redirect' || redirect.operator === '<')
  const send = classifyCommand(invocation.command, collector.catalogue, piped)
  if (send)
    collector.sends.push(
      sendAt(send, { span, place, callee: send.path, calleeLine: calleeLine(invocation.command, positionOf, span) }),
    )
  else readCall(invocation.command, { span, place }, reading)
}

function readCall(
  command: readonly Argument[],
  { span, place }: { span: ShellSpan; place: Place },
  { scope, collector }: Reading,
): void {
  const target = callTargetOf(command, scope)
  if (!target) return
  const through =
    target.kind === 'function' ? sendThrough(target.name, command, { scope, catalogue: collector.catalogue }) : null
  if (through) {
    const because = `${through.because} Its destination comes from the arguments of this call of \`${target.name}\`.`
    collector.sends.push(sendAt({ ...through, because }, { span, place, callee: target.name, calleeLine: span.line }))
  } else {
    collector.calls.push({ ...span, target, function: place.function, guards: place.guards, inLoop: place.inLoop })
  }
}

/** The send inside a function that only the arguments of a call turn into one. */
function sendThrough(
  name: string,
  command: readonly Argument[],
  { scope, catalogue }: { scope: ShellScope; catalogue: ShellCatalogue },
): ClassifiedSend | null {
  const body = scope.functions.get(name)
  if (!body) return null
  const bound: ShellScope = { ...scope, positionals: command.slice(1).map(({ values }) => values) }
  for (const inner of scopeOf(body).commands) {
    const send = classifyCommand(unwrapCommand(argumentsOf(inner, bound), 0).command, catalogue, false)
    if (send && !classifyCommand(unwrapCommand(argumentsOf(inner, scope), 0).command, catalogue, false)) return send
  }
  return null
}

function sendAt(
  send: ClassifiedSend,
  at: { span: ShellSpan; place: Place; callee: string; calleeLine: number },
): CommandSend {
  return {
    ...at.span,
    calleeLine: at.calleeLine,
    callee: at.callee,
    sender: { provider: send.provider, path: send.path },
    channel: send.channel,
    confidence: send.confidence,
    gray: send.gray,
    function: at.place.function,
    guards: at.place.guards,
    inLoop: at.place.inLoop,
    because: [send.because],
  }
}

function calleeLine(command: readonly Argument[], positionOf: (offset: number) => Position, span: ShellSpan): number {
  const word = command[0]?.word
  return word ? positionOf(word.pos).line : span.line
}

function spanOf(node: Command, positionOf: (offset: number) => Position): ShellSpan {
  const start = positionOf(node.pos)
  const end = positionOf(node.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The text that another shell runs: `sh -c '…'`, `eval …`, `ssh host …`, `bash <<EOF`. */
function scriptIn(
  invocation: Invocation,
  node: Command,
  positionOf: (offset: number) => Position,
): EmbeddedText | null {
  const [first, ...rest] = invocation.script
  if (first)
    return rest.length === 0 && first.word
      ? textOfWord(first, first.word, positionOf)
      : fixed(invocation.script.map(textOf).join(' '), node.pos, positionOf)
  const program = programName(invocation.command[0])
  const reads =
    program === 'ssh' ||
    (shellPrograms.has(program) && invocation.command.slice(1).every((argument) => textOf(argument).startsWith('-')))
  const heredoc = reads ? node.redirects.find((redirect) => redirect.type === 'HereDoc') : undefined
  return heredoc ? { text: heredoc.body.text, positionOf: (offset) => positionOf(heredoc.body.pos + offset) } : null
}

/** Quoted text without escapes stands in the file as it is, so positions inside it are exact. */
function textOfWord(argument: Argument, word: Word, positionOf: (offset: number) => Position): EmbeddedText {
  const [part, ...rest] = word.parts ?? []
  const inner = word.text.slice(1, -1)
  const verbatim =
    rest.length === 0 &&
    (part?.type === 'SingleQuoted' ||
      (part?.type === 'DoubleQuoted' && !inner.includes('\\') && !/^\$\w+$|^\$\{\w+\}$/.test(inner)))
  return verbatim
    ? { text: inner, positionOf: (offset) => positionOf(word.pos + 1 + offset) }
    : fixed(textOf(argument), word.pos, positionOf)
}

function fixed(text: string, offset: number, positionOf: (offset: number) => Position): EmbeddedText {
  return { text, positionOf: () => positionOf(offset) }
}
