import { programName, textOf, type Argument } from './shell-argument.js'
import type { ShellGuard } from './shell-guard.js'

/** A call of the `sendgate` command, already without prefixes such as `npx`. */
export interface GateCommand {
  readonly verb: string
  /** The key argument; absent when it is missing. */
  readonly key: Argument | undefined
  /** `sendgate run KEY -- cmd`: the guarded command line. */
  readonly command: readonly Argument[]
}

const valued = new Set([
  '--window',
  '--deadline',
  '--on-unknown',
  '--store',
  '--dir',
  '--not-sent-exit',
  '-E',
  '--env',
  '--gen',
  '--token',
  '--ref',
  '--lease',
  '--config',
  '--probe',
  '--provider-key',
  '--ttl',
])

/** Reads a `sendgate` command line; null for any other program. */
export function gateCommandOf(command: readonly Argument[]): GateCommand | null {
  if (programName(command[0]) !== 'sendgate') return null
  const dashes = command.findIndex((argument) => textOf(argument) === '--')
  const own = dashes === -1 ? command.slice(1) : command.slice(1, dashes)
  const positionals = own.filter(
    (argument, index) => !textOf(argument).startsWith('-') && !valued.has(textOf(own[index - 1])),
  )
  const [verb, key, ...rest] = positionals
  return { verb: textOf(verb), key, command: dashes === -1 ? rest : command.slice(dashes + 1) }
}

const unstable: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\$\{?(RANDOM|SRANDOM)\b/, what: 'a random number' },
  { pattern: /\$\$|\$\{\$\}|\$\{?BASHPID\b|\$\{?PPID\b/, what: 'a process id' },
  { pattern: /\$\{?(SECONDS|EPOCHSECONDS|EPOCHREALTIME)\b/, what: 'a clock' },
  { pattern: /\bdate\b[^)`]*%[sNST]|\bdate\s*[)`]|\bdate\s+-(Is|Iseconds|Ins)\b/, what: 'the time of day' },
  { pattern: /\buuidgen\b|\/proc\/sys\/kernel\/random\/uuid|openssl\s+rand|\/dev\/u?random/, what: 'a random id' },
  {
    pattern:
      /(GITHUB_RUN_(ID|NUMBER|ATTEMPT)|github_run_(id|number|attempt)|CI_JOB_ID|CI_PIPELINE_I?ID|BUILD_NUMBER|BUILD_ID|CIRCLE_BUILD_NUM)(?![A-Za-z0-9])/,
    what: 'the id of the run',
  },
]

/** Why a key cannot recognise a repeat, or null if nothing speaks against it. */
export function unstableKey(key: Argument): string | null {
  const texts = key.values.flatMap(({ text, names }) => [text, ...names.map((name) => `\${${name}}`)])
  return unstable.find(({ pattern }) => texts.some((text) => pattern.test(text)))?.what ?? null
}

/** What `sendgate run KEY -- cmd` is worth. `line` is the line of the command. */
export function runGuard(gate: GateCommand, line: number): ShellGuard {
  const base = { kind: 'gate', line } as const
  if (!gate.key)
    return {
      ...base,
      quality: 'defective',
      why: '`sendgate run` has no key, so it refuses to run; write `sendgate run KEY -- command`.',
    }
  const cause = unstableKey(gate.key)
  if (cause)
    return {
      ...base,
      quality: 'defective',
      why: `The key of \`sendgate run\` contains ${cause}, so every run has a new key and nothing is recognised as a repeat.`,
    }
  return {
    ...base,
    quality: 'sound',
    why: `\`sendgate run ${textOf(gate.key)}\` claims the key, runs the command and marks it as sent.`,
  }
}
