import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { audit } from '../../../src/program/audit.js'
import type { TaskSite } from '../../../src/result/coverage-report.js'

/** The tasks of a checkout that holds these files. */
export async function tasksOf(files: Readonly<Record<string, string>>): Promise<readonly TaskSite[]> {
  const root = mkdtempSync(join(tmpdir(), 'tasks-'))
  try {
    for (const [file, text] of Object.entries({ 'package.json': '{"name":"shop"}', ...files })) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return (await audit({ root })).tasks
  } finally {
    rmSync(root, { recursive: true })
  }
}
