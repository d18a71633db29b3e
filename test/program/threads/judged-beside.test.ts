import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { auditCheckout } from '../../../src/program/index.js'
import { judgeTexts, type AskedTexts } from '../../../src/program/threads/judge-texts.js'
import { judgedBeside } from '../../../src/program/threads/judged-beside.js'

const built = join(import.meta.dirname, '../../../dist/src/program')

/** A newsroom with a script, a template, and a note that is long enough for other threads to be started. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'threads-'))
  cpSync(join(import.meta.dirname, '../../../fixtures/newsroom'), root, { recursive: true })
  writeFileSync(join(root, 'remind.sh'), 'curl -X POST https://slack.com/api/chat.postMessage -d "text=late"\n')
  writeFileSync(
    join(root, 'HEARTBEAT.md'),
    'Every morning at nine, send the list of open invoices to the finance channel.\n',
  )
  writeFileSync(
    join(root, 'notes.ts'),
    `${'// one more line about the archive\n'.repeat(35_000)}export const notes = 1\n`,
  )
  return root
}

const asked: AskedTexts = {
  shell: [
    { path: 'remind.sh', text: 'ntfy publish alerts late\n' },
    {
      path: '.github/workflows/late.yml',
      text: 'on: { schedule: [{ cron: "0 9 * * *" }] }\njobs:\n  late:\n    steps:\n      - run: ./remind.sh\n',
    },
  ],
  templates: [
    { path: 'HEARTBEAT.md', text: 'Every morning at nine, send the list of open invoices to the finance channel.\n' },
    { path: 'README.md', text: '# Invoices\n' },
  ],
  config: {},
}

describe('scripts and templates beside the programs', () => {
  it.skipIf(!existsSync(built))('are judged alike by another thread (skipped without a build)', async () => {
    const compiled = (await import(pathToFileURL(join(built, 'threads/judged-beside.js')).href)) as {
      readonly judgedBeside: typeof judgedBeside
    }
    const judged = await compiled.judgedBeside(asked)
    expect(judged).toEqual(judgeTexts(asked))
    expect(judged?.shell.shell.sites.map(({ file, callee }) => `${file} ${callee}`)).toEqual(['remind.sh ntfy publish'])
    expect(judged?.templates.map((tasks) => tasks.map(({ file }) => file))).toEqual([['HEARTBEAT.md'], []])
  })

  it('are nobody’s where no other thread can run', async () => {
    // The sources are not compiled, so a thread finds no code to run.
    expect(await judgedBeside(asked)).toBeNull()
  })

  it.skipIf(!existsSync(built))('make the same report with threads and without (skipped without a build)', async () => {
    const root = checkout()
    const compiled = (await import(pathToFileURL(join(built, 'index.js')).href)) as {
      readonly auditCheckout: typeof auditCheckout
    }
    const [threaded, alone] = [
      await compiled.auditCheckout({ root, types: 'off' }),
      await auditCheckout({ root, types: 'off' }),
    ]
    expect(JSON.stringify(threaded)).toBe(JSON.stringify(alone))
    expect(threaded.sites.length).toBeGreaterThan(3)
  })
})
