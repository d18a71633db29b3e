import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'jsonc-parser'

/** The routes that `vercel.json` calls on a schedule, as patterns over their addresses. */
export function scheduledPaths(root: string, files: readonly string[]): RegExp[] {
  return files.filter((file) => posix.basename(file) === 'vercel.json').flatMap((file) => {
    const { crons } = readJson(join(root, file)) as { readonly crons?: unknown }
    if (!Array.isArray(crons)) return []
    return (crons as readonly { readonly path?: unknown }[]).flatMap(({ path }) => (typeof path === 'string' ? [patternOf(path)] : []))
  })
}

function readJson(path: string): object {
  try {
    return (parse(readFileSync(path, 'utf8')) as object | undefined) ?? {}
  } catch {
    return {}
  }
}

function patternOf(path: string): RegExp {
  const plain = path.replace(/[?#].*$/, '').replace(/\/$/, '')
  return new RegExp(`^/?${plain.replace(/^\//, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}
