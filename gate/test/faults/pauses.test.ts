import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listsUnknown } from './cell.js'
import { runSession, startProvider, startSession, type Session } from './session.js'
import { faultStores } from './stores.js'

const everything = process.env.SENDGATE_FAULTS === 'all'
const root = mkdtempSync(join(tmpdir(), 'sendgate-pauses-'))
const provider = await startProvider(join(root, 'accepted.log'))
const { stores, stop } = await faultStores(root)
afterAll(async () => {
  provider.stop()
  await stop()
  rmSync(root, { recursive: true, force: true })
})

const timing = { lease: 400, deadline: 400, grace: 100, settle: 50 }
/** The longest lease of all: that of a send. */
const leaseMs = timing.deadline + timing.grace
const hour = 3_600_000

let count = 0
const fresh = (store: (typeof stores)[number], policy: Session['policy']): Session => ({
  key: `pause/${(count += 1)}`,
  provider: provider.port,
  opener: store.opener,
  place: store.fresh(),
  markers: store.markers ? mkdtempSync(join(root, 'markers-')) : null,
  policy: policy!,
  timing,
  probe: policy === 'reconcile',
})

/** Field 3 of /proc/PID/stat is T while a process is stopped. */
async function stopped(pid: number): Promise<void> {
  const end = Date.now() + 20_000
  while (!/^\d+ \(.*\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) {
    if (Date.now() > end) throw new Error('the sender never reached its point')
    await wait(20)
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One sender stops at a point for three leases while others try, then goes on. */
async function pausedAt(point: string, session: Session, others: readonly Partial<Session>[]) {
  const paused = startSession({ ...session, fault: { point, signal: 'SIGSTOP' } })
  await stopped(paused.child.pid!)
  for (const other of others) {
    await wait((3 * leaseMs) / others.length)
    await runSession({ ...session, ...other })
  }
  paused.child.kill('SIGCONT')
  await paused.end
  const last = await decided(session)
  return { accepted: provider.accepted(session.key), unknown: await listsUnknown(session), last }
}

/** Tries as a scheduler would: on a busy machine a session may itself stand still too long, and says so. */
async function decided(session: Session) {
  for (let attempt = 0; ; attempt += 1) {
    const { outcome } = await runSession(session)
    if (
      attempt === 10 ||
      outcome?.status === 'sent' ||
      ['already-sent', 'unresolved', 'probe-found'].includes(outcome?.reason ?? '')
    )
      return outcome
    await wait(leaseMs)
  }
}

const linux = process.platform === 'linux' ? null : 'needs /proc'
describe.skipIf(linux !== null)(
  `a sender that stands still for three leases${linux === null ? '' : ` (skipped: ${linux})`}`,
  { concurrent: true },
  () => {
    for (const store of stores.filter(({ why }) => why === null)) {
      // `request-written` is past the last check: only a policy that never sends again can hold there.
      const rows = [
        ...['after-claim', 'after-intent', 'before-send', 'request-written', 'before-mark'].map((point) => ({
          point,
          policy: 'suppress' as const,
        })),
        ...['after-claim', 'after-intent', 'before-send', 'before-mark'].map((point) => ({
          point,
          policy: 'reconcile' as const,
        })),
      ]
      it.each(
        everything
          ? rows
          : rows.filter(
              ({ point, policy }) => point === 'before-send' && (policy === 'suppress' || store.name === 'files'),
            ),
      )(`${store.name}, $policy, stopped $point: at most one`, { timeout: 120_000 }, async ({ point, policy }) => {
        const { accepted, unknown, last } = await pausedAt(point, fresh(store, policy), [{}, {}])
        expect(accepted, JSON.stringify(last)).toBeLessThanOrEqual(1)
        if (accepted === 0) expect(unknown, JSON.stringify(last)).toBe(true)
      })
    }
  },
)

describe.skipIf(linux !== null)('another process whose clock is an hour off', { concurrent: true }, () => {
  for (const store of stores.filter(({ why, name }) => why === null && (everything || name === 'files'))) {
    it.each(
      [
        { point: 'after-claim', offset: hour },
        { point: 'after-claim', offset: -hour },
        { point: 'after-intent', offset: hour },
        { point: 'after-intent', offset: -hour },
        { point: 'before-mark', offset: hour },
      ].filter(({ offset }) => everything || offset > 0),
    )(`${store.name}: $offset ms while the first is stopped $point: at most one`, async ({ point, offset }) => {
      const { accepted, unknown } = await pausedAt(point, fresh(store, 'suppress'), [{ clockOffset: offset }])
      expect(accepted).toBeLessThanOrEqual(1)
      if (accepted === 0) expect(unknown).toBe(true)
    })
  }

  const missing = spawnSync('faketime', ['--version']).status === 0 ? null : 'no faketime in PATH'
  it.skipIf(missing !== null)(
    `files: a clone that starts 12 hours later by the system's own clock sends nothing${missing === null ? '' : ` (skipped: ${missing})`}`,
    async ({ expect }) => {
      const session = fresh(stores[0]!, 'suppress')
      await runSession(session)
      const later = await runSession(
        { ...session, place: mkdtempSync(join(root, 'clone-')) },
        { wrap: ['faketime', '-f', '+12h'] },
      )
      expect(later.outcome).toMatchObject({ status: 'skipped', reason: 'already-sent' })
      expect(provider.accepted(session.key)).toBe(1)
    },
  )
})
