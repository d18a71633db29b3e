// One session process. Messages in: { id, key, fault }; out: { id, outcome }. It may die on the way: that is the point.
import { request } from 'node:http'

const { adapter: name, env } = JSON.parse(process.argv[2])
const { open } = await import(`./adapters/${name}.mjs`)

function ask(path, body, signal) {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: env.provider, path, method: 'POST', agent: false, signal },
      (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve(JSON.parse(text)))
        response.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(JSON.stringify(body))
  })
}

function die() {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => setInterval(() => undefined, 1_000))
}

/** The send that every system is given. */
async function send(key, fault, signal) {
  // The overhead runs measure the system, not the provider.
  if (fault === 'free') return { id: key }
  if (fault === 'crash-before-send' && (await ask('/strike', { key })).first) await die()
  const result = await ask('/send', { key, fault }, signal)
  if (fault === 'crash-before-mark' && (await ask('/strike', { key })).first) await die()
  return result
}

const probe = async (key) => ((await ask('/find', { key })).found ? { found: { id: key } } : { absent: true })

const system = await open({ ...env, send, probe })

const work = {
  async session({ key, fault }) {
    try {
      return await system.session(key, fault)
    } catch (error) {
      return { status: 'threw', error: String(error?.message ?? error).slice(0, 200) }
    }
  },
  /** Milliseconds of each of `count` sends to a provider that answers at once. */
  async overhead({ count, prefix }) {
    const times = []
    for (let i = 0; i < count; i += 1) {
      const start = performance.now()
      await system.session(`${prefix}/${i}`, 'free')
      times.push(performance.now() - start)
    }
    return { times }
  },
  async unknown() {
    return { keys: (await system.unknown?.()) ?? [] }
  },
  async close() {
    await system.close?.()
    setTimeout(() => process.exit(0), 50)
    return {}
  },
}

process.on('message', async (message) => {
  const outcome = await work[message.type](message)
  if (process.connected) process.send({ id: message.id, outcome })
})
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })
