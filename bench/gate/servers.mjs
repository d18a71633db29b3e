import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import pg from 'pg'

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    }).on('error', () => resolve(false))
  })

/** A Redis server of one's own that syncs every write, the setting that the gate asks for; every system uses the same one. */
export async function startRedis(root) {
  const port = await freePort()
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      mkdtempSync(join(root, 'redis-')),
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ],
    { stdio: 'ignore' },
  )
  const end = Date.now() + 10_000
  while (!(await accepts(port))) {
    if (Date.now() > end) throw new Error('redis-server did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') }
}

export async function startProvider(log, slowMs) {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./provider.mjs', import.meta.url)), log, String(slowMs)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const port = await new Promise((resolve) =>
    createInterface({ input: child.stdout }).once('line', (line) => resolve(Number(line))),
  )
  return { port, stop: () => child.kill('SIGKILL') }
}

/** Removes what runs that were cut short left in the shared database; their names hold the process id. */
export async function cleanUpAfterDead(url) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const { rows } = await pool.query(
    `SELECT DISTINCT substring(name from '^(?:bench|boss)_(b[0-9]+)_') AS namespace FROM (SELECT tablename AS name FROM pg_tables UNION SELECT nspname FROM pg_namespace) AS names WHERE name ~ '^(bench|boss)_b[0-9]+_'`,
  )
  await pool.end()
  for (const { namespace } of rows) if (!isAlive(Number(namespace.slice(1)))) await cleanPostgres(url, `${namespace}_`)
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

/** Removes what the systems left in the shared database. */
export async function cleanPostgres(url, namespace) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const { rows } = await pool.query(`SELECT tablename FROM pg_tables WHERE tablename LIKE $1`, [
    `bench\\_${namespace}%`,
  ])
  for (const { tablename } of rows) await pool.query(`DROP TABLE IF EXISTS ${tablename}`)
  const schemas = await pool.query(`SELECT nspname FROM pg_namespace WHERE nspname LIKE $1`, [`boss\\_${namespace}%`])
  for (const { nspname } of schemas.rows) await pool.query(`DROP SCHEMA IF EXISTS ${nspname} CASCADE`)
  await pool.end()
}
