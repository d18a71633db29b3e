import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listsUnknown } from './cell.js'
import { runSession, startProvider, type Session } from './session.js'

const everything = process.env.SENDGATE_FAULTS === 'all'
const root = mkdtempSync(join(tmpdir(), 'sendgate-disk-'))
chmodSync(root, 0o755)
const provider = await startProvider(join(root, 'accepted.log'))
const mounts: string[] = []
afterAll(() => {
  provider.stop()
  for (const mount of mounts) spawnSync('umount', ['-l', mount])
  rmSync(root, { recursive: true, force: true })
})

let count = 0
function fresh(folder = mkdtempSync(join(root, 'place-'))): Session {
  return {
    key: `disk/${(count += 1)}`,
    provider: provider.port,
    opener: new URL('../stores/openers/files.mjs', import.meta.url).href,
    place: folder,
    markers: folder,
    policy: 'suppress',
    timing: { lease: 2_000, deadline: 2_000, grace: 200, settle: 100 },
  }
}

/** A faulty session, then a healthy one: never two, and nothing silent. */
async function judge(
  session: Session,
): Promise<{ readonly accepted: number; readonly unknown: boolean; readonly last: string }> {
  const { outcome } = await runSession(session)
  return {
    accepted: provider.accepted(session.key),
    unknown: await listsUnknown(session),
    last: `${outcome?.status} ${outcome?.reason ?? outcome?.error ?? ''}`,
  }
}

function whyNoStrace(): string | null {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=getuid:error=EIO', 'true'])
  return tried.error === undefined && tried.status === 0 ? null : 'strace cannot inject faults here'
}

const noStrace = whyNoStrace()
describe.skipIf(noStrace !== null)(
  `a system call of the files store fails or kills${noStrace === null ? '' : ` (skipped: ${noStrace})`}`,
  () => {
    // libuv calls the plain form on some architectures and the `at` form on others.
    const calls = { fsync: 'fsync', link: '?link,?linkat', mkdir: '?mkdir,?mkdirat', unlink: '?unlink,?unlinkat' }
    const rows = [
      { call: 'fsync', effect: 'error=EIO', most: 40 },
      { call: 'fsync', effect: 'error=ENOSPC', most: 40 },
      { call: 'link', effect: 'error=EIO', most: 12 },
      { call: 'link', effect: 'error=EACCES', most: 12 },
      { call: 'mkdir', effect: 'error=ENOSPC', most: 25 },
      { call: 'unlink', effect: 'error=EIO', most: 25 },
      { call: 'fsync', effect: 'signal=SIGKILL', most: 40 },
      { call: 'link', effect: 'signal=SIGKILL', most: 12 },
      { call: 'unlink', effect: 'signal=SIGKILL', most: 25 },
    ] as const

    it.each(rows)(
      '$call with $effect, at every occurrence: at most one, nothing lost in silence',
      { timeout: 900_000 },
      async ({ call, effect, most }) => {
        const step = everything ? 1 : Math.ceil(most / 2)
        for (let when = 1; when <= most; when += step) {
          const session = fresh()
          const wrap = [
            'strace',
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            '-e',
            `trace=${calls[call]}`,
            '-e',
            `inject=${calls[call]}:${effect}:when=${when}`,
          ]
          const { outcome } = await runSession(session, { wrap })
          const { accepted, unknown, last } = await judge(session)
          const story = `occurrence ${when}: first ${outcome?.status ?? 'killed'} ${outcome?.error ?? ''}, then ${last}`
          expect(accepted, story).toBeLessThanOrEqual(1)
          if (accepted === 0) expect(unknown, story).toBe(true)
        }
      },
    )

    it('a failed intent sends nothing and says so', async () => {
      const session = fresh()
      const wrap = [
        'strace',
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-e',
        'trace=?link,?linkat',
        '-e',
        'inject=?link,?linkat:error=ENOSPC:when=1+',
      ]
      expect((await runSession(session, { wrap })).outcome).toMatchObject({
        status: 'threw',
        code: 'store-unavailable',
      })
      expect(provider.accepted(session.key)).toBe(0)
    })
  },
)

function smallDisk(): { readonly folder: string; readonly why: string | null } {
  const folder = mkdtempSync(join(root, 'full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,nr_inodes=64', 'tmpfs', folder]).status === 0
  if (mounted) mounts.push(folder)
  return { folder, why: mounted ? null : 'mounting a small tmpfs needs root' }
}

describe('a full disk', () => {
  const { folder, why } = smallDisk()
  it.skipIf(why !== null)(
    `sends nothing while it is full, and once when there is room${why === null ? '' : ` (skipped: ${why})`}`,
    async () => {
      const session = fresh(join(folder, 'gate'))
      mkdirSync(session.place!)
      try {
        for (let i = 0; ; i += 1) writeFileSync(join(folder, `fill-${i}`), Buffer.alloc(8_192))
      } catch {
        // Full now.
      }
      expect((await runSession(session)).outcome).toMatchObject({ status: 'threw', code: 'store-unavailable' })
      expect(provider.accepted(session.key)).toBe(0)
      spawnSync('sh', ['-c', `rm -f ${folder}/fill-*`])
      expect((await runSession(session)).outcome).toMatchObject({ status: 'sent' })
      expect((await runSession(session)).outcome).toMatchObject({ status: 'skipped' })
      expect(provider.accepted(session.key)).toBe(1)
    },
  )
})

describe('a read-only disk', () => {
  const { folder, why } = smallDisk()
  it.skipIf(why !== null)(`sends nothing and names the reason${why === null ? '' : ` (skipped: ${why})`}`, async () => {
    const session = fresh(join(folder, 'gate'))
    spawnSync('mount', ['-o', 'remount,ro', folder])
    expect((await runSession(session)).outcome).toMatchObject({
      status: 'threw',
      code: 'store-unavailable',
      error: expect.stringContaining('EROFS'),
    })
    expect(provider.accepted(session.key)).toBe(0)
  })
})

describe('files of another user', () => {
  const nobody = 65_534
  const readable =
    spawnSync('test', ['-r', new URL('./sender.mjs', import.meta.url).pathname], { uid: nobody }).status === 0
  const why =
    process.getuid?.() !== 0
      ? 'changing the user needs root'
      : readable
        ? null
        : 'the package is not readable for another user'
  it.skipIf(why !== null).each([
    { what: 'a folder that may not be written', mode: 0o755, sentBefore: false },
    { what: 'a folder that may not be read', mode: 0o700, sentBefore: true },
  ])(
    `$what: nothing is sent, and it says so${why === null ? '' : ` (skipped: ${why})`}`,
    async ({ mode, sentBefore }) => {
      const session = fresh()
      if (sentBefore) await runSession(session)
      chmodSync(session.place!, mode)
      const { outcome } = await runSession(session, { uid: nobody })
      expect(outcome).toMatchObject({ status: 'threw', code: 'store-unavailable' })
      expect(provider.accepted(session.key)).toBe(sentBefore ? 1 : 0)
    },
  )

  it.skipIf(why !== null)(
    `a marker that belongs to another user and may not be read: nothing is sent${why === null ? '' : ` (skipped: ${why})`}`,
    async () => {
      const session = fresh()
      await runSession(session)
      spawnSync('sh', [
        '-c',
        `find ${session.place} -type d -exec chmod 777 {} + ; find ${session.place} -type f -name '*.json' -exec chmod 000 {} +`,
      ])
      const { outcome } = await runSession(session, { uid: nobody })
      expect(outcome).toMatchObject({ status: 'threw', code: 'store-unavailable' })
      expect(provider.accepted(session.key)).toBe(1)
    },
  )
})
