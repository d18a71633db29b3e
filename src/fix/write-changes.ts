import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileChange } from './fix-plan.js'

/** A file changed between planning and writing: nothing was written. */
export class StalePlan extends Error {
  override readonly name = 'StalePlan'
}

/**
 * Writes every change or none: all new texts are written beside their files first, and only then put in their place.
 * @throws StalePlan when a file no longer holds the text the plan was made from
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const stale = changes.find(({ file, before }) => readFileSync(join(root, file), 'utf8') !== before)
  if (stale)
    throw new StalePlan(`${stale.file} changed while the plan was made; nothing is written. Run the command again.`)
  const beside = changes.map(({ file, after }) => ({
    file: join(root, file),
    temporary: `${join(root, file)}.${process.pid}.sendgate`,
    after,
  }))
  try {
    for (const { file, temporary, after } of beside) writeFileSync(temporary, after, { mode: statSync(file).mode })
    for (const { file, temporary } of beside) renameSync(temporary, file)
  } finally {
    for (const { temporary } of beside) rmSync(temporary, { force: true })
  }
}
