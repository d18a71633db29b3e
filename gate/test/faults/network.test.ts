import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, whyNoOwnPostgres } from '../support/own-postgres.js'
import { startRedis, whyNoRedis } from '../support/servers.js'
import { tcpProxy, type TcpProxy } from '../support/tcp-proxy.js'
import { listsUnknown, patient, timing } from './cell.js'
import { runSession, startProvider, startSession, type Session } from './session.js'

const everything = process.env.SENDGATE_FAULTS === 'all'
// The sessions inherit it: a lost reply is what these tests wait for.
process.env.SENDGATE_TEST_TIMEOUT = '1500'

const root = mkdtempSync(join(tmpdir(), 'sendgate-network-'))
const provider = await startProvider(join(root, 'accepted.log'))
afterAll(() => {
  provider.stop()
  rmSync(root, { recursive: true, force: true })
})

interface Server {
  readonly url: string
  readonly port: number
  crash(): void | Promise<void>
  stop(): void | Promise<void>
}

const kinds: readonly { readonly name: string; readonly why: string | null; start(): Promise<Server> }[] = [
  { name: 'postgres', why: whyNoOwnPostgres(), start: startPostgres },
  { name: 'redis', why: whyNoRedis(), start: () => startRedis() },
]

/** A server that has just started may need longer than the store waits; such a session says so and sends nothing. */
async function whenTheServerAnswers(session: Session) {
  for (let attempt = 0; ; attempt += 1) {
    const end = await runSession(session)
    if (attempt === 10 || end.outcome?.code !== 'store-unavailable') return end
  }
}

let count = 0
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

for (const { name, why, start } of kinds) {
  describe.skipIf(why !== null)(
    `${name}: the server or the way to it fails${why === null ? '' : ` (skipped: ${why})`}`,
    () => {
      let server: Server
      let proxy: TcpProxy
      beforeAll(async () => {
        server = await start()
        proxy = await tcpProxy({ host: '127.0.0.1', port: server.port })
      })
      afterAll(async () => {
        await proxy.close()
        await server.stop()
      })

      const fresh = (changes: Partial<Session> = {}): Session => ({
        key: `network/${name}/${(count += 1)}`,
        provider: provider.port,
        opener: new URL(`../stores/openers/${name}.mjs`, import.meta.url).href,
        place: `${server.url}#network`,
        markers: null,
        policy: 'suppress',
        timing,
        ...changes,
      })
      const throughProxy = (session: Session): Session => ({
        ...session,
        place: session.place!.replace(String(server.port), String(proxy.port)),
      })

      it('every reply of a call is lost once: at most one, nothing lost in silence', { timeout: 900_000 }, async () => {
        for (const replies of everything ? Array.from({ length: 31 }, (_, i) => i) : [0, 4, 7]) {
          const session = fresh()
          proxy.cutReplyAfter(replies)
          const { outcome } = await runSession(throughProxy(session))
          proxy.heal()
          await wait(timing.deadline + timing.grace)
          const again = await runSession(session)
          const story = `reply ${replies}: first ${JSON.stringify(outcome)}, then ${JSON.stringify(again.outcome)}`
          expect(provider.accepted(session.key), story).toBeLessThanOrEqual(1)
          if (provider.accepted(session.key) === 0) expect(await listsUnknown(session), story).toBe(true)
        }
      })

      it(
        'the server crashes while the provider works on the request: one, and the next call knows it',
        { timeout: 120_000 },
        async () => {
          const session = fresh({ timing: patient })
          const running = startSession({ ...session, behaviour: 'slow', lateMs: 1_500 })
          await provider.arrived(session.key)
          await server.crash()
          await running.end
          const again = await whenTheServerAnswers(session)
          expect(provider.accepted(session.key), JSON.stringify(again.outcome)).toBe(1)
          expect(again.outcome).toMatchObject({ status: 'skipped' })
        },
      )

      it('an acknowledged claim and marker survive the crash of the server', { timeout: 120_000 }, async () => {
        const session = fresh()
        expect((await runSession(session)).outcome).toMatchObject({ status: 'sent' })
        await server.crash()
        expect((await whenTheServerAnswers(session)).outcome).toMatchObject({
          status: 'skipped',
          reason: 'already-sent',
        })
        expect(provider.accepted(session.key)).toBe(1)
      })

      it('no server: nothing is sent, and it says so', async () => {
        const session = throughProxy(fresh())
        proxy.refuse()
        const { outcome } = await runSession(session)
        proxy.heal()
        expect(outcome).toMatchObject({ status: 'threw', code: 'store-unavailable' })
        expect(provider.accepted(session.key)).toBe(0)
      })
    },
  )
}
