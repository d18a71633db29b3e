import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** The plugin as hosts load it. */
export function builtPlugin(): string {
  const file = join(root, 'dist', 'rules', 'index.js')
  if (!existsSync(file))
    throw new Error('dist/rules/index.js is not built: run `npm run build` before the tests of the hosts.')
  return file
}
