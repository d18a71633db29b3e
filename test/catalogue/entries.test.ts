import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { indexes, indexText } from '../../scripts/generate-indexes.mjs'
import {
  actions,
  commands,
  effects,
  type HandlerPlace,
  hosts,
  parsePath,
  reads,
  senders,
  triggers,
} from '../../src/catalogue/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

describe('indexes', () => {
  it.each(indexes.map((index) => ({ ...index })))('$folder/index.ts agrees with its folder', (index) => {
    expect(readFileSync(join(root, 'src/catalogue', index.folder, 'index.ts'), 'utf8')).toBe(indexText(index))
  })
})

describe('a key by which a push only replaces an earlier one', () => {
  it.each(['expo-push', 'apns', 'web-push', 'node-gcm'])('of %s covers nothing', (provider) => {
    expect(
      senders
        .filter((entry) => entry.provider === provider)
        .map(({ idempotency }) => [idempotency.support, 'parameters' in idempotency]),
    ).toEqual([['none', false]])
  })
})

describe('every entry', () => {
  it.each([
    ['senders', senders.map((entry) => entry.provider)],
    ['hosts', hosts.map((entry) => entry.provider)],
    ['actions', actions.map((entry) => entry.provider)],
    ['commands', commands.map((entry) => entry.provider)],
    ['triggers', triggers.map((entry) => entry.name)],
    ['reads', reads.map((entry) => entry.library)],
    ['effects', effects.map((entry) => entry.library)],
  ])('of %s has a name of its own', (_, names) => {
    expect(names).toEqual([...new Set(names)])
    expect(names.length).toBeGreaterThan(20)
  })

  it.each([...reads, ...effects].map((entry) => ({ library: entry.library, entry })))(
    '$library can be read',
    ({ entry }) => {
      for (const member of entry.members) {
        expect(() => parsePath(member.path)).not.toThrow()
        for (const predicate of [...(member.when ?? []), ...(member.unless ?? [])])
          expect(() => new RegExp(predicate.matches ?? predicate.constructs ?? '')).not.toThrow()
      }
    },
  )

  it.each(reads.flatMap((entry) => (entry.shapes ?? []).map((shape) => ({ library: entry.library, shape }))))(
    '$library: $shape.callee is a pattern',
    ({ shape }) => {
      expect(() => [new RegExp(shape.callee), new RegExp(shape.from ?? '')]).not.toThrow()
    },
  )

  it.each(triggers.map((entry) => ({ name: entry.name, entry })))('$name can be read', ({ entry }) => {
    const paths = [...entry.registers, ...(entry.enqueues ?? []), ...(entry.steps ?? [])].flatMap(
      (member) => member.path ?? [],
    )
    for (const path of [...paths, ...(entry.nearMisses ?? [])]) expect(() => parsePath(path)).not.toThrow()
    for (const place of entry.registers.flatMap((member): readonly HandlerPlace[] => [
      member.handler,
      ...(member.otherHandlers ?? []),
    ])) {
      if (place.kind === 'file') expect(() => new RegExp(place.pattern)).not.toThrow()
    }
    expect(
      entry.registers.length +
        (entry.enqueues?.length ?? 0) +
        (entry.nearMisses?.length ?? 0) +
        (entry.notes?.length ?? 0),
    ).toBeGreaterThan(0)
  })
})

describe('hosts', () => {
  it.each([
    { host: 'hooks.slack.com', method: 'POST', path: '/services/T0/B0/x', sends: true },
    { host: 'slack.com', method: 'POST', path: '/api/chat.postMessage', sends: true },
    { host: 'slack.com', method: 'POST', path: '/api/oauth.v2.access', sends: false },
    { host: 'slack.com', method: 'GET', path: '/api/conversations.history', sends: false },
    { host: 'discord.com', method: 'POST', path: '/api/webhooks/1/token', sends: true },
    { host: 'discord.com', method: 'POST', path: '/api/v10/channels/*/messages', sends: true },
    { host: 'discord.com', method: 'GET', path: '/api/v10/channels/1/messages', sends: false },
    { host: 'api.telegram.org', method: 'GET', path: '/bot*/sendMessage', sends: true },
    { host: 'api.telegram.org', method: 'GET', path: '/bot*/sendMessage?chat_id=*', sends: true },
    { host: 'api.telegram.org', method: 'POST', path: '/bot*/sendChatAction', sends: false },
    { host: 'api.telegram.org', method: 'GET', path: '/bot*/getUpdates', sends: false },
    { host: 'api.twilio.com', method: 'POST', path: '/2010-04-01/Accounts/*/Messages.json', sends: true },
    { host: 'verify.twilio.com', method: 'POST', path: '/v2/Services/*/VerificationCheck', sends: false },
    { host: 'api.mailgun.net', method: 'POST', path: '/v3/*/messages', sends: true },
    { host: 'api.resend.com', method: 'POST', path: '/emails/batch', sends: true },
    { host: 'api.resend.com', method: 'POST', path: '/domains', sends: false },
    { host: 'api.github.com', method: 'POST', path: '/repos/*/*/issues/*/comments', sends: true },
    { host: 'api.github.com', method: 'GET', path: '/repos/*/*/issues', sends: false },
    { host: 'graph.facebook.com', method: 'POST', path: '/v19.0/*/messages', sends: true },
    { host: 'ntfy.sh', method: 'POST', path: '/*', sends: true },
    { host: 'events.pagerduty.com', method: 'POST', path: '/v2/enqueue', sends: true },
    { host: 'matrix.org', method: 'PUT', path: '/_matrix/client/v3/rooms/*/send/m.room.message/*', sends: true },
    { host: 'matrix.org', method: 'GET', path: '/_matrix/client/v3/sync', sends: false },
  ])('$method $host$path', ({ host, method, path, sends }) => {
    const entries = hosts.filter((entry) =>
      entry.hosts.some((pattern) => pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))),
    )
    expect(entries.length).toBeGreaterThan(0)
    const reads = entries.some((entry) => entry.reads.some((pattern) => new RegExp(pattern).test(path)))
    const delivers = entries.some((entry) =>
      entry.sends.some(
        (send) =>
          send.gray !== true &&
          send.body === undefined &&
          send.methods.includes(method) &&
          new RegExp(send.path).test(path),
      ),
    )
    expect(delivers && !reads).toBe(sends)
  })

  it('can be read', () => {
    for (const entry of hosts) {
      for (const pattern of [
        ...entry.sends.flatMap((send) => [send.path, send.body ?? '']),
        ...entry.reads,
        ...(entry.settings ?? []),
      ])
        expect(() => new RegExp(pattern)).not.toThrow()
    }
  })
})
