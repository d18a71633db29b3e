// node run.mjs [--sends 1000] [--seed 1] [--only name,name] [--skip faults,overhead,claims] [--json path]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contendedClaims, roundTrips } from './claims.mjs'
import { Pool } from './pool.mjs'
import { faults, schedule } from './schedule.mjs'
import { cleanPostgres, cleanUpAfterDead, startProvider, startRedis } from './servers.mjs'

const { values } = parseArgs({
  options: {
    sends: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    skip: { type: 'string', default: '' },
    json: { type: 'string' },
    postgres: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/test' },
  },
})
const sends = Number(values.sends)
const seed = Number(values.seed)
const skip = values.skip.split(',')

/** Milliseconds: the lease (or lock, or remaining time) that every system is given, and the provider's slowness. */
const LEASE = 1_000
const SLOW = 3 * LEASE
const WINDOW = 24 * 3_600_000

const systems = [
  { name: 'nothing', adapter: 'none' },
  { name: 'Redis SET NX PX, lock + done flag', adapter: 'set-nx-lock' },
  { name: 'Redis SET NX PX, whole window', adapter: 'set-nx-window' },
  { name: 'INSERT … ON CONFLICT', adapter: 'insert-on-conflict' },
  { name: 'proper-lockfile + done file', adapter: 'proper-lockfile' },
  { name: 'Powertools idempotency (Redis)', adapter: 'powertools' },
  { name: 'BullMQ deduplication', adapter: 'bullmq' },
  { name: 'pg-boss singletonKey', adapter: 'pg-boss' },
  { name: 'sendgate, files, suppress', adapter: 'sendgate', env: { store: 'files' } },
  { name: 'sendgate, SQLite, suppress', adapter: 'sendgate', env: { store: 'sqlite' } },
  { name: 'sendgate, Redis, suppress', adapter: 'sendgate', env: { store: 'redis' } },
  { name: 'sendgate, PostgreSQL, suppress', adapter: 'sendgate', env: { store: 'postgres' } },
  { name: 'sendgate, Redis, reconcile', adapter: 'sendgate', env: { store: 'redis', policy: 'reconcile' } },
  { name: 'sendgate, files, reconcile', adapter: 'sendgate', env: { store: 'files', policy: 'reconcile' } },
].filter(({ name }) => values.only === '' || values.only.split(',').some((part) => name.includes(part)))

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
await cleanUpAfterDead(values.postgres)
const root = mkdtempSync(join(tmpdir(), 'sendgate-bench-'))
const redis = await startRedis(root)
const namespace = `b${process.pid}`
const baseEnv = { redis: redis.url, postgres: values.postgres, leaseMs: LEASE, windowMs: WINDOW }

/** Sessions of one logical send: the faulty start, then a scheduler that tries again until it hears "done", at least twice. */
async function logicalSend(pool, { key, fault }, expiryMs) {
  const session = () => pool.run({ type: 'session', key, fault })
  const outcomes = []
  if (fault === 'concurrent') outcomes.push(...(await Promise.all([session(), session(), session()])))
  else if (fault === 'slow-send') {
    const first = session()
    await wait(1.5 * LEASE)
    outcomes.push(await session(), await first)
  } else outcomes.push(await session())
  for (let attempt = 0; attempt < 7; attempt += 1) {
    await wait(attempt === 0 ? expiryMs + 200 : LEASE)
    const outcome = await session()
    outcomes.push(outcome)
    if (attempt >= 1 && ['sent', 'skipped', 'queued'].includes(outcome.status) && outcome.reason !== 'in-progress')
      break
  }
  return outcomes
}

async function quiet(log, ms) {
  for (let size = -1; ;) {
    const now = readFileSync(log, 'utf8').length
    if (now === size) return
    size = now
    await wait(ms)
  }
}

async function faultRun({ name, adapter, env }, index) {
  const log = join(root, `accepted-${index}.log`)
  writeFileSync(log, '')
  const provider = await startProvider(log, SLOW)
  const { expiryMs = LEASE, queue = false } = await import(`./adapters/${adapter}.mjs`)
  const folder = mkdtempSync(join(root, 'folder-'))
  const pool = new Pool(adapter, {
    ...baseEnv,
    ...env,
    folder,
    namespace: `${namespace}_f${index}`,
    provider: provider.port,
  })
  await pool.start(8)
  const plan = schedule(sends, seed)
  const last = new Map()
  const pending = [...plan]
  // Many logical sends are under way at once: most of their time is waiting.
  await Promise.all(
    Array.from({ length: 60 }, async () => {
      for (let item = pending.shift(); item !== undefined; item = pending.shift())
        last.set(item.key, (await logicalSend(pool, item, expiryMs)).at(-1))
    }),
  )
  if (queue) await quiet(log, 3 * expiryMs)
  const { keys: unknown = [] } = await pool.run({ type: 'unknown' })
  await pool.close()
  provider.stop()
  return { name, ...judge(plan, { accepted: readFileSync(log, 'utf8').split('\n'), unknown: new Set(unknown), last }) }
}

