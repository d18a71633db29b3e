// The provider: a process of its own with an append-only log, the only thing that is counted. It ignores idempotency keys,
// as most providers do. A fault strikes the first request (or the first attempt) of a key only.
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [log, slowMs] = [process.argv[2], Number(process.argv[3])]
const struck = new Set()
const accepted = new Set()

function accept(key) {
  accepted.add(key)
  appendFileSync(log, `${key}\n`)
}

function first(key) {
  if (struck.has(key)) return false
  struck.add(key)
  return true
}

function reply(response, body) {
  response.end(JSON.stringify(body))
}

const routes = {
  '/strike': ({ key }, response) => reply(response, { first: first(key) }),
  '/find': ({ key }, response) => reply(response, { found: accepted.has(key) }),
  '/send': ({ key, fault }, response) => {
    if (fault === 'slow-send' && first(key))
      return void setTimeout(() => {
        accept(key)
        reply(response, { id: key })
      }, slowMs)
    accept(key)
    if (fault === 'lost-response' && first(key)) return void response.socket.destroy()
    reply(response, { id: key })
  },
}

createServer((incoming, response) => {
  let body = ''
  incoming.on('data', (chunk) => {
    body += chunk
  })
  incoming.on('end', () => routes[incoming.url](JSON.parse(body), response))
}).listen(0, '127.0.0.1', function () {
  process.stdout.write(`${this.address().port}\n`)
})
