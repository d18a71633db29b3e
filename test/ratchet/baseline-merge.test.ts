import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoverageReport, SendSite } from '../../src/result/coverage-report.js'
import {
  baselineAttributes,
  baselineFileName,
  checkBaseline,
  createBaseline,
  formatBaseline,
  parseBaseline,
  pruneBaseline,
} from '../../src/ratchet/index.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

let repository: string

function git(...words: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false', ...words],
    { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
}

function commitBaseline(report: CoverageReport): void {
  writeFileSync(join(repository, baselineFileName), formatBaseline(createBaseline(report)))
  git('add', '-A')
  git('commit', '-q', '-m', 'Change the baseline')
}

function without(report: CoverageReport, ...ids: string[]): CoverageReport {
  return { ...report, sites: report.sites.filter((site) => !ids.includes(site.id)) }
}

function withCopies(report: CoverageReport, ...functions: string[]): CoverageReport {
  const model = report.sites.find((site) => site.verdict === 'ungated')
  if (model === undefined) throw new Error('The sample report has no ungated send.')
  return {
    ...report,
    sites: [
      ...report.sites,
      ...functions.map((name): SendSite => ({ ...model, id: name, function: name, scope: name })),
    ],
  }
}

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'sendgate-merge-'))
  git('init', '-q', '-b', 'main')
  writeFileSync(join(repository, '.gitattributes'), `${baselineAttributes}\n`)
  commitBaseline(ferryDeskReport)
})
afterEach(() => rmSync(repository, { recursive: true, force: true }))

function merge(ours: CoverageReport, theirs: CoverageReport): string {
  git('checkout', '-q', '-b', 'theirs')
  commitBaseline(theirs)
  git('checkout', '-q', 'main')
  commitBaseline(ours)
  git('merge', '-q', '--no-edit', 'theirs')
  return readFileSync(join(repository, baselineFileName), 'utf8')
}

describe('baselines of two branches, merged by git', () => {
  const slack = 'slack-postmessage-tellharbour-1'
  const pagerduty = 'pagerduty-event-escalate-1'

  it('unite what both added, at the same place of the file', () => {
    const text = merge(withCopies(ferryDeskReport, 'tellA', 'tellC'), withCopies(ferryDeskReport, 'tellB', 'tellD'))
    expect(
      checkBaseline(parseBaseline(text), withCopies(ferryDeskReport, 'tellA', 'tellB', 'tellC', 'tellD')).failures,
    ).toEqual([])
  })

  it('accept nothing that neither accepted when both remove neighbouring lines; what comes back is stale, not lost', () => {
    const merged = without(ferryDeskReport, slack, pagerduty)
    const baseline = parseBaseline(merge(without(ferryDeskReport, slack), without(ferryDeskReport, pagerduty)))
    expect(checkBaseline(baseline, merged).delta.fresh).toEqual([])
    expect(checkBaseline(pruneBaseline(baseline, merged), merged).failures).toEqual([])
  })

  it('keep an addition beside a removal', () => {
    const merged = withCopies(without(ferryDeskReport, slack), 'tellA')
    const baseline = parseBaseline(merge(without(ferryDeskReport, slack), withCopies(ferryDeskReport, 'tellA')))
    expect(checkBaseline(baseline, merged).delta.fresh).toEqual([])
    expect(checkBaseline(pruneBaseline(baseline, merged), merged).failures).toEqual([])
  })
})
