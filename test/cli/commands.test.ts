import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleNames } from '../../src/cli/rule-names.js'
import { bare, bin, newsroom, project, runBin } from './run-bin.js'
import { runAtTerminal, terminalMissing } from './run-at-terminal.js'

describe('commands of audit-coverage on the newsroom', () => {
  const cases: readonly {
    readonly words: readonly string[]
    readonly holds: readonly (string | RegExp)[]
    readonly code?: number
  }[] = [
    { words: ['senders', 'sendgrid'], holds: ['@sendgrid/mail', /\d+ ways to send\n$/] },
    { words: ['senders', 'no-such-provider'], holds: ['No sender matches no-such-provider.'] },
    {
      words: ['explain', 'src/mail/send-mail.ts:11'],
      holds: [
        /^partial  src\/mail\/send-mail\.ts:11:9 .*, in sendMail\)$/m,
        'createTransport().sendMail of the package nodemailer',
        '1 guarded',
        'guard gate (sound) at src/newsletter/weekly.ts:8',
        /^6 calls reach it:$/m,
        'covered  src/newsletter/weekly.ts:9  sendMail',
        'src/cron/morning-digest.ts:9 sendMail: a gate here closes 1 path.',
        'npx audit-coverage fix ',
      ],
    },
    {
      words: ['explain', 'src/alerts/auth-failure.ts:11'],
      holds: [
        'This call reaches 1 send:',
        /^  partial  src\/mail\/send-mail\.ts:11  transport\.sendMail/m,
        /Its guard is flag-file \(racy\) .*[^.]\.$/m,
        'To close it: Wrap this call',
      ],
    },
    { words: ['explain', 'tasks/ask-for-photos.md:1'], holds: ['sync present', 'This is a task'] },
    {
      words: ['explain', 'src/alerts/auth-failure.ts:10'],
      holds: [
        /^no-flag-file-dedup  src\/alerts\/auth-failure\.ts:10:7/m,
        /It concerns the send transport\.sendMail at src\/mail\/send-mail\.ts:11: npx audit-coverage explain \w+$/m,
      ],
    },
    { words: ['wrappers'], holds: [/^sendMail +reaches 1 send {2}.*src\/agent\/ask-colleague\.ts:9/m] },
    {
      words: ['gates'],
      holds: [/src\/newsletter\/weekly\.ts:8 +gate +sound/, /announce-deploy\.sh:4 +flag-file +racy/],
    },
    {
      words: ['triggers'],
      holds: [/^agent-tool/, /cron +src\/cron\/morning-digest\.ts:6 +1 send, 1 open +0 7 \* \* \*/],
    },
    { words: ['tasks'], holds: ['tasks/acknowledge-breaking-thread.md:1'] },
    { words: ['gaps', '--format', 'markdown'], holds: ['- [ ] `src/mail/send-mail.ts:11`', '@newsroom/backend'] },
    { words: ['allowed'], holds: ['No sendgate-allow comment is in force.'] },
    {
      words: ['doctor'],
      holds: ['No ESLint or oxlint configuration', 'node_modules is missing', /✓ \d+ files in 1 workspace analysed/],
    },
  ]
  it.each(cases)('$words', ({ words, holds, code = 0 }) => {
    const finished = runBin([...words, '--root', newsroom])
    expect({ code: finished.code, err: finished.err }).toEqual({ code, err: '' })
    for (const part of holds)
      expect(finished.out).toMatch(
        part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      )
  })

  it('explains nothing where nothing is', () => {
    expect(runBin(['explain', 'src/archive.ts:1', '--root', newsroom])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('explain src/archive.ts:1: no send'),
    })
  })

  it('explains all of a file', () => {
    expect(runBin(['explain', 'src/mail/send-mail.ts', '--root', newsroom])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^partial {2}src\/mail\/send-mail\.ts:11:9/),
    })
  })

  it.each([
    [
      'explain src/mail/send-mail.ts:3',
      'nothing is known in line 3 of src/mail/send-mail.ts; there is something in line',
    ],
    ['explain src/no-such.ts:3', 'there is no file src/no-such.ts in '],
    ['fix src/alerts/auth-failure.ts:11', '(src/mail/send-mail.ts:11). Give the send: '],
    ['fix 0123456789', 'no send has this id or place.'],
  ])('%s says what to give instead', (line, sentence) => {
    expect(runBin([...line.split(' '), '--root', newsroom])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(sentence),
    })
  })

  it.each(['bash', 'zsh'])('completes for %s with a script that the shell parses', (shell) => {
    const { out, code } = runBin(['completion', shell])
    expect(code).toBe(0)
    const words = execFileSync(
      'bash',
      [
        '-c',
        `${out.replace(/^autoload.*\n/, '')}\nCOMP_WORDS=(audit-coverage ga); COMP_CWORD=1; _audit_coverage; echo "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8' },
    )
    expect(words.trim().split(' ')).toEqual(['gaps', 'gates'])
  })

  it('completes for fish with every command', () => {
    expect(runBin(['completion', 'fish']).out).toMatch(/-a explain -d 'say why/)
  })
})

describe('facts and suppressions', () => {
  const files = {
    'package.json': '{"name":"shop","type":"module"}',
    'mail.ts': bare,
    'order.ts': `import { receipt } from './mail.js'\nexport async function placed(id: string) {\n  await receipt(id)\n}\n`,
    'paid.ts': `import { gate } from 'sendgate'\nimport { receipt } from './mail.js'\nexport const paid = (id: string) => gate.once('paid/' + id, () => receipt(id))\n`,
  }

  it('writes the functions whose callers are to be judged', () => {
    const root = project(files)
    expect(runBin(['facts'], { cwd: root })).toMatchObject({
      code: 0,
      out: expect.stringContaining('.sendgate/facts.json names 1 wrapper, 0 gates and 0 covered functions'),
    })
    expect(JSON.parse(readFileSync(join(root, '.sendgate/facts.json'), 'utf8'))).toEqual({
      schemaVersion: 1,
      modules: {},
      wrappers: [{ file: 'mail.ts', path: 'receipt', provider: 'resend', channel: 'email' }],
      gates: [],
      covered: [],
    })
  })

  it('allows a send with a reason, in programs and in scripts, and finds fault with bad comments', () => {
    const allow = 'sendgate-allow require-dedup-gate -- run by hand'
    const root = project({
      'mail.ts': bare.replace('  await', `  // ${allow} @shop #7\n  await`),
      'notify.sh': `# ${allow}\nmail -s hi ops@example.org\n`,
    })
    expect(runBin([], { cwd: root })).toMatchObject({ code: 0, out: expect.stringContaining('allowed 2') })
    expect(runBin(['allowed'], { cwd: root }).out).toContain('2 sendgate-allow comments silence 2 findings.')
    writeFileSync(join(root, 'notify.sh'), '# sendgate-allow require-dedup-gate\nmail -s hi ops@example.org\n')
    expect(runBin([], { cwd: root })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/notify\.sh:1:1 {2}suppression-malformed/),
    })
  })

  it('knows the rules of the plugin', () => {
    const files = readdirSync(new URL('../../rules/', import.meta.url)).filter(
      (file) => file.endsWith('.ts') && file !== 'index.ts',
    )
    expect([...ruleNames].sort()).toEqual(files.map((file) => file.slice(0, -'.ts'.length)).sort())
  })
})

