import { describe, expect, it } from 'vitest'
import { createGate, key, NotSentError } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'

const make = (options = {}) => createGate({ store: memoryStore(), ...options })

describe('gate.once', () => {
  it('sends once and skips the second call', async () => {
    const gate = make()
    let sends = 0
    const first = await gate.once(key`report/${'a'}`, () => { sends += 1; return { id: 'm1' } })
    const second = await gate.once(key`report/${'a'}`, () => { sends += 1 })
    expect({ first, second, sends }).toMatchObject({
      first: { status: 'sent', value: { id: 'm1' }, receipt: { ref: 'm1', gen: 1, state: 'sent' } },
      second: { status: 'skipped', reason: 'already-sent' },
      sends: 1,
    })
  })

  it('frees the key after a definite failure', async () => {
    const gate = make()
    const first = await gate.once(key`report/${'a'}`, () => { throw new NotSentError('queue full', { retryAfter: 5 }) })
    const second = await gate.once(key`report/${'a'}`, () => 1)
    expect([first, second]).toMatchObject([{ status: 'rejected', retryAfter: 5 }, { status: 'sent', receipt: { gen: 2, attempt: 2 } }])
  })
})
