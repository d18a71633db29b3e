import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The report of the README, in the parts between its ellipses. */
const parts = (
  /^```text\n(Send coverage[^]*?)\n```$/m.exec(readFileSync(join(repository, 'README.md'), 'utf8'))?.[1] ?? ''
)
  .split(/^…$/m)
  .map((part) => part.replace(/^\n+|\n+$/g, ''))

describe('the report that the README shows', () => {
  it('is what its command prints, but for what the ellipses leave out', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/audit-coverage.js', '--root', 'fixtures/newsroom'], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' },
    })
    expect(parts.length).toBeGreaterThan(1)
    const printed = stdout.replace(/[ \t]+$/gm, '')
    expect(parts.filter((part) => !printed.includes(part))).toEqual([])
  })
})
