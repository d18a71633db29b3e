import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allowedCommand } from '../../src/cli/commands/allowed.js'
import { baselineCommand } from '../../src/cli/commands/baseline.js'
import { gapsCommand } from '../../src/cli/commands/gaps.js'
import { historyCommand } from '../../src/cli/commands/history.js'
import type { Session } from '../../src/cli/session.js'
import type { CoverageReport, SendSite } from '../../src/result/coverage-report.js'
import { decisionSites } from '../../src/result/decision-sites.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sendgate-cli-'))
})
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true })
  process.exitCode = undefined
})

const commands = { baseline: baselineCommand, history: historyCommand, allowed: allowedCommand, gaps: gapsCommand }

async function run(
  line: string,
  report: CoverageReport = ferryDeskReport,
): Promise<{ out: string; err: string; code: unknown }> {
  const [name, ...words] = line.split(' ')
  const written = { out: '', err: '' }
  const session: Session = {
    cwd,
    audit: async () => report,
    out: {
      write: (text) => {
        written.out += text
      },
    },
    err: {
      write: (text) => {
        written.err += text
      },
    },
  }
  process.exitCode = undefined
  await commands[name as keyof typeof commands](session).parseAsync(words, { from: 'user' })
  return { ...written, code: process.exitCode }
}

function covering(id: string): CoverageReport {
  return {
    ...ferryDeskReport,
    sites: ferryDeskReport.sites.map((site): SendSite => (site.id === id ? { ...site, verdict: 'covered' } : site)),
  }
}

describe('audit-coverage baseline', () => {
  it('is created with its merge driver, holds, goes stale, is pruned and holds again', async () => {
    const better = covering('slack-postmessage-tellharbour-1')
    expect(await run('baseline create')).toEqual({
      out: 'sendgate-baseline.txt accepts 9 findings. Commit it together with .gitattributes.\n',
      err: '',
      code: 0,
    })
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe('sendgate-baseline.txt merge=union\n')
    expect(await run('baseline')).toEqual({ out: '0 new, 0 closed, 9 open\n', err: '', code: 0 })
    expect(await run('baseline diff', better)).toMatchObject({
      code: 1,
      out: expect.stringContaining('run `npx audit-coverage baseline prune`'),
    })
    expect(await run('baseline prune', better)).toEqual({
      out: 'sendgate-baseline.txt now accepts 8 findings, 9 before.\n',
      err: '',
      code: 0,
    })
    expect(await run('baseline prune', better)).toMatchObject({
      out: 'sendgate-baseline.txt holds nothing stale.\n',
      code: 0,
    })
    expect(await run('baseline diff')).toMatchObject({ code: 1, out: expect.stringContaining('1 new, 0 closed') })
  })

  it('adds its merge driver once and keeps what stands there', async () => {
    writeFileSync(join(cwd, '.gitattributes'), '*.png binary')
    await run('baseline create --file gate.txt')
    await run('baseline create --file gate.txt')
    expect(readFileSync(join(cwd, '.gitattributes'), 'utf8')).toBe('*.png binary\ngate.txt merge=union\n')
  })

  it('fails as a usage error, with one line, where the file is missing or broken', async () => {
    expect(await run('baseline diff')).toEqual({
      out: '',
      err: 'sendgate-baseline.txt does not exist. Run `npx audit-coverage baseline create` first.\n',
      code: 2,
    })
    writeFileSync(join(cwd, 'sendgate-baseline.txt'), '>>>>>>> theirs\n')
    expect(await run('baseline prune')).toMatchObject({
      err: expect.stringMatching(/^sendgate-baseline\.txt:1 is not a baseline entry: .*\n$/),
      code: 2,
    })
  })
})

describe('audit-coverage history', () => {
  it('appends a line per run and shows the trend', async () => {
    await run('history --commit 4f2a91c0aa', {
      ...ferryDeskReport,
      summary: { ...ferryDeskReport.summary, covered: 1, proved: 0.125 },
    })
    const { out, code } = await run('history --commit 77b0e1d2bb')
    expect(code).toBe(0)
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(12)),
    ).toEqual([
      '4f2a91c0  ██░░░░░░░░░░░░░░░░░░  proved 12.5 % (1/8)  ungated 3  partial 1  unknown 1',
      '77b0e1d2  █████░░░░░░░░░░░░░░░  proved 25 % (2/8)  ungated 3  partial 1  unknown 1  +12.5 points',
    ])
    const lines = readFileSync(join(cwd, 'sendgate-history.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).commit)).toEqual(['4f2a91c0aa', '77b0e1d2bb'])
    expect(await run('history --no-append')).toMatchObject({ out })
    expect(readFileSync(join(cwd, 'sendgate-history.jsonl'), 'utf8').trim().split('\n')).toEqual(lines)
  })

  it('names a line that is not a run, and leaves the file alone', async () => {
    writeFileSync(join(cwd, 'sendgate-history.jsonl'), '{"at":"2026-11-20"}\n')
    expect(await run('history')).toEqual({
      out: '',
      err: 'sendgate-history.jsonl:1 is not a run of the history. Remove the line, or restore it from version control.\n',
      code: 2,
    })
    expect(readFileSync(join(cwd, 'sendgate-history.jsonl'), 'utf8')).toBe('{"at":"2026-11-20"}\n')
  })
})

