import { commandPrefixes, shellPrograms, type CommandPrefix } from './command-prefixes.js'
import { gateCommandOf, runGuard } from './gate-command.js'
import { programName, textOf, type Argument } from './shell-argument.js'
import type { ShellGuard } from './shell-guard.js'

/** A command line without the programs that only start another one. */
export interface Invocation {
  /** The program first; empty when nothing is run. */
  readonly command: readonly Argument[]
  /** Guards that stand on the command line itself: `sendgate run`, `flock`. */
  readonly guards: readonly ShellGuard[]
  /** Once per input item (`xargs`). */
  readonly repeated: boolean
  /** Arguments that another shell runs as a script (`sh -c`, `eval`, `ssh host …`). */
  readonly script: readonly Argument[]
}

const prefixes = new Map(commandPrefixes.map((prefix) => [prefix.program, prefix]))
const scriptTakers: Readonly<Record<string, (command: readonly Argument[]) => readonly Argument[]>> = {
  eval: (command) => command.slice(1),
  trap: (command) => command.slice(1, 2),
  ssh: (command) =>
    positionalsAfter(command, ['-p', '-i', '-l', '-o', '-F', '-J', '-L', '-R', '-D', '-E', '-c']).slice(1),
  su: (command) => afterOption(command, ['-c', '--command']),
}

/** Strips prefixes (`FOO=1 sudo env timeout 5 npx …`) and gates from a command line. `line` is where it stands. */
export function unwrapCommand(command: readonly Argument[], line: number): Invocation {
  let current: Invocation = { command, guards: [], repeated: false, script: [] }
  for (let step = 0; step < 12; step++) {
    const next = unwrapOnce(current, line)
    if (!next) return current
    current = next
  }
  return current
}

function unwrapOnce(current: Invocation, line: number): Invocation | null {
  const { command } = current
  const program = programName(command[0])
  const gate = gateCommandOf(command)
  if (gate)
    return gate.verb === 'run' && gate.command.length > 0
      ? { ...current, command: gate.command, guards: [...current.guards, runGuard(gate, line)] }
      : null
  if (program === 'flock') return unwrapFlock(current, line)
  if (program === 'find') return unwrapFind(current)
  if (shellPrograms.has(program)) {
    const index = command.findIndex((argument, at) => at > 0 && /^-[a-z]*c$/.test(textOf(argument)))
    return index === -1 ? null : { ...current, command: [], script: command.slice(index + 1, index + 2) }
  }
  const taker = Object.hasOwn(scriptTakers, program) ? scriptTakers[program] : undefined
  if (taker) {
    const script = taker(command)
    return script.length === 0 ? null : { ...current, command: [], script }
  }
  const prefix = prefixes.get(program)
  if (!prefix) return null
  const rest = afterPrefix(command, prefix)
  return rest ? { ...current, command: rest, repeated: current.repeated || prefix.repeats === true } : null
}

function unwrapFlock(current: Invocation, line: number): Invocation | null {
  const rest = positionalsAfter(current.command, ['-w', '--timeout', '-E', '--conflict-exit-code']).slice(1)
  const guard: ShellGuard = {
    kind: 'lock',
    quality: 'racy',
    line,
    why: '`flock` keeps two runs on this host apart, but remembers nothing: the next run, or a run on another host, sends again.',
  }
  const guards = [...current.guards, guard]
  const script = afterOption(current.command, ['-c', '--command'])
  if (script.length > 0) return { ...current, command: [], script, guards }
  return rest.length > 0 ? { ...current, command: rest, guards } : null
}

function unwrapFind(current: Invocation): Invocation | null {
  const start = current.command.findIndex((argument) => /^-(exec|execdir|ok|okdir)$/.test(textOf(argument)))
  return start === -1 ? null : { ...current, command: current.command.slice(start + 1), repeated: true }
}

function afterOption(command: readonly Argument[], options: readonly string[]): readonly Argument[] {
  const index = command.findIndex((argument) => options.includes(textOf(argument)))
  return index === -1 ? [] : command.slice(index + 1, index + 2)
}

/** From the first positional argument on; options before it are skipped with their values. */
function positionalsAfter(command: readonly Argument[], valued: readonly string[], from = 1): readonly Argument[] {
  let index = from
  while (index < command.length) {
    const text = textOf(command[index])
    if (text === '--') return command.slice(index + 1)
    if (!/^-./.test(text)) return command.slice(index)
    index += valued.includes(text) ? 2 : 1
  }
  return []
}

function afterPrefix(command: readonly Argument[], prefix: CommandPrefix): readonly Argument[] | null {
  if (prefix.asks?.some((option) => textOf(command[1]) === option)) return null
  const start = prefix.verbs ? positionalsAfter(command, prefix.valued ?? []) : command
  if (prefix.verbs && !prefix.verbs.includes(textOf(start[0]))) return null
  if (prefix.afterDashes) {
    const dashes = start.findIndex((argument) => textOf(argument) === '--')
    return dashes === -1 ? null : start.slice(dashes + 1)
  }
  let rest = positionalsAfter(start, prefix.valued ?? [])
  if (prefix.assignments) rest = rest.slice(rest.findIndex((argument) => !/^\w+\+?=/.test(textOf(argument))))
  rest = rest.slice(prefix.skips ?? 0)
  return rest.length > 0 ? rest : null
}
