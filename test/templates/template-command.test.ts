import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { templateCommand } from '../../src/cli/commands/template.js'

afterEach(() => {
  process.exitCode = undefined
})

async function run(args: readonly string[], input = ''): Promise<{ out: string; err: string; code: unknown }> {
  let out = ''
  let err = ''
  const command = templateCommand({
    input: Readable.from([Buffer.from(input)]),
    write: (text) => {
      out += text
    },
    complain: (text) => {
      err += text
    },
  })
  await command.parseAsync(['node', 'template', ...args])
  const code = process.exitCode
  process.exitCode = undefined
  return { out, err, code }
}

describe('audit-coverage template', () => {
  it.each([
    { name: 'missing', input: 'Post the list to #news.', code: 1 },
    { name: 'no effect', input: 'Count the stars.', code: 0 },
    {
      name: 'present',
      input: 'List the open issues titled "A"; if one exists, stop. Otherwise create an issue.',
      code: 0,
    },
    {
      name: 'another language',
      input: 'Sende jeden Morgen dem Team eine Nachricht in den Kanal, wenn es etwas Neues gibt.',
      code: 3,
    },
    { name: 'empty', input: '', code: 3 },
  ])('exits $code on standard input: $name', async ({ input, code }) => {
    expect(await run(['-'], input)).toMatchObject({ code, err: '' })
  })

  it('says where the effect is and what to put first', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'template-')), 'job.md')
    writeFileSync(file, '# Job\n\nComment on the issue.\n')
    const { out } = await run([file])
    expect(out).toBe(
      `${file}: effects external, sync missing. No step before the first effect reads whether it was already done and says what to do then.\n  3:1  effect "Comment on the issue": sync step missing\n  put first: Before commenting: read the whole thread; if it already holds your comment and nothing new was said since, stop.\n`,
    )
  })

  it('writes the verdict as JSON', async () => {
    const { out } = await run(['--format', 'json'], 'Count the stars.')
    expect(JSON.parse(out)).toMatchObject({ effects: 'none', sync: 'not-needed', effectSites: [] })
  })

  it('names a file it cannot read', async () => {
    const { err, code, out } = await run(['/nowhere/at/all.md'])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(/^audit-coverage template: cannot read \/nowhere\/at\/all\.md: /)
  })

  it('answers a stream line by line and goes on after a bad line', async () => {
    const lines = [
      '{"id":"a","text":"Post the list to #news."}',
      'nonsense',
      '',
      '{"id":"c"}',
      '{"id":"d","text":"Count the stars.","format":"markdown"}',
    ]
    const { out, err, code } = await run(['--jsonl'], lines.join('\n'))
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: unknown; effects: string; sync: string })
        .map(({ id, effects, sync }) => [id, effects, sync]),
    ).toEqual([
      ['a', 'external', 'missing'],
      [null, 'unknown', 'unknown'],
      ['c', 'unknown', 'unknown'],
      ['d', 'none', 'not-needed'],
    ])
    expect(err).toBe(
      'audit-coverage template: line 2: is no JSON.\naudit-coverage template: line 4: has no string `text`.\n',
    )
    expect(code).toBe(3)
  })
})
