import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { gitlabReport } from '../../src/report/gitlab.js'
import { sampleContext } from './samples/contexts.js'
import { ferryDeskReport } from './samples/ferry-desk.js'
import { hostileFiles, hostileReport } from './samples/hostile.js'
import { manySends } from './samples/many-sends.js'

interface Issue {
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/** The fields that GitLab's documentation of the code quality report format requires. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32,64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\.?/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}
const validate = new Ajv2020({ allErrors: true }).compile(schema)

function issues(report: typeof ferryDeskReport): Issue[] {
  return JSON.parse(gitlabReport.render(report, sampleContext()))
}

describe('GitLab code quality report', () => {
  for (const [name, report] of Object.entries({
    'the ferry desk': ferryDeskReport,
    'hostile names': hostileReport,
    'no sends': manySends(0).report,
  })) {
    it(`keeps the schema and gives each issue a fingerprint of its own for ${name}`, () => {
      const list = issues(report)
      validate(list)
      expect(validate.errors ?? []).toEqual([])
      expect(new Set(list.map((issue) => issue.fingerprint)).size).toBe(list.length)
    })
  }

  it('lists the worst first', () => {
    expect(
      issues(ferryDeskReport).map(
        (issue) => `${issue.severity} ${issue.check_name} ${issue.location.path}:${issue.location.lines.begin}`,
      ),
    ).toEqual([
      'major require-dedup-gate apps/worker/src/delay-notices.ts:17',
      'major require-dedup-gate apps/worker/src/escalate.ts:7',
      'major require-dedup-gate apps/web/src/routes/stripe-webhook.ts:16',
      'major require-dedup-gate packages/mail/src/mailer.ts:13',
      'major stable-key apps/worker/src/escalate.ts:11',
      'major require-sync-step tasks/weekly-refund-sweep.md:1',
      'major require-sync-step apps/worker/src/escalate.ts:4',
      'minor require-dedup-gate apps/desk-agent/src/tools.ts:9',
      'minor not-analysed apps/web/src/legacy/print.js:1',
    ])
  })

  it('keeps the fingerprint when lines move', () => {
    const moved = {
      ...ferryDeskReport,
      sites: ferryDeskReport.sites.map((site) => ({ ...site, line: site.line + 7, endLine: site.endLine + 7 })),
    }
    expect(
      issues(moved)
        .map((issue) => issue.fingerprint)
        .sort(),
    ).toEqual(
      issues(ferryDeskReport)
        .map((issue) => issue.fingerprint)
        .sort(),
    )
  })

  it('quotes every file name as it is', () => {
    expect(
      new Set(
        issues(hostileReport)
          .filter((issue) => issue.check_name === 'require-dedup-gate')
          .map((issue) => issue.location.path),
      ),
    ).toEqual(new Set(hostileFiles))
  })
})
