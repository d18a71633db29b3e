import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { createGate, gate as defaultGate, key, NotSentError, skippedOutcome } from '../src/index.js'
import type { Gate, Gated, Outcome } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'

const make = () => createGate({ store: memoryStore(), env: 'test' })

class Chat {
  #posts = 0
  readonly token = 'secret'
  get posts() {
    return this.#posts
  }
  async postMessage({ channel, text }: { channel: string; text: string }): Promise<{ ts: string; channel: string }> {
    if (text === 'bad') throw new NotSentError('bad text')
    this.#posts += 1
    return { ts: `${this.#posts}`, channel }
  }
  async history(): Promise<number> {
    return this.#posts
  }
}

class WebClient {
  readonly chat = new Chat()
}

describe('gated functions', () => {
  it('answer outcomes and send once per key', async () => {
    const send = vi.fn(async (team: string, week: number) => `${team}-${week}`)
    const gated = make().gated(send, { key: (team, week) => key`report/${team}/${week}` })
    expect([await gated('a', 47), await gated('a', 47), await gated('b', 47)]).toMatchObject([
      { status: 'sent', value: 'a-47' },
      { status: 'skipped', reason: 'already-sent' },
      { status: 'sent', value: 'b-47' },
    ])
    expectTypeOf(gated).toExtend<Gated<(team: string, week: number) => Promise<Outcome<string>>>>()
  })
})

describe('gated clients', () => {
  const wire = (gate: Gate) =>
    gate.client(new WebClient(), {
      key: ({ method, args }) =>
        method === 'chat.postMessage' ? key`post/${(args[0] as { channel: string }).channel}` : undefined,
    })

  it('send once through nested methods, on the real object, and leave reads alone', async () => {
    const slack = wire(make())
    const first = await slack.chat.postMessage({ channel: 'C1', text: 'hello' })
    const second = await slack.chat.postMessage({ channel: 'C1', text: 'hello again' })
    expect(first).toEqual({ ts: '1', channel: 'C1' })
    expect(skippedOutcome(first)).toBeNull()
    expect(skippedOutcome(second)).toMatchObject({ status: 'skipped', reason: 'already-sent' })
    expect([await slack.chat.history(), slack.chat.posts, slack.chat.token]).toEqual([1, 1, 'secret'])
    expectTypeOf(slack).toExtend<Gated<WebClient>>()
  })

  it('a skipped answer may be ignored or printed, and throws when it is used', async () => {
    const slack = wire(make())
    const post = () => slack.chat.postMessage({ channel: 'C1', text: 'hello' })
    await post()
    const skipped = await post()
    expect(() => skipped.ts).toThrow(
      'chat.postMessage was skipped (already-sent), so its answer has no "ts". Ask skippedOutcome(answer) first',
    )
    expect(JSON.stringify(skipped)).toBe('{}')
    expect(() => inspect(skipped)).not.toThrow()
  })

  it('answer a skipped call with what the option says', async () => {
    const slack = make().client(new WebClient(), {
      key: () => key`post/${1}`,
      skipped: ({ reason }, { method }) => ({ ts: `${method} ${reason}` }),
    })
    await slack.chat.postMessage({ channel: 'C1', text: 'hello' })
    const skipped = await slack.chat.postMessage({ channel: 'C1', text: 'hello' })
    expect(skipped.ts).toBe('chat.postMessage already-sent')
    expect(skippedOutcome(skipped)).toMatchObject({ reason: 'already-sent' })
  })

  it('reject with the error of the client', async () => {
    await expect(wire(make()).chat.postMessage({ channel: 'C1', text: 'bad' })).rejects.toThrow('bad text')
  })

  it('the brand cannot be had without a gate', () => {
    // @ts-expect-error a plain client is not gated
    const plain: Gated<WebClient> = new WebClient()
    expect(skippedOutcome(plain)).toBeNull()
  })
})

describe('the default gate', () => {
  it('is callable and has every method of a gate', () => {
    expectTypeOf(defaultGate).toExtend<Gate>()
    expect(Object.keys(make()).sort()).toEqual(Object.keys(defaultGate).sort())
    expect(typeof defaultGate({ store: memoryStore() }).once).toBe('function')
  })
})

describe('types', () => {
  it('hold what they promise', () => {
    const gate = make()
    const k = key`a/${1}`
    expectTypeOf(gate.once(k, () => 1)).resolves.toEqualTypeOf<Outcome<number>>()
    expectTypeOf(gate.once(k, async () => 'x').orThrow()).resolves.toEqualTypeOf<string | undefined>()
    // @ts-expect-error a key must be checked
    void gate.once('a/1', () => 1).catch(() => {})
    // @ts-expect-error a probe cannot answer a boolean
    void gate.once(k, { send: () => 1, probe: async () => true })
  })
})
