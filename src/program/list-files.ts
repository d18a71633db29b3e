import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore from 'ignore'
import { globSync } from 'tinyglobby'

/**
 * Every file of a checkout, relative to `root`, sorted: what git tracks or would track, and outside of a
 * repository what no `.gitignore` excludes.
 */
export function listFiles(root: string): string[] {
  const tracked = gitFiles(root)
  return [...new Set(tracked !== null && tracked.length > 0 ? tracked : globbed(root))].sort()
}

function gitFiles(root: string): string[] | null {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return output.split('\0').filter((file) => file !== '')
  } catch {
    return null
  }
}

function globbed(root: string): string[] {
  const files = globSync('**/*', {
    cwd: root,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  const rules = files.filter((file) => file === '.gitignore' || file.endsWith('/.gitignore'))
  return rules.reduce((kept, file) => withoutIgnored(kept, root, file), files)
}

function withoutIgnored(files: readonly string[], root: string, rule: string): string[] {
  const folder = rule.slice(0, -'.gitignore'.length)
  const matcher = ignore().add(readFileSync(join(root, rule), 'utf8'))
  return files.filter((file) => !file.startsWith(folder) || !matcher.ignores(file.slice(folder.length)))
}
