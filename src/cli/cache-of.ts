import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CacheOptions } from '../program/index.js'
import type { SharedOptions } from './audit-options.js'

/** The cache that the options ask for; null when they ask for none. `root` is the folder of the command, also where a copy is audited. */
export function cacheOf(
  { cache, cacheLocation }: SharedOptions,
  root: string,
  warn: (message: string) => void,
): CacheOptions | null {
  if (cache !== true) return null
  const modules = join(root, 'node_modules')
  const usual = existsSync(modules) ? join(modules, '.cache/sendgate') : join(root, '.sendgate/cache')
  return { folder: cacheLocation === undefined ? usual : resolve(cacheLocation), warn }
}
