import { writeSync } from 'node:fs'
import { SendgateError, type Rec, type Store } from 'sendgate'
import { sampleRecord } from './sample-record.js'

/** What one process of the suite does; passed as JSON in the first argument. */
export interface WorkerTask {
  /** URL of the subject's module. */
  readonly module: string
  readonly place: string
  readonly process: number
  /** `storm`: random reads and writes, logged. `append`: writes one key until killed. `first`: one claim of a fresh key. */
  readonly work: 'storm' | 'append' | 'first'
  readonly keys: readonly string[]
  readonly operations: number
}

const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask

/** Synchronous, so that a line that was printed is known to the parent even if this process is killed at once. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`)
}

async function storm(store: Store): Promise<void> {
  for (let i = 0; i < task.operations; i += 1) {
    const key = task.keys[Math.floor(Math.random() * task.keys.length)]!
    const seen = await observed(key, () => store.read(sampleRecord(key).hash))
    const next = sampleRecord(key)
    const start = process.hrtime.bigint()
    try {
      const result = await store.cas(next.hash, seen, next)
      const end = process.hrtime.bigint()
      if (result.ok)
        say({ process: task.process, key, kind: 'write', version: result.version, token: next.token, start, end })
      else
        say({
          process: task.process,
          key,
          kind: 'read',
          version: result.current.version,
          token: result.current.rec?.token ?? null,
          start,
          end,
        })
    } catch (error) {
      if (!(error instanceof SendgateError)) throw error
      say({
        process: task.process,
        key,
        kind: 'lost',
        version: seen + 1,
        token: next.token,
        start,
        end: process.hrtime.bigint(),
        error: error.message,
      })
    }
  }
}

async function observed(key: string, read: () => Promise<{ version: number; rec: Rec | null }>): Promise<number> {
  const start = process.hrtime.bigint()
  const { version, rec } = await read()
  say({
    process: task.process,
    key,
    kind: 'read',
    version,
    token: rec?.token ?? null,
    start,
    end: process.hrtime.bigint(),
  })
  return version
}

async function append(store: Store): Promise<void> {
  const [key = 'append'] = task.keys
  for (let { version } = await store.read(sampleRecord(key).hash); ;) {
    const next = sampleRecord(key)
    const result = await store.cas(next.hash, version, next)
    if (!result.ok) throw new Error("somebody else wrote the only writer's key")
    version = result.version
    say({ version, token: next.token })
  }
}

async function first(store: Store): Promise<void> {
  const next = sampleRecord(task.keys[0]!)
  const result = await store.cas(next.hash, 0, next)
  say({ won: result.ok, token: next.token })
}

async function main(): Promise<void> {
  const { open } = (await import(task.module)) as { open(place: string): Store | Promise<Store> }
  say({ ready: true })
  await new Promise((resolve) => process.stdin.once('data', resolve))
  const store = await open(task.place)
  await { storm, append, first }[task.work](store)
  await store.close()
  say({ done: true })
  process.exitCode = 0
  process.stdin.destroy()
}

main().catch((error: unknown) => {
  say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  // A client that goes on reconnecting would keep a failed process alive.
  process.exit(70)
})