describe('audit-coverage allowed', () => {
  it('lists reason, owner, end and ticket', async () => {
    expect((await run('allowed')).out).toBe(
      [
        '1 sendgate-allow comment silences 1 finding.',
        '',
        '  scripts/port-status.ts:5  require-dedup-gate · until 2027-03-31 · @harbour · #418',
        '    an operator runs this by hand and reads the answer',
        '',
      ].join('\n'),
    )
  })

  it('gives the same as data', async () => {
    expect(JSON.parse((await run('allowed --format json')).out)).toEqual({
      allowances: ferryDeskReport.allowances,
      eslintDisables: [],
    })
  })
})

describe('audit-coverage gaps', () => {
  const [model] = ferryDeskReport.sites.filter((site) => site.verdict === 'ungated')
  /** Thirty-one sends behind one call of a cron job, and one send with three callers from HTTP handlers. */
  const fanOut: CoverageReport = (() => {
    if (model === undefined) throw new Error('The sample report has no ungated send.')
    const behindCron = Array.from({ length: 31 }, (_, index): SendSite => ({
      ...model,
      id: `c${index}`,
      file: `providers/p${index}.ts`,
      line: 5,
      owner: ['@providers'],
      paths: [
        {
          trigger: { file: 'jobs/digest.ts', line: 1, kind: 'cron' },
          calls: [
            { file: 'jobs/digest.ts', line: 9 },
            { file: 'notify.ts', line: index + 1 },
          ],
          guarded: false,
          guard: null,
          reason: null,
        },
      ],
    }))
    const shared: SendSite = {
      ...model,
      id: 'shared',
      file: 'mail.ts',
      line: 7,
      paths: [1, 2, 3].map((line) => ({
        trigger: { file: 'routes.ts', line, kind: 'http-handler' },
        calls: [{ file: 'routes.ts', line }],
        guarded: false,
        guard: null,
        reason: null,
      })),
    }
    return {
      ...ferryDeskReport,
      sites: [shared, ...behindCron],
      tasks: [],
      calls: [
        {
          file: 'jobs/digest.ts',
          line: 9,
          column: 3,
          endLine: 9,
          endColumn: 9,
          calleeLine: 9,
          callee: 'notifyAll',
          reaches: behindCron.map((site) => site.id),
          verdict: 'ungated',
          reason: null,
          guard: null,
        },
      ],
    }
  })()

  it('finds the fewest places, worst trigger first', () => {
    expect(
      decisionSites(fanOut).map((site) => [
        site.file,
        site.line,
        site.callee,
        site.trigger,
        site.sends.length,
        site.paths,
      ]),
    ).toEqual([
      ['jobs/digest.ts', 9, 'notifyAll', 'cron', 31, 31],
      ['mail.ts', 7, 'fetch', 'http-handler', 1, 3],
    ])
  })

  it('leaves out guarded paths, covered, allowed and unknown sends', () => {
    expect(decisionSites(ferryDeskReport).flatMap((site) => site.sends.map((send) => send.verdict))).toEqual([
      'partial',
      'ungated',
      'ungated',
      'ungated',
    ])
  })

  it('prints a checklist', async () => {
    const { out, code } = await run('gaps', fanOut)
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 10)).toEqual([
      '2 gates to write for 32 open sends',
      '',
      '[ ] jobs/digest.ts:9 notifyAll',
      '      one gate here covers 31 sends on 31 paths · trigger cron · @providers',
      '      covers providers/p0.ts:5 fetch',
      '      covers providers/p1.ts:5 fetch',
      '      covers providers/p2.ts:5 fetch',
      '      covers providers/p3.ts:5 fetch',
      '      covers providers/p4.ts:5 fetch',
      '      and 26 more sends',
    ])
  })

  it('prints Markdown for an issue', async () => {
    const { out } = await run('gaps --format markdown --source-url https://github.com/ferry/desk/blob/main')
    expect(out).toContain(
      '- [ ] [`packages/mail/src/mailer.ts:13`](https://github.com/ferry/desk/blob/main/packages/mail/src/mailer.ts#L13) `transport.sendMail`\n  - one gate here covers 1 send on 3 paths · trigger cron · `@ferry/platform`',
    )
    expect(out).toContain('### 1 send to decide')
    expect(out).toContain('### 2 tasks to give a sync step')
  })

  it('says so when nothing is open', async () => {
    expect((await run('gaps', { ...ferryDeskReport, sites: [], tasks: [] })).out).toBe(
      'Nothing is open: every send is covered or allowed, and every task reads before it acts.\n',
    )
  })
})
