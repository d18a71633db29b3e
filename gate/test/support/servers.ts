import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Waits until something accepts connections on a local port. */
export async function listening(port: number): Promise<void> {
  const end = Date.now() + 10_000
  for (;;) {
    const accepted = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (accepted) return
    if (Date.now() > end) throw new Error(`nothing listens on port ${port}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Why Redis cases cannot run here, or null. */
export function whyNoRedis(): string | null {
  return spawnSync('redis-server', ['--version']).status === 0 ? null : 'no redis-server in PATH'
}

export interface RedisServer {
  readonly port: number
  readonly url: string
  /** Kills the server without a chance to save, and starts it again on the same data. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Starts an own Redis server on a free port; by default it syncs every write to disk. */
export async function startRedis(
  settings: readonly string[] = ['--appendonly', 'yes', '--appendfsync', 'always'],
): Promise<RedisServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'sendgate-redis-'))
  const start = async () => {
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...settings],
      { stdio: 'ignore' },
    )
    await listening(port)
    return child
  }
  let child = await start()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    crash: async () => {
      await killed(child)
      child = await start()
    },
    stop: async () => {
      await killed(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

/** Where the tests find PostgreSQL: a `postgres://` URL. */
export const postgresUrl = process.env.SENDGATE_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/test'

/** Why PostgreSQL cases cannot run here, or null. */
export async function whyNoPostgres(): Promise<string | null> {
  const pool = new Pool({ connectionString: postgresUrl, connectionTimeoutMillis: 2_000 })
  try {
    await pool.query('SELECT 1')
    return null
  } catch (error) {
    return `no PostgreSQL at ${postgresUrl} (${error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)}); set SENDGATE_TEST_POSTGRES`
  } finally {
    await pool.end()
  }
}
