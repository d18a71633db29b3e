import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from './usage-error.js'

/**
 * Runs `use` on a copy of `root` as it was at `revision`, and removes the copy. Neither the work tree nor the index is touched.
 * @throws UsageError when `root` is in no git repository or the revision is not known to it.
 */
export async function withRevision<Result>(
  root: string,
  revision: string,
  use: (copy: string) => Promise<Result>,
): Promise<Result> {
  const commit = git(
    root,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    `--since ${revision}: git knows no such revision in ${root}.`,
  ).trim()
  const prefix = git(root, ['rev-parse', '--show-prefix'], `--since needs a git repository around ${root}.`).trim()
  const top = git(root, ['rev-parse', '--show-toplevel'], `--since needs a git repository around ${root}.`).trim()
  const copy = mkdtempSync(join(tmpdir(), 'sendgate-since-'))
  try {
    const env = { ...process.env, GIT_INDEX_FILE: join(copy, '.sendgate-index') }
    const tree = join(copy, 'tree')
    git(top, ['read-tree', commit], `--since ${revision} could not be read by git.`, env)
    git(
      top,
      ['checkout-index', '--all', '--force', `--prefix=${tree}/`],
      `--since ${revision} could not be checked out by git.`,
      env,
    )
    return await use(join(tree, prefix))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function git(cwd: string, words: readonly string[], problem: string, env: NodeJS.ProcessEnv = process.env): string {
  try {
    return execFileSync('git', words, {
      cwd,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    })
  } catch (error) {
    throw new UsageError(problem, { cause: error })
  }
}
