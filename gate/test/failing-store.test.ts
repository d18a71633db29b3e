import { describe, expect, it, vi } from 'vitest'
import { createGate, StoreUnavailable } from '../src/index.js'
import type { Store } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'
import { fakeClock } from './fake-clock.js'
import { reportKey, testGate } from './support/test-gate.js'

describe('mode observe', () => {
  it('sends what it would have skipped, and says so', async () => {
    const { gate } = testGate({ mode: 'observe' })
    const send = vi.fn(() => 1)
    const outcomes = [await gate.once(reportKey, send), await gate.once(reportKey, send)]
    expect(outcomes).toMatchObject([{ status: 'sent' }, { status: 'sent', wouldSkip: 'already-sent' }])
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('sends when the store does not answer', async () => {
    const clock = {
      ...fakeClock(),
      after: (_milliseconds: number, callback: () => void) => (queueMicrotask(callback), () => {}),
    }
    const gate = createGate({ mode: 'observe', clock, store: broken(memoryStore(), { read: true, cas: true }) })
    expect(await gate.once(reportKey, () => 1)).toMatchObject({
      status: 'sent',
      wouldSkip: 'unresolved',
      receipt: { recorded: false },
    })
  })
})

function broken(store: Store, fails: { read?: boolean; cas?: boolean }): Store {
  const fail = () => Promise.reject(new StoreUnavailable('The test store is down.'))
  return { ...store, ...(fails.read === true ? { read: fail } : {}), ...(fails.cas === true ? { cas: fail } : {}) }
}

describe('a store that fails', () => {
  it.each([{ fails: { read: true } }, { fails: { cas: true } }])(
    'throws and sends nothing: $fails',
    async ({ fails }) => {
      const { gate } = testGate({ store: broken(memoryStore(), fails) })
      const send = vi.fn()
      await expect(gate.once(reportKey, send)).rejects.toThrow(StoreUnavailable)
      expect(send).not.toHaveBeenCalled()
    },
  )
})
