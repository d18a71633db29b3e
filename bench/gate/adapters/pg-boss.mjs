// A session sends a job with a singletonKey for the window; every process is also a worker. Retries as by default (2).
import PgBoss from 'pg-boss'

export const queue = true
/** An abandoned job fails after its expiry, seen by the monitor, and is then retried. */
export const expiryMs = 5_000

export async function open({ postgres, namespace, windowMs, send }) {
  // The archive must outlast the window, or a job's key is forgotten before it.
  const boss = new PgBoss({
    connectionString: postgres,
    schema: `boss_${namespace}`,
    max: 2,
    archiveCompletedAfterSeconds: Math.floor(windowMs / 1000) + 3_600,
    monitorStateIntervalSeconds: 1,
    maintenanceIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue('sends').catch(() => undefined)
  await boss.work('sends', { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    await send(job.data.key, job.data.fault)
  })
  return {
    async session(key, fault) {
      const id = await boss.send(
        'sends',
        { key, fault },
        { singletonKey: key, singletonSeconds: Math.floor(windowMs / 1000), expireInSeconds: 2 },
      )
      return { status: id === null ? 'skipped' : 'queued' }
    },
    async unknown() {
      const { rows } = await boss
        .getDb()
        .executeSql(`SELECT data->>'key' AS key FROM boss_${namespace}.job WHERE state = 'failed'`, [])
      return rows.map(({ key }) => key)
    },
    close: () => boss.stop({ graceful: false }),
  }
}
