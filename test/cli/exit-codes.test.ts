import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bare, gated, newsroom, project, runBin } from './run-bin.js'

const json = (data: unknown): string => JSON.stringify(data)

describe('exit codes of audit-coverage', () => {
  const cases: readonly {
    readonly title: string
    readonly files: Readonly<Record<string, string>>
    readonly words?: readonly string[]
    readonly code: number
    readonly err?: RegExp
  }[] = [
    { title: 'nothing open', files: { 'a.ts': gated }, code: 0 },
    { title: 'an empty folder', files: {}, code: 0 },
    { title: 'an ungated send', files: { 'a.ts': bare }, code: 1 },
    {
      title: 'an ungated send in a shell script',
      files: { 'notify.sh': 'mail -s "It failed" ops@example.org < log.txt\n' },
      code: 1,
    },
    {
      title: 'a task without a sync step',
      files: {
        'tasks/thanks.md':
          '---\nschedule: "0 7 * * *"\n---\n# Thank the supplier\n\nPost a thank-you message in the channel #suppliers.\n',
      },
      code: 1,
    },
    {
      title: 'a limit that the open sends keep',
      files: { 'a.ts': bare, 'b.ts': gated },
      words: ['--min-proved', '50%'],
      code: 0,
    },
    {
      title: 'a limit that they miss',
      files: { 'a.ts': bare, 'b.ts': gated },
      words: ['--min-proved', '0.6'],
      code: 1,
      err: /^audit-coverage: All sends: 50 % proved \(1 of 2\), the threshold is 60 %\.\n$/,
    },
    {
      title: 'a limit of the configuration',
      files: { 'a.ts': bare, 'sendgate.config.json': json({ thresholds: { proved: 0 } }) },
      code: 0,
    },
    {
      title: 'a limit for a channel of the configuration',
      files: { 'a.ts': bare, 'sendgate.config.json': json({ thresholds: { channels: { email: 1 } } }) },
      code: 1,
      err: /Channel email: 0 % proved/,
    },
    { title: 'a greatest number of open sends', files: { 'a.ts': bare }, words: ['--max-open', '1'], code: 0 },
    {
      title: 'a file that cannot be parsed',
      files: { 'a.ts': gated, 'broken.js': 'const = 1' },
      code: 3,
      err: /1 file could not be analysed, such as broken\.js \(parse-error/,
    },
    { title: 'a script that cannot be parsed', files: { 'broken.sh': 'if true; then\n' }, code: 3, err: /broken\.sh/ },
    { title: 'an unknown format', files: {}, words: ['--format', 'docx'], code: 2, err: /docx/ },
    { title: 'an unknown command', files: {}, words: ['audti'], code: 2, err: /"audti" is no command/ },
    { title: 'an unknown option', files: {}, words: ['--formt', 'json'], code: 2, err: /--formt/ },
    { title: 'a share that is none', files: {}, words: ['--min-proved', '7'], code: 2, err: /between 0 and 1/ },
    {
      title: 'a configuration that is no JSON',
      files: { 'sendgate.config.json': '{' },
      code: 2,
      err: /sendgate\.config\.json cannot be used/,
    },
    {
      title: 'a configuration with an unknown key',
      files: { 'sendgate.config.json': '{"sneders":[]}' },
      code: 2,
      err: /sneders/,
    },
    {
      title: 'a configuration that does not exist',
      files: {},
      words: ['--config', 'absent.json'],
      code: 2,
      err: /absent\.json cannot be read/,
    },
    { title: 'a baseline that does not exist', files: {}, words: ['--baseline'], code: 2, err: /baseline create/ },
    {
      title: 'a base that is no report',
      files: { 'base.json': '{}' },
      words: ['--base', 'base.json'],
      code: 2,
      err: /no report of schema version 1/,
    },
    {
      title: 'an output that cannot be written',
      files: {},
      words: ['--output', 'absent/report.json'],
      code: 2,
      err: /--output absent\/report\.json cannot be written \(ENOENT\)/,
    },
    { title: 'a revision outside of a repository', files: {}, words: ['--since', 'HEAD'], code: 2, err: /--since/ },
    {
      title: 'a root that does not exist',
      files: {},
      words: ['--root', 'absent'],
      code: 2,
      err: /^audit-coverage: --root absent does not exist\.\n$/,
    },
    {
      title: 'a root that is a file',
      files: { 'a.ts': '' },
      words: ['--root', 'a.ts'],
      code: 2,
      err: /^audit-coverage: --root a\.ts is a file/,
    },
  ]
  it.each(cases)('$title: $code', ({ files, words = [], code, err }) => {
    const finished = runBin(words, { cwd: project(files) })
    expect({ code: finished.code, err: finished.err }).toEqual({
      code,
      err: err === undefined ? expect.any(String) : expect.stringMatching(err),
    })
    if (code === 2)
      expect(finished).toMatchObject({ out: '', err: expect.stringMatching(/^audit-coverage: [^\n]+\n$/) })
  })

  it('is 4 for an error of the program itself, with where it was on request', () => {
    const broken = `--import "data:text/javascript,process.stdout.write = () => { throw new TypeError('the glass%20broke') }"`
    const root = project({ 'a.ts': gated })
    expect(runBin([], { cwd: root, env: { NODE_OPTIONS: broken } })).toEqual({
      code: 4,
      out: '',
      err: 'audit-coverage: internal error: the glass broke. Set SENDGATE_STACK=1 to see where.\n',
    })
    expect(runBin([], { cwd: root, env: { NODE_OPTIONS: broken, SENDGATE_STACK: '1' } })).toEqual({
      code: 4,
      out: '',
      err: expect.stringMatching(
        /^audit-coverage: internal error: the glass broke\.\nTypeError: the glass broke\n +at /,
      ),
    })
  })

  it('is about what is new with a baseline, and about less being analysed with --frozen', () => {
    const root = project({ 'a.ts': bare, 'packages/b/package.json': '{"name":"b"}', 'packages/b/b.ts': gated })
    expect(runBin(['baseline', 'create'], { cwd: root }).code).toBe(0)
    expect(runBin(['--baseline', '--frozen'], { cwd: root })).toMatchObject({
      code: 0,
      err: 'audit-coverage: 0 new, 0 closed, 1 open\n',
    })
    writeFileSync(join(root, 'c.ts'), bare.replace('receipt', 'reminder'))
    expect(runBin(['--baseline'], { cwd: root })).toMatchObject({
      code: 1,
      err: expect.stringContaining('New: c.ts:4'),
    })
    writeFileSync(join(root, 'c.ts'), '')
    writeFileSync(join(root, 'sendgate.config.json'), json({ exclude: ['packages/**'] }))
    expect(runBin(['--baseline', '--frozen'], { cwd: root })).toMatchObject({
      code: 3,
      err: expect.stringContaining('The workspace packages/b is no longer analysed'),
    })
  })

  it('compares with a revision without touching the work tree or the index', () => {
    const root = project({ 'app/a.ts': bare })
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], {
        cwd: root,
        encoding: 'utf8',
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    expect(runBin(['--since', 'HEAD', '--root', 'app'], { cwd: root }).code).toBe(0)
    writeFileSync(join(root, 'app/b.ts'), bare)
    const before = git('status', '--porcelain')
    expect(runBin(['--since', 'HEAD', '--root', 'app'], { cwd: root })).toMatchObject({
      code: 1,
      err: expect.stringContaining('New: b.ts:4'),
    })
    expect(git('status', '--porcelain')).toBe(before)
    expect(runBin(['--since', 'nowhere'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringContaining('git knows no such revision'),
    })
  })

  it('keeps working with a tsconfig.json that is broken, and says so', () => {
    const { code, out } = runBin([], {
      cwd: project({ 'a.ts': `${bare}\nexport * from '@/b'\n`, 'tsconfig.json': '{ "extends": "./absent.json", ' }),
    })
    expect(code).toBe(1)
    expect(out).toContain('tsconfig.json')
  })
})

describe('output of audit-coverage', () => {
  it('is the same JSON byte for byte, on standard output or in a file', () => {
    const first = runBin(['--root', newsroom, '--format', 'json'])
    const file = join(project({}), 'report.json')
    expect(runBin(['--root', newsroom, '--format', 'json', '--output', file, '--quiet'])).toEqual({
      code: 1,
      out: '',
      err: '',
    })
    expect(readFileSync(file, 'utf8')).toBe(first.out)
    const { summary, sites } = JSON.parse(first.out) as {
      summary: { sends: number; covered: number; partial: number; ungated: number; unknown: number; allowed: number }
      sites: unknown[]
    }
    expect(sites).toHaveLength(summary.sends)
    expect(summary.covered + summary.partial + summary.ungated + summary.unknown + summary.allowed).toBe(summary.sends)
  })

  it.each([60, 80, 120])('keeps within %i columns', (width) => {
    const { out } = runBin(['--root', newsroom], { env: { COLUMNS: String(width) } })
    expect(out.split('\n').filter((line) => [...line].length > width)).toEqual([])
    expect(out).toContain('src/queue/corrections-worker.ts:8:9')
  })

  it('colours on request, and never with NO_COLOR', () => {
    const escape = '\u001B['
    expect(runBin(['--root', newsroom]).out).not.toContain(escape)
    expect(runBin(['--root', newsroom], { env: { FORCE_COLOR: '1' } }).out).toContain(escape)
    expect(runBin(['--root', newsroom], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(escape)
    expect(runBin(['--root', newsroom, '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(escape)
  })

  it('takes options before and after the name of a command', () => {
    expect(runBin(['--root', newsroom, 'gaps']).out).toBe(runBin(['gaps', '--root', newsroom]).out)
  })

  it('documents its exit codes', () => {
    const { code, out } = runBin(['--help'])
    expect(code).toBe(0)
    for (const line of [
      '0  nothing is open',
      '1  findings',
      '2  wrong usage',
      '3  the analysis is incomplete',
      '4  an internal error',
    ])
      expect(out).toContain(line)
  })

  it('survives a reader that closes early', () => {
    expect(
      execFileSync('sh', ['-c', `"${process.execPath}" bin/audit-coverage.js senders 2>&1 | head -n 1`], {
        encoding: 'utf8',
      }).split('\n'),
    ).toHaveLength(2)
  })
})
