// A session adds a job with a deduplication id that lasts for the window; every process is also a worker.
import { Queue, Worker } from 'bullmq'

export const queue = true
/** A dead worker's job is seen as stalled after the lock and one look. */
export const expiryMs = 2_500

export async function open({ redis, namespace, windowMs, send }) {
  const { hostname, port } = new URL(redis)
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null }
  const name = `bull-${namespace}`
  const jobs = new Queue(name, { connection })
  const waiting = new Map()
  const worker = new Worker(
    name,
    async ({ data }) => {
      await send(data.key, data.fault)
      waiting.get(data.key)?.()
    },
    { connection, concurrency: 1, lockDuration: 1_000, stalledInterval: 1_000, maxStalledCount: 3 },
  )
  worker.on('error', () => undefined)
  jobs.on('error', () => undefined)
  return {
    async session(key, fault) {
      const done = fault === 'free' ? new Promise((resolve) => waiting.set(key, resolve)) : null
      await jobs.add('send', { key, fault }, { deduplication: { id: key, ttl: windowMs }, removeOnComplete: true })
      // With several processes another worker may run the job, so the overhead run of one process waits for its own.
      if (done !== null && process.env.BENCH_WAIT === '1') await done
      return { status: 'queued' }
    },
    async idle() {
      const { active, waiting: queued, delayed } = await jobs.getJobCounts('active', 'waiting', 'delayed')
      return active + queued + delayed === 0
    },
    async unknown() {
      return (await jobs.getFailed(0, 10_000)).map(({ data }) => data.key)
    },
    close: () => worker.close(true),
  }
}
