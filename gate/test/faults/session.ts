import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { OnUnknown } from 'sendgate'

/** What one process of `sender.mjs` does. */
export interface Session {
  readonly key: string
  /** Port of the fake provider. */
  readonly provider: number
  readonly opener?: string
  readonly place?: string
  /** Folder of the markers, null for none. */
  readonly markers?: string | null
  readonly policy?: OnUnknown
  readonly probe?: boolean
  readonly timing?: Timing
  /** How the provider treats the request. `honour`: it drops a second request with the same idempotency key. */
  readonly behaviour?: 'ok' | 'drop' | '500' | 'hang' | 'late' | 'slow' | 'refuse'
  readonly honour?: boolean
  readonly lateMs?: number
  readonly fault?: { readonly point: string; readonly signal: 'SIGKILL' | 'SIGSTOP' }
  /** Milliseconds added to this process's wall clock. */
  readonly clockOffset?: number
  /** Runs without the gate. */
  readonly control?: 'none' | 'set-nx'
  readonly redis?: string
  readonly ttl?: number
}

export interface Timing {
  readonly lease: number
  readonly deadline: number
  readonly grace: number
  readonly settle: number
}

export interface SessionEnd {
  /** The line it printed; null when it died first. */
  readonly outcome: {
    readonly status: string
    readonly reason?: string
    readonly code?: string
    readonly error?: string
  } | null
  readonly signal: NodeJS.Signals | null
}

export interface Running {
  readonly child: ChildProcess
  readonly end: Promise<SessionEnd>
}

const senderFile = fileURLToPath(new URL('./sender.mjs', import.meta.url))

/** How a session is run: `wrap` under another command (strace, faketime), `uid` as another user. */
export interface Launch {
  readonly wrap?: readonly string[]
  readonly uid?: number
}

export function startSession(session: Session, { wrap = [], uid }: Launch = {}): Running {
  const command = [...wrap, process.execPath, senderFile, JSON.stringify(session)]
  const child = spawn(command[0]!, command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    texts.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    texts.err += String(chunk)
  })
  const end = new Promise<SessionEnd>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const line = texts.out.trim()
      if (line === '' && signal === null && code === 0) reject(new Error(`the session printed nothing: ${texts.err}`))
      else
        resolve({ outcome: line === '' ? null : (JSON.parse(line.split('\n')[0]!) as SessionEnd['outcome']), signal })
    })
  })
  return { child, end }
}

export const runSession = (session: Session, launch?: Launch): Promise<SessionEnd> => startSession(session, launch).end

export interface Provider {
  readonly port: number
  /** How many notifications of a key were accepted, by the provider's own log. */
  accepted(key: string): number
  /** Resolves when a request for a key has arrived, accepted or not. */
  arrived(key: string): Promise<void>
  stop(): void
}

/** Starts the fake provider in its own process. */
export async function startProvider(log: string): Promise<Provider> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./provider.mjs', import.meta.url)), log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', (line) => resolve(Number(line)))
    child.once('exit', () => reject(new Error('the provider did not start')))
  })
  const lines = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { readonly key?: string; readonly arrived?: string })
  return {
    port,
    accepted: (key) => lines().filter((line) => line.key === key).length,
    async arrived(key) {
      while (!lines().some((line) => line.arrived === key)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
