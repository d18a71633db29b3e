// One session: one process that wants to send one notification, with an optional fault on the way.
// Argument: JSON, see Session in session.ts. Prints one JSON line with the outcome, if it lives to see it.
import { request } from 'node:http'

const session = JSON.parse(process.argv[2])

function post(path, body, { signal, written } = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: session.provider, path, method: 'POST', signal, agent: false },
      (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => {
          if (response.statusCode < 400) resolve(JSON.parse(text))
          else
            reject(
              Object.assign(new Error(`the provider answered ${response.statusCode}`), { status: response.statusCode }),
            )
        })
        response.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body), () => {
      void written?.()
    })
  })
}

/** Stops or kills this process at its point, then waits there for ever (or until it is continued). */
async function strike(point) {
  if (session.fault?.point !== point) return
  process.kill(process.pid, session.fault.signal)
  if (session.fault.signal === 'SIGKILL') await new Promise(() => setInterval(() => undefined, 1_000))
}

async function send({ idempotencyKey = session.key, signal } = {}) {
  const { key, behaviour, honour, lateMs } = session
  const result = await post(
    '/send',
    { key, idempotencyKey, behaviour, honour, lateMs, pid: process.pid },
    { signal, written: () => strike('request-written') },
  )
  await strike('response-read')
  return result
}

const probe = async () =>
  (await post('/find', { key: session.key })).found ? { found: { id: 'found' } } : { absent: true }

async function gated() {
  const { gate, parseKey, byHttpStatus } = await import('sendgate')
  const { fileMarkers } = await import('sendgate/files')
  const { open } = await import(session.opener)
  const store = await open(session.place)
  const clock = {
    now: () => Date.now() + (session.clockOffset ?? 0),
    monotonic: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  }
  const mail = gate({
    ...session.timing,
    clock,
    store,
    env: 'test',
    onUnknown: session.policy,
    classify: byHttpStatus,
    at: strike,
    markers: session.markers === null ? false : fileMarkers({ folder: session.markers }),
  })
  try {
    const { status, reason, error } = await mail.once(parseKey(session.key), {
      send,
      ...(session.probe ? { probe } : {}),
    })
    return { status, reason, error: error?.message }
  } finally {
    await mail.close()
  }
}

/** Controls without a gate: they must show the duplicates that the gate prevents, or the harness sees nothing. */
const controls = {
  async none() {
    await send()
    return { status: 'sent' }
  },
  // SET key NX PX, freed when the send throws, expiring by itself: the usual lock.
  async 'set-nx'() {
    const { createClient } = await import('redis')
    const client = await createClient({ url: session.redis }).connect()
    try {
      const won = await client.set(session.key, String(process.pid), {
        condition: 'NX',
        expiration: { type: 'PX', value: session.ttl },
      })
      if (won !== 'OK') return { status: 'skipped' }
      await strike('after-claim')
      try {
        await send()
      } catch (error) {
        await client.del(session.key)
        throw error
      }
      return { status: 'sent' }
    } finally {
      client.destroy()
    }
  },
}

try {
  const outcome = await (session.control === undefined ? gated() : controls[session.control]())
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ status: 'threw', code: error.code, error: error.message })}\n`)
}
process.exit(0)