describe('workflows', () => {
  it('places the sends of inline JavaScript, and gives started programs the triggers of the workflow', () => {
    const root = project({
      'package.json': '{"name":"w","type":"module"}',
      'job.js': `import { Resend } from 'resend'\nawait new Resend('k').emails.send({})\n`,
      '.github/workflows/nightly.yml':
        'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            const body = "late"\n            await github.rest.issues.createComment({ ...context.repo, issue_number: 1, body })\n      - run: node job.js\n',
    })
    const { sites } = JSON.parse(runBin(['--format', 'json'], { cwd: root }).out) as {
      sites: {
        file: string
        line: number
        column: number
        verdict: string
        paths: { trigger: { kind: string; file: string } | null }[]
      }[]
    }
    expect(
      sites.map(({ file, line, column, verdict, paths }) => [
        file,
        line,
        column,
        verdict,
        paths.map(({ trigger }) => `${trigger?.kind} ${trigger?.file}`),
      ]),
    ).toEqual([
      ['.github/workflows/nightly.yml', 12, 19, 'ungated', ['cron .github/workflows/nightly.yml']],
      ['job.js', 2, 7, 'ungated', ['cron .github/workflows/nightly.yml']],
    ])
  })
})

describe('init', () => {
  const manifest =
    '{"name":"p","type":"module","dependencies":{"resend":"6","bullmq":"5"},"devDependencies":{"eslint":"10"}}'

  it('sets a project up once, and changes nothing the second time', () => {
    const root = project({ 'package.json': manifest, 'pnpm-lock.yaml': '', 'a.ts': bare, 'CLAUDE.md': '# Ours\n' })
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
        cwd: root,
        encoding: 'utf8',
      })
    git('init', '-q')
    const first = runBin(['init', '--yes'], { cwd: root })
    expect(first).toMatchObject({ code: 0, err: '' })
    for (const part of [
      'Package manager  pnpm',
      'resend',
      'bullmq',
      'Today: 1 send, 0 covered',
      'wrote    sendgate.config.json',
      'wrote    eslint.config.js',
    ])
      expect(first.out).toContain(part)
    expect(readFileSync(join(root, '.github/workflows/sendgate.yml'), 'utf8')).toContain(
      'pnpm exec audit-coverage --format github',
    )
    expect(readFileSync(join(root, 'CLAUDE.md'), 'utf8')).toMatch(
      /^# Ours\n\n<!-- sendgate:start -->\n## Before you notify anybody[\s\S]*<!-- sendgate:end -->\n$/,
    )
    expect(existsSync(join(root, 'AGENTS.md'))).toBe(false)
    git('add', '.')
    git('commit', '-qm', 'set up')
    expect(runBin(['init', '--yes'], { cwd: root }).out).not.toContain('wrote')
    expect(git('status', '--porcelain')).toBe('')
  })

  it('prints what to add to a configuration that exists, and keeps it', () => {
    const root = project({
      'package.json': manifest,
      'eslint.config.js': 'export default []\n',
      '.husky/pre-commit': 'npm test\n',
    })
    expect(runBin(['init', '--yes'], { cwd: root }).out).toContain('Add to eslint.config.js:')
    expect(readFileSync(join(root, 'eslint.config.js'), 'utf8')).toBe('export default []\n')
    expect(readFileSync(join(root, '.husky/pre-commit'), 'utf8')).toBe(
      'npm test\nnpx audit-coverage --since HEAD --quiet --format github\n',
    )
  })

  it.skipIf(terminalMissing !== null)(
    `asks at a terminal, writes what is agreed to and skips the rest${terminalMissing ?? ''}`,
    async () => {
      const root = project({ 'package.json': manifest })
      const { code, out } = await runAtTerminal(['init'], {
        cwd: root,
        answers: {
          'Write sendgate.config.json? [Y/n] ': '\r',
          'Write .github/workflows/sendgate.yml? [Y/n] ': 'n\r',
          '? [Y/n] ': 'no\r',
        },
      })
      expect(code).toBe(0)
      for (const part of ['wrote    sendgate.config.json', 'skipped  .github/workflows/sendgate.yml', 'Next: '])
        expect(out).toContain(part)
      expect([
        existsSync(join(root, 'sendgate.config.json')),
        existsSync(join(root, '.github')),
        existsSync(join(root, 'eslint.config.js')),
      ]).toEqual([true, false, false])
    },
  )

  it.skipIf(terminalMissing !== null)(
    `asks before it overwrites, and keeps the file of whoever says no${terminalMissing ?? ''}`,
    async () => {
      const root = project({ 'package.json': manifest, '.github/workflows/sendgate.yml': 'on: push\n' })
      const { code, out } = await runAtTerminal(['init'], {
        cwd: root,
        answers: { '.github/workflows/sendgate.yml differs. Overwrite it? [Y/n] ': 'n\r', '? [Y/n] ': 'y\r' },
      })
      expect({ code, skipped: out.includes('skipped  .github/workflows/sendgate.yml') }).toEqual({
        code: 0,
        skipped: true,
      })
      expect(readFileSync(join(root, '.github/workflows/sendgate.yml'), 'utf8')).toBe('on: push\n')
    },
  )

  it.skipIf(terminalMissing !== null).each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])(`stops at %s, with exit code 2 and a sentence${terminalMissing ?? ''}`, async (_, stroke) => {
    const root = project({ 'package.json': manifest })
    const { code, out } = await runAtTerminal(['init'], { cwd: root, answers: { '? [Y/n] ': stroke } })
    expect({ code, out }).toEqual({
      code: 2,
      out: expect.stringContaining('audit-coverage: init was stopped at the question about sendgate.config.json'),
    })
    expect(existsSync(join(root, 'sendgate.config.json'))).toBe(false)
  })

  it('writes nothing where nobody can answer', () => {
    const root = project({ 'package.json': manifest })
    expect(runBin(['init'], { cwd: root })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--yes') })
    expect(existsSync(join(root, 'sendgate.config.json'))).toBe(false)
  })
})

describe('watch', () => {
  it('audits again after a change, until it is interrupted', async () => {
    const root = project({ 'a.ts': bare })
    const child = spawn(process.execPath, [bin, 'watch'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    const said = (stream: NodeJS.ReadableStream, part: string): Promise<void> =>
      new Promise((resolve) => {
        const seen = (text: Buffer): void => {
          out += text.toString()
          if (!out.includes(part)) return
          stream.off('data', seen)
          resolve()
        }
        stream.on('data', seen)
      })
    await said(child.stderr, 'watching')
    const again = said(child.stdout, 'a.ts changed: proved 0/0')
    writeFileSync(join(root, 'a.ts'), 'export {}\n')
    await again
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
