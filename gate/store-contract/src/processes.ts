import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { WorkerTask } from './worker.js'

export type Line = Readonly<Record<string, unknown>>

/** One child process of the suite, waiting at the starting line. */
export interface Worker {
  readonly lines: Line[]
  /** Resolves when the child waits for `go`; rejects with its error when it cannot start. */
  readonly ready: Promise<void>
  /** Resolves with the exit code or signal. */
  readonly ended: Promise<string>
  go(): void
  kill(signal: NodeJS.Signals): void
  /** Resolves when the child has printed this many lines. */
  printed(count: number): Promise<void>
}

/** Starts a child; the file beside this one is run as JavaScript, so the suite needs the compiled package. */
export function startWorker(task: WorkerTask): Worker {
  const file = fileURLToPath(new URL('./worker.js', import.meta.url))
  const child = spawn(process.execPath, [file, JSON.stringify(task)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: Line[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push(JSON.parse(text) as Line)
    for (const check of waiting) check()
  })
  const ended = endOf(child)
  const until = (done: () => boolean) => waitFor({ done, waiting, ended, lines })
  child.stdin.on('error', () => undefined)
  return {
    lines,
    ready: until(() => lines.length > 0),
    ended,
    go: () => void child.stdin.write('go\n'),
    kill: (signal) => void child.kill(signal),
    printed: (count) => until(() => lines.length >= count),
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? String(code))))
}

interface Waiting {
  readonly done: () => boolean
  readonly waiting: Set<() => void>
  readonly ended: Promise<string>
  readonly lines: readonly Line[]
}

function waitFor({ done, waiting, ended, lines }: Waiting): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!done()) return
      waiting.delete(check)
      resolve()
    }
    waiting.add(check)
    check()
    void ended.then((how) =>
      reject(new Error(`the process ended (${how}) too early: ${JSON.stringify(lines.at(-1) ?? null)}`)),
    )
  })
}

/** Runs one task in several processes that start together; resolves with all lines. */
export async function together(count: number, task: Omit<WorkerTask, 'process'>): Promise<Line[][]> {
  const workers = Array.from({ length: count }, (_, process) => startWorker({ ...task, process }))
  await Promise.all(workers.map(({ ready }) => ready))
  for (const worker of workers) worker.go()
  await Promise.all(workers.map(({ ended }) => ended))
  for (const { lines } of workers) {
    const failure = lines.find(({ failed }) => failed !== undefined)
    if (failure !== undefined || lines.at(-1)?.done !== true)
      throw new Error(`a process failed: ${String(failure?.failed ?? JSON.stringify(lines.at(-1)))}`)
  }
  return workers.map(({ lines }) => lines)
}
