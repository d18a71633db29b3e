import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Fleet {
  readonly gateUrl: string
  readonly port: number
  /** Working directory: a checkout. */
  readonly cwd: string
  readonly gated: boolean
  readonly sessions: number
  readonly hoursLater?: number
}

export interface Said {
  readonly status: string
  readonly reason?: string
}

/** Starts all sessions, lets them go in the same moment when all are ready, and answers what each decided. */
export async function runFleet(fleet: Fleet): Promise<Said[]> {
  const agents = Array.from({ length: fleet.sessions }, () => startAgent(fleet))
  await Promise.all(agents.map(({ ready }) => ready))
  for (const { child } of agents) child.stdin.write('go\n')
  return Promise.all(agents.map(({ said }) => said))
}

interface Agent {
  readonly child: ChildProcessWithoutNullStreams
  readonly ready: Promise<void>
  readonly said: Promise<Said>
}

function startAgent({ gateUrl, port, cwd, gated, hoursLater = 0 }: Fleet): Agent {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    GATE_URL: gateUrl,
    SMTP_PORT: String(port),
    GATED: gated ? 'yes' : 'no',
    AGENT_ID: 'agent-1',
    HOURS_LATER: String(hoursLater),
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'agent.mjs')], { cwd, env })
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const line = async () => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error(`A session ended without an answer: ${errors.join('')}`)
    return value
  }
  const ready = line().then(() => {})
  return { child, ready, said: ready.then(line).then((text) => JSON.parse(text) as Said) }
}
