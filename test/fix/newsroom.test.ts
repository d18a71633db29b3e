import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Project } from 'ts-morph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixSends } from '../../src/cli/fix-sends.js'
import { exitCodes } from '../../src/cli/session.js'
import { audit } from '../../src/program/audit.js'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
let root = ''

/** The newsroom with the packages of this repository beside it, so that its types can be checked. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sendgate-newsroom-'))
  cpSync(join(repository, 'fixtures/newsroom'), root, { recursive: true })
  mkdirSync(join(root, 'node_modules/@types'), { recursive: true })
  mkdirSync(join(root, 'node_modules/@slack'))
  for (const name of [
    '@slack/web-api',
    '@slack/types',
    '@types/node',
    '@types/nodemailer',
    'nodemailer',
    'sendgate',
    'undici-types',
  ]) {
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name))
  }
})
afterAll(() => rmSync(root, { recursive: true }))

async function fix(write: boolean): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const text = { out: '', err: '' }
  const sink = (name: 'out' | 'err') => ({
    write: (part: string) => {
      text[name] += part
    },
  })
  const code = await fixSends(
    { audit: (texts = new Map()) => audit({ root, texts }), out: sink('out'), err: sink('err'), cwd: root },
    [],
    { write },
  )
  return { code, ...text }
}

const typeErrors = (): string[] =>
  new Project({ tsConfigFilePath: join(root, 'tsconfig.json') }).getPreEmitDiagnostics().map((each) => {
    const text = each.getMessageText()
    return `${each.getSourceFile()?.getBaseName()}: ${typeof text === 'string' ? text : text.getMessageText()}`
  })

describe('the newsroom', () => {
  it('is shown as a diff first, and nothing is written', async () => {
    const shown = await fix(false)
    expect(shown.code).toBe(exitCodes.findings)
    expect(shown.out).toContain(
      "+  await gate.once(key.allow('uuid', 'ulid')`corrections/${job.data.articleId}`, () => slack.chat.postMessage({",
    )
    expect(shown.out, 'an invoice id beside an address of the request does not say to whom').not.toContain(
      'key`payment/',
    )
    expect(shown.out).toContain(
      "+    await gate.once(key.allow('uuid', 'ulid')`morning-digest/${reader.id}`, { window: { slot: 'day', tz: 'UTC' }, send: () => sendMail({",
    )
    expect(shown.out).toContain('Nothing is written')
    expect((await audit({ root })).summary.covered).toBe(0)
  })

  it('is fixed as far as keys exist, and compiles as before', async () => {
    const errors = typeErrors()
    const written = await fix(true)
    expect(written.err).toBe('')
    expect(written.out).toContain('No type error is new.')
    expect(written.code, 'sends without a key stay open').toBe(exitCodes.findings)
    expect(typeErrors()).toEqual(errors)
    const { sites } = await audit({ root })
    const open = sites
      .filter(({ file }) => /\.ts$/.test(file))
      .flatMap((site) => site.paths.filter(({ guarded }) => !guarded))
    expect(open.map(({ trigger }) => trigger?.file).sort()).toEqual([
      'src/agent/ask-colleague.ts',
      'src/webhooks/payment.ts',
    ])
  })

  it('stays as it is the second time', async () => {
    const again = await fix(true)
    expect(again.out).not.toContain('@@')
    expect(again.out).toContain('0 gates in 0 files')
  })

  it('refuses an id that the report does not have', async () => {
    const err: string[] = []
    expect(
      await fixSends(
        {
          audit: (texts = new Map()) => audit({ root, texts }),
          out: { write: () => {} },
          err: { write: (text) => err.push(text) },
          cwd: root,
        },
        ['nonsense'],
        {},
      ),
    ).toBe(exitCodes.usage)
    expect(err.join('')).toContain('nonsense')
  })
})
