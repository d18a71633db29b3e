import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { gate, key, type Gate } from '../../src/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import {
  githubComment,
  nodemailerMail,
  resendEmail,
  slackMessage,
  twilioMessage,
  webhook,
} from '../../src/providers/index.js'

const newGate = (): Gate => gate({ store: memoryStore(), markers: false, env: 'test' })
const occasion = key`receipt/invoice-7`

describe('webhook', () => {
  async function answering(status: number, headers: Record<string, string> = {}) {
    const seen: { request: IncomingMessage; body: string }[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      seen.push({ request, body })
      response.writeHead(status, headers).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, seen, close: () => server.close() }
  }

  it.each([
    [204, 'sent'],
    [400, 'rejected'],
    [404, 'rejected'],
    [422, 'rejected'],
    [429, 'rejected'],
    [408, 'unknown'],
    [409, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
  ])('an answer of %i is %s', async (status, expected) => {
    const there = await answering(status)
    const outcome = await newGate().once(occasion, webhook({ url: there.url, body: { text: 'hello' } }))
    there.close()
    expect([outcome.status, there.seen.length, there.seen[0]?.body]).toEqual([expected, 1, '{"text":"hello"}'])
    expect(there.seen[0]?.request.headers['idempotency-key']).toMatch(/^sg1_/)
  })

  it('hands on Retry-After in milliseconds', async () => {
    const there = await answering(429, { 'retry-after': '7' })
    const outcome = await newGate().once(occasion, webhook({ url: there.url, body: '' }))
    there.close()
    expect(outcome).toMatchObject({ status: 'rejected', retryAfter: 7000 })
  })

  it('nobody listening is a rejection, a redirect is not followed', async () => {
    const gone = await answering(204)
    gone.close()
    const redirecting = await answering(307, { location: 'http://127.0.0.1:1/' })
    const outcomes = [
      await newGate().once(occasion, webhook({ url: gone.url, body: '' })),
      await newGate().once(occasion, webhook({ url: redirecting.url, body: '' })),
    ]
    redirecting.close()
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'unknown'])
  })
})

describe('nodemailer', () => {
  async function smtp(options: { refuse?: 'MAIL' | 'RCPT' | 'DATA'; drop?: boolean } = {}) {
    const mails: string[] = []
    const refusal = (at: string) =>
      options.refuse === at ? Object.assign(new Error('no'), { responseCode: 550 }) : null
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onMailFrom: (_, __, done) => done(refusal('MAIL')),
      onRcptTo: (_, __, done) => done(refusal('RCPT')),
      onData(stream, _, done) {
        let text = ''
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        stream.on('end', () => {
          mails.push(text)
          if (options.drop === true) return server.connections.forEach((connection) => connection.close())
          done(refusal('DATA'))
        })
      },
    })
    server.on('error', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const transport = createTransport({
      host: '127.0.0.1',
      port: (server.server.address() as AddressInfo).port,
      ignoreTLS: true,
    })
    return { transport, mails, close: () => new Promise<void>((done) => server.close(() => done())) }
  }
  const mail = { from: 'desk@newsroom.example', to: 'reader@example.org', subject: 'Hello', text: 'Hello.' }

  it.each([
    ['an accepted mail', {}, 'sent', 1],
    ['a refused sender', { refuse: 'MAIL' as const }, 'rejected', 0],
    ['a refused recipient', { refuse: 'RCPT' as const }, 'rejected', 0],
    ['a refused message', { refuse: 'DATA' as const }, 'rejected', 1],
    ['a server that shuts down after the message', { drop: true }, 'unknown', 1],
  ])('%s', async (_, options, expected, count) => {
    const there = await smtp(options)
    const outcome = await newGate().once(
      occasion,
      nodemailerMail(there.transport, mail, { domain: 'newsroom.example' }),
    )
    await there.close()
    expect([outcome.status, there.mails.length]).toEqual([expected, count])
  })

  it('a server that is not there has taken nothing', async () => {
    const there = await smtp()
    await there.close()
    expect((await newGate().once(occasion, nodemailerMail(there.transport, mail))).status).toBe('rejected')
  })

  it('gives every attempt the same Message-ID, and the probe looks for it', async () => {
    const there = await smtp()
    const sent: string[] = []
    const find = async (messageId: string) => {
      sent.push(messageId)
      return there.mails.some((text) => text.includes(messageId))
    }
    const preset = () => nodemailerMail(there.transport, mail, { domain: 'newsroom.example', find })
    const first = await newGate().once(occasion, preset())
    const fromAClone = await newGate().once(occasion, preset())
    await there.close()
    expect([first.status, fromAClone.status, there.mails.length, new Set(sent).size]).toEqual(['sent', 'skipped', 1, 1])
  })
})

