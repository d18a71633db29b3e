import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { milliseconds } from '../duration.js'
import { UsageError } from '../errors.js'
import type { GateOptions, OnUnknown } from '../options.js'
import { slotName } from '../window.js'
import type { Io } from './io.js'
import { parseWindow } from './parse-window.js'

/** A configuration file that cannot be used; exit code 78. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Flags over environment over `sendgate.json`. */
export interface Settings {
  /** `files`, `sqlite:FILE`, `postgres://…`, `redis://…`. */
  readonly store: string
  readonly options: GateOptions
  /** The program of `sendgate gate`, with `{recipient}`, `{subject}`, `{body}` and `{key}` in its arguments. */
  readonly sender: readonly string[] | null
  /** The file that was read, for `doctor`. */
  readonly source: string | null
}

interface ConfigFile {
  readonly store?: string
  readonly folder?: string
  readonly env?: string
  readonly channel?: string
  readonly window?: string
  readonly deadline?: string
  readonly onUnknown?: string
  readonly sender?: readonly string[]
}

const known = ['$schema', 'store', 'folder', 'env', 'channel', 'window', 'deadline', 'onUnknown', 'sender']

export const configFileName = 'sendgate.json'

/**
 * @throws ConfigError for a file that cannot be used
 * @throws UsageError for a flag that cannot
 */
export function readSettings(text: (name: string) => string | undefined, io: Io): Settings {
  const { file, at } = readConfigFile(text('config'), io)
  const folder = text('folder') ?? io.env['SENDGATE_DIR']
  const window = text('window') ?? file.window
  const relativeToFile = (path: string) => (at === null || isAbsolute(path) ? path : join(dirname(at), path))
  const options: GateOptions = {
    ...optional(
      'folder',
      folder === undefined
        ? file.folder === undefined
          ? undefined
          : relativeToFile(file.folder)
        : resolve(io.cwd, folder),
    ),
    ...optional('env', text('env') ?? io.env['SENDGATE_ENV'] ?? file.env),
    ...optional('channel', text('channel') ?? file.channel),
    ...optional('window', window === undefined ? undefined : parseWindow(window)),
    ...optional('deadline', text('deadline') ?? file.deadline),
    ...optional('onUnknown', onUnknown(text('on-unknown') ?? file.onUnknown)),
    ...optional('redact', io.env['SENDGATE_REDACT']),
    by: 'sendgate command',
  }
  return {
    store: text('store') ?? io.env['SENDGATE_STORE'] ?? file.store ?? 'files',
    options,
    sender: senderOf(file, io),
    source: at,
  }
}

function optional<K extends keyof GateOptions>(
  name: K,
  value: GateOptions[K] | undefined,
): Pick<GateOptions, K> | Record<never, never> {
  return value === undefined ? {} : { [name]: value }
}

function onUnknown(word: string | undefined): OnUnknown | undefined {
  if (word === undefined || word === 'suppress' || word === 'resend') return word
  if (word === 'reconcile')
    throw new UsageError(
      '`reconcile` needs a probe; use `sendgate reconcile KEY -- COMMAND`, or choose suppress or resend.',
    )
  throw new UsageError(`onUnknown is ${JSON.stringify(word)}; give suppress or resend.`)
}

function senderOf(file: ConfigFile, io: Io): readonly string[] | null {
  const fromEnvironment = io.env['SENDGATE_SENDER']
  if (fromEnvironment !== undefined && fromEnvironment !== '')
    return fromEnvironment.split(' ').filter((word) => word !== '')
  return file.sender ?? null
}

function readConfigFile(named: string | undefined, io: Io): { file: ConfigFile; at: string | null } {
  if (named !== undefined) {
    const at = resolve(io.cwd, named)
    const text = readText(at)
    if (text === null) throw new ConfigError(`${at} does not exist.`)
    return { file: parseFile(text, at), at }
  }
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const at = join(folder, configFileName)
    const text = readText(at)
    if (text !== null) return { file: parseFile(text, at), at }
    if (folder === dirname(folder)) return { file: {}, at: null }
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new ConfigError(`${path} cannot be read (${code}).`, { cause: error })
  }
}

function parseFile(text: string, at: string): ConfigFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ConfigError(`${at} is not valid JSON.`, { cause: error })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${at} must hold one JSON object.`)
  for (const [name, field] of Object.entries(value)) {
    if (!known.includes(name))
      throw new ConfigError(`${at} has the unknown field \`${name}\`; known are ${known.slice(1).join(', ')}.`)
    const fits =
      name === 'sender'
        ? Array.isArray(field) && field.length > 0 && field.every((word) => typeof word === 'string')
        : typeof field === 'string'
    if (!fits)
      throw new ConfigError(
        `${at}: \`${name}\` must be ${name === 'sender' ? 'a list of words: the program and its arguments' : 'a text'}.`,
      )
  }
  refuseBadValues(value, at)
  return value
}

function refuseBadValues({ window, deadline, onUnknown: policy }: ConfigFile, at: string): void {
  try {
    if (window !== undefined) readWindow(window)
    if (deadline !== undefined) milliseconds(deadline, 'deadline')
    onUnknown(policy)
  } catch (error) {
    throw error instanceof UsageError ? new ConfigError(`${at}: ${error.message}`, { cause: error }) : error
  }
}

function readWindow(text: string): void {
  const window = parseWindow(text)
  if (typeof window === 'object') slotName(window, 0)
  else if (window !== 'forever') milliseconds(window, 'window')
}
