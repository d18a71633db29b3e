// A provider of notifications in a process of its own. What it accepted stands in its append-only log and nowhere else:
// that log is what the tests count, never the gate's own view.
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const log = process.argv[2]
const honoured = new Set()

const accepted = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

function accept(request) {
  if (request.honour && honoured.has(request.idempotencyKey)) return
  honoured.add(request.idempotencyKey)
  appendFileSync(
    log,
    `${JSON.stringify({ key: request.key, idempotencyKey: request.idempotencyKey, pid: request.pid })}\n`,
  )
}

// What becomes of a request that arrived whole.
const behaviours = {
  ok: (request, response) => {
    accept(request)
    answer(response, 200, { id: `m-${accepted().length}` })
  },
  drop: (request, response) => {
    accept(request)
    response.socket.destroy()
  },
  500: (request, response) => {
    accept(request)
    answer(response, 500, {})
  },
  hang: (request) => {
    accept(request)
  },
  late: (request, response) => {
    accept(request)
    setTimeout(() => answer(response, 200, { id: 'late' }), request.lateMs)
  },
  slow: (request, response) => {
    setTimeout(() => {
      accept(request)
      answer(response, 200, { id: 'slow' })
    }, request.lateMs)
  },
  refuse: (_request, response) => {
    answer(response, 422, {})
  },
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(body))
}

appendFileSync(log, '')
const server = createServer((incoming, response) => {
  let body = ''
  incoming.on('data', (chunk) => {
    body += chunk
  })
  incoming.on('end', () => {
    const request = JSON.parse(body)
    if (incoming.url === '/send') appendFileSync(log, `${JSON.stringify({ arrived: request.key })}\n`)
    if (incoming.url === '/find') answer(response, 200, { found: accepted().some(({ key }) => key === request.key) })
    else behaviours[request.behaviour ?? 'ok'](request, response)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
