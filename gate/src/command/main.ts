import { parseArgs } from 'node:util'
import { gate as makeGate } from '../index.js'
import { UsageError } from '../errors.js'
import type { Gate } from '../gate-api.js'
import type { Unstable } from '../hygiene.js'
import { parseKey } from '../key.js'
import { parseArgsOptions, type Call, type Command } from './command.js'
import { commands } from './commands/index.js'
import { commandClock } from './command-clock.js'
import { commonOptions } from './common-options.js'
import { exitCodes } from './exit-codes.js'
import { exitOfError } from './exit-of-error.js'
import { helpOf, overview } from './help.js'
import type { Io } from './io.js'
import { openStore } from './open-store.js'
import { readSettings } from './settings.js'

export { processIo } from './io.js'

const unstableKinds: readonly Unstable[] = ['uuid', 'ulid', 'epoch', 'timestamp']

/** Runs one verb and answers its exit code. Never throws: every error has a code of its own, none of them 0 or 1. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return help(args[0], io, name === undefined)
  if (name === '--version') return version(io)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    io.err(`sendgate: there is no command \`${name}\`. \`sendgate help\` lists them.`)
    return exitCodes.usage
  }
  return runCommand(command, args, io)
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  const json = beforeRest(args).includes('--json')
  const opened: Gate[] = []
  // The gate's own timers keep no process alive, and a departure that is being written again may hang on nothing else.
  const awake = setInterval(() => {}, 60_000)
  try {
    const call = parseCall(command, args, { io, opened })
    if (call.flag('help')) return help(command.name, io, false)
    return await command.run(call)
  } catch (error) {
    return report(error, json, io)
  } finally {
    for (const gate of opened)
      await gate.close().catch((error: unknown) => io.err(`sendgate: closing the store failed: ${messageOf(error)}`))
    clearInterval(awake)
  }
}

function parseCall(command: Command, args: readonly string[], { io, opened }: { io: Io; opened: Gate[] }): Call {
  const own = beforeRest(args)
  const { values, positionals } = parse(command, own)
  const text = (name: string) => asText(values[name]) ?? command.defaults?.[name]
  const flag = (name: string) => values[name] === true
  const settings = readSettings(text, io)
  return {
    positionals,
    settings,
    io,
    text,
    flag,
    rest: args.slice(own.length + 1),
    json: flag('json'),
    key() {
      const [word] = positionals
      if (word === undefined)
        throw new UsageError(`\`sendgate ${command.name}\` needs a key, such as weekly-report/team-7/2026-W47.`)
      return parseKey(word, { allow: allowed(text('allow')) })
    },
    async gate() {
      const [first] = opened
      if (first !== undefined) return first
      const made = makeGate({ ...settings.options, ...(await openStore(settings, io)), clock: commandClock })
      opened.push(made)
      return made
    },
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parseArgsOptions({ ...commonOptions, ...command.options }),
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError(`${firstSentence(messageOf(error))} \`sendgate help ${command.name}\` shows what it takes.`, {
      cause: error,
    })
  }
}

/** Node goes on with advice for options that begin with a dash; it misleads where an option is only misspelt. */
function firstSentence(message: string): string {
  const [sentence = message] = message.split(/\.?(?:\s*\n|\.\s|$)/)
  return `${sentence.replace('argument is ambiguous', 'has no value; write one that begins with a dash after `=`')}.`
}

function beforeRest(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return end === -1 ? args : args.slice(0, end)
}

function allowed(words: string | undefined): readonly Unstable[] {
  if (words === undefined) return []
  return words.split(',').map((word) => {
    const kind = unstableKinds.find((name) => name === word.trim())
    if (kind === undefined)
      throw new UsageError(`--allow ${words}: \`${word}\` is none of ${unstableKinds.join(', ')}.`)
    return kind
  })
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function report(error: unknown, json: boolean, io: Io): number {
  const { code, decision } = exitOfError(error)
  if (json) io.out(JSON.stringify({ decision, error: messageOf(error), exitCode: code }))
  io.err(`sendgate: ${code === exitCodes.internal ? 'internal error: ' : ''}${messageOf(error)}`)
  return code
}

function help(name: string | undefined, io: Io, asError: boolean): number {
  const command = commands.find((candidate) => candidate.name === name)
  if (name !== undefined && command === undefined) {
    io.err(`sendgate: there is no command \`${name}\`. \`sendgate help\` lists them.`)
    return exitCodes.usage
  }
  const say = asError ? io.err : io.out
  say(command === undefined ? overview(commands) : helpOf(command))
  return asError ? exitCodes.usage : exitCodes.ok
}

async function version(io: Io): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  io.out(
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown',
  )
  return exitCodes.ok
}
