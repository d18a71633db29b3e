import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { builtGate } from '../built-gate.js'
import { runFleet } from './fleet.js'
import type { Said } from './fleet.js'
import { mailCounter } from './mail-counter.js'
import type { MailCounter } from './mail-counter.js'

let gateUrl: string
let mail: MailCounter
let folder: string

beforeAll(() => {
  gateUrl = builtGate()
})

beforeEach(async () => {
  mail = await mailCounter()
  folder = mkdtempSync(join(tmpdir(), 'sendgate-story-'))
  git('init', '--quiet', join(folder, 'checkout'))
})

afterEach(async () => {
  await mail.close()
  rmSync(folder, { recursive: true, force: true })
})

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Fleet', '-c', 'user.email=fleet@example.com', ...args], { encoding: 'utf8' })
const run = (options: { sessions: number; gated: boolean; hoursLater?: number; checkout?: string }) =>
  runFleet({ gateUrl, port: mail.port, cwd: join(folder, options.checkout ?? 'checkout'), ...options })
const count = (said: readonly Said[], status: string) => said.filter((each) => each.status === status).length

describe('sessions that share one agent id, one key, one moment', () => {
  it.each([{ sessions: 2 }, { sessions: 5 }, { sessions: 20 }])(
    '$sessions sessions: one mail through the gate',
    async ({ sessions }) => {
      const said = await run({ sessions, gated: true })
      expect({ mails: mail.mails.length, sent: count(said, 'sent'), skipped: count(said, 'skipped') }).toEqual({
        mails: 1,
        sent: 1,
        skipped: sessions - 1,
      })
    },
  )

  it.each([{ sessions: 2 }, { sessions: 5 }, { sessions: 20 }])(
    'control, $sessions sessions without the gate: as many mails',
    async ({ sessions }) => {
      await run({ sessions, gated: false })
      expect(mail.mails).toHaveLength(sessions)
    },
  )
})

describe('twelve hours later', () => {
  const clone = () => {
    const checkout = join(folder, 'checkout')
    git('-C', checkout, 'add', '--all')
    git('-C', checkout, 'commit', '--quiet', '--allow-empty', '-m', 'Record what was sent')
    git('clone', '--quiet', checkout, join(folder, 'clone'))
  }

  it('restarted sessions in the same checkout send nothing', async () => {
    await run({ sessions: 1, gated: true })
    const said = await run({ sessions: 3, gated: true, hoursLater: 12 })
    expect({ mails: mail.mails.length, said }).toEqual({
      mails: 1,
      said: Array(3).fill({ status: 'skipped', reason: 'already-sent' }),
    })
  })

  it('a fresh clone that holds only the tracked markers sends nothing', async () => {
    await run({ sessions: 1, gated: true })
    clone()
    const said = await run({ sessions: 3, gated: true, hoursLater: 12, checkout: 'clone' })
    expect({ mails: mail.mails.length, said }).toEqual({
      mails: 1,
      said: Array(3).fill({ status: 'skipped', reason: 'already-sent' }),
    })
    expect(
      git('-C', join(folder, 'clone'), 'ls-files')
        .split('\n')
        .filter((path) => path.includes('.local')),
    ).toEqual([])
    expect(git('-C', join(folder, 'clone'), 'ls-files')).toMatch(
      /^state\/notification-sent\/[0-9a-f]{2}\/[0-9a-f]{64}\.json$/m,
    )
    expect(existsSync(join(folder, 'clone', 'state/notification-sent/.local/records'))).toBe(false)
  })

  it('control: without the gate the clone sends the second mail', async () => {
    await run({ sessions: 1, gated: false })
    clone()
    await run({ sessions: 1, gated: false, hoursLater: 12, checkout: 'clone' })
    expect(mail.mails).toHaveLength(2)
  })
})
