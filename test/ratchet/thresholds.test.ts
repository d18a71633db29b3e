import { describe, expect, it } from 'vitest'
import { missedThresholds, shrunk, type AnalysedBefore, type Thresholds } from '../../src/ratchet/index.js'
import { ferryDeskReport } from '../report/samples/ferry-desk.js'

describe('thresholds', () => {
  const cases: readonly (readonly [thresholds: Thresholds, missed: readonly string[]])[] = [
    [{}, []],
    [{ proved: 0.25, unknown: 0.125, open: 4, synced: 0.5 }, []],
    [{ proved: 0.26 }, ['All sends: 25 % proved (2 of 8), the threshold is 26 %.']],
    [{ unknown: 0.1 }, ['All sends: 12.5 % unknown (1 of 8), at most 10 % are allowed.']],
    [{ open: 3 }, ['All sends: 4 ungated or partial, at most 3 are allowed.']],
    [{ synced: 1 }, ['Tasks: 50 % have a sync step, the threshold is 100 %.']],
    [
      { channels: { sms: { proved: 1 }, email: { proved: 1 } } },
      ['Channel email: 50 % proved (1 of 2), the threshold is 100 %.'],
    ],
    [{ channels: { voice: { proved: 1 } } }, []],
    [
      { triggers: { 'http-handler': { proved: 1 }, 'queue-worker': { open: 1 } } },
      [
        'Trigger http-handler: 50 % proved (1 of 2), the threshold is 100 %.',
        'Trigger queue-worker: 2 ungated or partial, at most 1 are allowed.',
      ],
    ],
    [
      { workspaces: { 'apps/worker': { proved: 0.5 }, 'packages/mail': { open: 1 } } },
      ['Workspace apps/worker: 33.3 % proved (1 of 3), the threshold is 50 %.'],
    ],
    [
      { workspaces: { 'apps/wroker': { proved: 0.5 } } },
      [
        'Workspace apps/wroker: it has a threshold but is not among the analysed workspaces (apps/desk-agent, apps/web, apps/worker, packages/mail, .).',
      ],
    ],
  ]
  for (const [thresholds, missed] of cases)
    it(JSON.stringify(thresholds), () => expect(missedThresholds(ferryDeskReport, thresholds)).toEqual(missed))
})

describe('the analysed set', () => {
  const report = {
    ...ferryDeskReport,
    analysed: { files: 2, workspaces: ['apps/web'], paths: ['apps/web/a.ts', 'apps/web/b.ts'] },
    notAnalysed: [{ file: 'apps/web/c.ts', reason: 'ignored' as const }],
  }
  const cases: readonly (readonly [what: string, before: AnalysedBefore, exists: boolean, lost: readonly string[]])[] =
    [
      ['stays', { workspaces: ['apps/web'], paths: ['apps/web/a.ts'] }, true, []],
      ['grows', { workspaces: [], paths: [] }, true, []],
      [
        'loses a file that still exists',
        { workspaces: [], paths: ['apps/web/a.ts', 'apps/web/c.ts'] },
        true,
        [
          'apps/web/c.ts is no longer analysed (ignored), and it still exists. Include it again, or accept it in a commit of its own without --frozen.',
        ],
      ],
      ['loses a file that was deleted', { workspaces: [], paths: ['apps/web/gone.ts'] }, false, []],
      [
        'loses a workspace',
        { workspaces: ['apps/web', 'apps/worker'] },
        true,
        [
          'The workspace apps/worker is no longer analysed, and its folder still exists. Include it again, or run `npx audit-coverage baseline create` to accept that.',
        ],
      ],
      ['loses a workspace that was deleted', { workspaces: ['apps/worker'] }, false, []],
    ]
  for (const [what, before, exists, lost] of cases)
    it(what, () => expect(shrunk(before, report, () => exists)).toEqual(lost))
})