describe('GitHub comments', () => {
  function repository(failWith?: number) {
    const comments: { id: number; body: string }[] = Array.from({ length: 150 }, (_, id) => ({ id, body: 'chatter' }))
    const requests: unknown[] = []
    return {
      comments,
      requests,
      issues: {
        async createComment({ body, request }: { body: string; request?: unknown }) {
          requests.push(request)
          if (failWith !== undefined) throw Object.assign(new Error('no'), { status: failWith })
          comments.push({ id: comments.length, body })
          return { data: { id: comments.length - 1, body } }
        },
        listComments: async ({ page, per_page: size }: { page: number; per_page: number }) => ({
          data: comments.slice((page - 1) * size, page * size),
        }),
      },
    }
  }
  const comment = { owner: 'newsroom', repo: 'app', issue_number: 7, body: 'Released.' }

  it('finds the comment of a clone that shares no store, on the second page', async () => {
    const there = repository()
    const outcomes = [
      await newGate().once(occasion, githubComment(there.issues, comment)),
      await newGate().once(occasion, githubComment(there.issues, comment)),
    ]
    expect([outcomes.map(({ status }) => status), there.comments.length]).toEqual([['sent', 'skipped'], 151])
    expect(there.comments.at(-1)?.body).toMatch(/^Released\.\n\n<!-- sendgate:sg1_[a-z2-7]+ -->$/)
    expect(there.requests[0]).toMatchObject({ retries: 0 })
  })

  it.each([
    [403, 'rejected'],
    [422, 'rejected'],
    [502, 'unknown'],
  ])('an answer of %i is %s', async (status, expected) => {
    expect((await newGate().once(occasion, githubComment(repository(status).issues, comment))).status).toBe(expected)
  })
})

describe('Slack', () => {
  function workspace(error?: Error & { code?: string }) {
    const messages: {
      ts: string
      metadata?: { event_type: string; event_payload: Readonly<Record<string, string>> }
    }[] = []
    return {
      messages,
      client: {
        chat: {
          async postMessage(message: {
            channel: string
            text: string
            metadata: { event_type: string; event_payload: Readonly<Record<string, string>> }
          }) {
            if (error !== undefined) throw error
            messages.push({ ts: String(messages.length), metadata: message.metadata })
            return { ok: true, ts: String(messages.length - 1) }
          },
        },
        conversations: { history: async () => ({ messages }) },
      },
    }
  }
  const message = { channel: '#corrections', text: 'Correction.' }

  it('carries the key as metadata, and the probe finds it', async () => {
    const { client, messages } = workspace()
    const outcomes = [
      await newGate().once(occasion, slackMessage(client, message)),
      await newGate().once(occasion, slackMessage(client, message)),
    ]
    expect([outcomes.map(({ status }) => status), messages.length]).toEqual([['sent', 'skipped'], 1])
  })

  it.each([
    ['slack_webapi_platform_error', { data: { error: 'channel_not_found' } }, 'rejected'],
    ['slack_webapi_rate_limited_error', { retryAfter: 3 }, 'rejected'],
    ['slack_webapi_platform_error', { data: { error: 'internal_error' } }, 'unknown'],
    ['slack_webapi_request_error', {}, 'unknown'],
  ])('%s %o is %s', async (code, more, expected) => {
    const { client } = workspace(Object.assign(new Error('no'), { code, ...more }))
    expect((await newGate().once(occasion, slackMessage(client, message))).status).toBe(expected)
  })
})

describe('Resend', () => {
  it.each([
    [{ data: { id: 'mail-1' }, error: null }, 'sent'],
    [{ data: null, error: { name: 'validation_error', message: 'no', statusCode: 422 } }, 'rejected'],
    [{ data: null, error: { name: 'rate_limit_exceeded', message: 'no', statusCode: 429 } }, 'rejected'],
    [{ data: null, error: { name: 'application_error', message: 'no', statusCode: null } }, 'unknown'],
    [{ data: null, error: { name: 'concurrent_idempotent_requests', message: 'no', statusCode: 409 } }, 'unknown'],
  ])('%o is %s', async (answer, expected) => {
    const keys: string[] = []
    const client = {
      emails: {
        send: async (_: object, { idempotencyKey }: { idempotencyKey: string }) => {
          keys.push(idempotencyKey)
          return answer
        },
      },
    }
    expect((await newGate().once(occasion, resendEmail(client, { to: 'reader@example.org' }))).status).toBe(expected)
    expect(keys[0]).toMatch(/^sg1_/)
  })
})

describe('Twilio', () => {
  it('takes the same text to the same number for the same message', async () => {
    const sent: { sid: string; to: string; body: string }[] = []
    const messages = {
      create: async (message: { to: string; body: string }) => {
        sent.push({ sid: `SM${sent.length}`, ...message })
        return { sid: `SM${sent.length - 1}` }
      },
      list: async ({ to }: { to: string }) => sent.filter((message) => message.to === to),
    }
    const preset = () => twilioMessage(messages, { to: '+4700000000', body: 'Your code expires.' })
    const outcomes = [await newGate().once(occasion, preset()), await newGate().once(occasion, preset())]
    expect([outcomes.map(({ status }) => status), sent.length]).toEqual([['sent', 'skipped'], 1])
  })

  it.each([
    [400, 'rejected'],
    [503, 'unknown'],
  ])('an answer of %i is %s', async (status, expected) => {
    const messages = {
      create: async () => {
        throw Object.assign(new Error('no'), { status })
      },
    }
    expect(
      (await newGate().once(occasion, twilioMessage(messages, { to: '+4700000000', body: 'Hello.' }))).status,
    ).toBe(expected)
  })
})

describe('the table in the docs', () => {
  it('says what the package says', async () => {
    const script = join(import.meta.dirname, '..', '..', '..', 'scripts', 'generate-provider-table.js')
    await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' })
  })
})
