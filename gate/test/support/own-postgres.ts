import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './servers.js'

export interface OwnPostgres {
  readonly port: number
  readonly url: string
  /** Stops without a checkpoint, as a crash does, and starts again on the same data. */
  crash(): void
  stop(): void
}

/** The folder of the server's programs, the newest installed version first; null when there is none. */
function programs(): string | null {
  const root = '/usr/lib/postgresql'
  try {
    const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a))
    return versions[0] === undefined ? null : join(root, versions[0], 'bin')
  } catch {
    return null
  }
}

const userId = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

/** Why no own server can be started here, or null. */
export function whyNoOwnPostgres(): string | null {
  if (programs() === null) return 'no PostgreSQL server under /usr/lib/postgresql'
  // The server refuses to run as root, and only root can start it as its own user.
  return process.getuid?.() === 0 && userId('-u') > 0 ? null : 'starting an own PostgreSQL as user postgres needs root'
}

/** Starts a server of one's own on a free port with fresh data. */
export async function startPostgres(): Promise<OwnPostgres> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'sendgate-postgres-'))
  const [uid, gid] = [userId('-u'), userId('-g')]
  chownSync(folder, uid, gid)
  const run = (program: string, args: readonly string[]) => {
    const { status, stderr } = spawnSync(join(programs()!, program), args, {
      uid,
      gid,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`)
  }
  const data = join(folder, 'data')
  const start = () =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -h 127.0.0.1`, 'start'])
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync'])
  start()
  return {
    port,
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
      start()
    },
    stop() {
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
