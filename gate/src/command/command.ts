import type { ParseArgsConfig } from 'node:util'
import type { Gate } from '../gate-api.js'
import type { SendKey } from '../send-key.js'
import type { Io } from './io.js'
import type { Settings } from './settings.js'

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** Placeholder of the value in the help text. */
  readonly value?: string
  readonly help: string
}

export type Options = Readonly<Record<string, Option>>

/** One verb of `sendgate`. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the name, such as `KEY [options] -- COMMAND [ARGUMENT…]`. */
  readonly usage: string
  readonly options: Options
  /** Values of options that are not given. */
  readonly defaults?: Readonly<Record<string, string>>
  /** Paragraphs after the options in `sendgate help NAME`. */
  readonly details?: string
  /** Answers the exit code. */
  run(call: Call): Promise<number>
}

/** One invocation of a verb. */
export interface Call {
  readonly positionals: readonly string[]
  /** Everything after `--`. */
  readonly rest: readonly string[]
  readonly settings: Settings
  readonly io: Io
  readonly json: boolean
  /** The value of an option, or undefined. */
  text(name: string): string | undefined
  flag(name: string): boolean
  /** The key that must be the first positional. */
  key(): SendKey
  /** Opened at the first use, closed by the caller of the command. */
  gate(): Promise<Gate>
}

export function parseArgsOptions(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  )
}
