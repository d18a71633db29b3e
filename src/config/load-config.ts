import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { parseConfig } from './parse-config.js'
import type { SendgateConfig } from './sendgate-config.js'

/** A configuration that cannot be used. `audit-coverage` prints the message and exits with 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export const configFileName = 'sendgate.config.json'

/**
 * Reads the configuration of `root`: the file named by `path`, else `sendgate.config.json` in `root`, else none.
 * Throws `ConfigError` when the file cannot be read or is not valid; a named file must exist.
 */
export function loadConfig(root: string, path?: string): SendgateConfig {
  const file = path === undefined ? join(root, configFileName) : isAbsolute(path) ? path : join(process.cwd(), path)
  const text = read(file, path !== undefined)
  if (text === null) return {}
  const parsed = parseConfig(text)
  if ('problems' in parsed) throw new ConfigError(`${file} cannot be used: ${parsed.problems.join(' ')}`)
  return parsed.config
}

function read(file: string, required: boolean): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    if (!required && code === 'ENOENT') return null
    throw new ConfigError(`${file} cannot be read (${code}).`, { cause: error })
  }
}