function judge(plan, { accepted, unknown, last }) {
  const counts = new Map()
  for (const key of accepted) counts.set(key, (counts.get(key) ?? 0) + 1)
  const row = {
    duplicates: 0,
    losses: 0,
    silent: 0,
    by: Object.fromEntries(Object.keys(faults).map((fault) => [fault, { duplicates: 0, losses: 0 }])),
  }
  for (const { key, fault } of plan) {
    const count = counts.get(key) ?? 0
    row.duplicates += Math.max(0, count - 1)
    row.by[fault].duplicates += Math.max(0, count - 1)
    if (count > 0) continue
    row.losses += 1
    row.by[fault].losses += 1
    const reported = unknown.has(key) || ['threw', 'unknown', 'died'].includes(last.get(key)?.status)
    if (!reported) row.silent += 1
  }
  for (const field of ['duplicates', 'losses', 'silent']) row[field] = Math.round((row[field] * 1_000) / plan.length)
  return row
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]

async function overheadRun({ name, adapter, env }, index) {
  const row = { name }
  for (const processes of [1, 8]) {
    const provider = await startProvider(join(root, 'free.log'), SLOW)
    const pool = new Pool(adapter, {
      ...baseEnv,
      leaseMs: 20_000,
      ...env,
      folder: mkdtempSync(join(root, 'folder-')),
      namespace: `${namespace}_o${index}_${processes}`,
      provider: provider.port,
    })
    await pool.start(processes)
    await pool.everyone((i) => ({ type: 'overhead', count: 20, prefix: `warm/${i}` }))
    const results = await pool.everyone((i) => ({ type: 'overhead', count: 200, prefix: `free/${i}` }))
    const times = results.flatMap(({ times }) => times).sort((a, b) => a - b)
    row[processes] = { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
    await pool.close()
    provider.stop()
  }
  return row
}

const ms = (value) => value.toFixed(value < 10 ? 2 : 1)
const lines = [
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${sends} logical sends, seed ${seed}, lease ${LEASE} ms`,
  '',
]
const say = (...texts) => {
  lines.push(...texts)
  process.stdout.write(`${texts.join('\n')}\n`)
}
process.stdout.write(`${lines.join('\n')}\n`)
const results = {}

if (!skip.includes('faults')) {
  say('| system | duplicates | losses | silent losses | where (duplicates/losses) |', '|---|---:|---:|---:|---|')
  results.faults = []
  for (const [index, system] of systems.entries()) {
    const row = await faultRun(system, index)
    results.faults.push(row)
    const where = Object.entries(row.by)
      .filter(([, { duplicates, losses }]) => duplicates + losses > 0)
      .map(([fault, { duplicates, losses }]) => `${fault} ${duplicates}/${losses}`)
    say(`| ${row.name} | ${row.duplicates} | ${row.losses} | ${row.silent} | ${where.join(', ')} |`)
  }
  say('')
}
if (!skip.includes('overhead')) {
  say('| system | 1 process p50 ms | p99 ms | 8 processes p50 ms | p99 ms |', '|---|---:|---:|---:|---:|')
  results.overhead = []
  for (const [index, system] of systems.entries()) {
    if (system.env?.policy === 'reconcile') continue
    const row = await overheadRun(system, index)
    results.overhead.push(row)
    say(`| ${row.name} | ${ms(row[1].p50)} | ${ms(row[1].p99)} | ${ms(row[8].p50)} | ${ms(row[8].p99)} |`)
  }
  say('')
}
if (!skip.includes('claims')) {
  results.claims = await contendedClaims(root)
  say(
    `Contended claims on files, 8 processes: ${results.claims.perSecond} attempts/s, ${results.claims.wins} wins for ${results.claims.keys} keys`,
  )
  results.roundTrips = await roundTrips({ ...baseEnv, namespace })
  for (const { store, sent, skipped } of results.roundTrips)
    say(`Round trips on ${store}: ${sent} of a send, ${skipped} of a skipped one`)
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
await cleanPostgres(values.postgres, namespace)
redis.stop()
rmSync(root, { recursive: true, force: true })
process.exit(0)
