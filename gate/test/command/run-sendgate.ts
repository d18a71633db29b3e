import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'sendgate.js')
if (!existsSync(join(dirname(bin), '..', 'dist', 'command', 'main.js')))
  throw new Error('The command is tested as it is shipped: run `npm run build` first.')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface World {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Runs the built command in this world, with nothing of the caller's SENDGATE_ variables. */
  sendgate(...args: string[]): Promise<Ended>
  with(env: Readonly<Record<string, string>>): World
}

/** An empty folder with a state of its own. */
export function newWorld(
  folder = mkdtempSync(join(tmpdir(), 'sendgate-command-')),
  env: Readonly<Record<string, string>> = {},
): World {
  return {
    folder,
    env,
    sendgate: (...args) => run(process.execPath, [bin, ...args], { folder, env }),
    with: (more) => newWorld(folder, { ...env, ...more }),
  }
}

export function run(
  program: string,
  args: readonly string[],
  { folder, env }: { folder: string; env: Readonly<Record<string, string>> },
): Promise<Ended> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SENDGATE_')))
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...clean, SENDGATE_DIR: join(folder, 'state'), SENDGATE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code, out, err }))
  })
}
