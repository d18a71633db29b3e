import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { settleFixes, writeChanges, type SettledPlan } from '../../src/fix/index.js'
import { audit } from '../../src/program/audit.js'
import type { CoverageReport } from '../../src/result/coverage-report.js'

export interface Fixed {
  readonly plan: SettledPlan
  /** The files afterwards. */
  readonly files: Readonly<Record<string, string>>
  readonly before: CoverageReport
  readonly after: CoverageReport
  /** What a second run would change. */
  readonly again: SettledPlan
}

/** Writes the files into a new folder, fixes them there and audits again. */
export async function fixFiles(files: Readonly<Record<string, string>>): Promise<Fixed> {
  const root = mkdtempSync(join(tmpdir(), 'sendgate-fix-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    const before = await audit({ root })
    const plan = await settleFixes(before, { root, audit: (texts) => audit({ root, texts }) })
    writeChanges(root, plan.changes)
    const after = await audit({ root })
    const again = await settleFixes(after, { root, audit: (texts) => audit({ root, texts }) })
    return {
      plan,
      before,
      after,
      again,
      files: Object.fromEntries(Object.keys(files).map((file) => [file, readFileSync(join(root, file), 'utf8')])),
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}
