import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { abort, adjust, createGate, defineTask, key, proceed, runTask, UsageError } from '../src/index.js'
import type { TaskOutcome } from '../src/index.js'
import { memoryStore } from '../src/stores/memory.js'

const gate = () => createGate({ store: memoryStore(), env: 'test' })

interface Thread {
  readonly id: string
  readonly messages: readonly string[]
}
interface Input {
  readonly thread: Thread
}

const reply = vi.fn(async (_id: string) => ({ id: 'm1' }))
const acknowledge = defineTask({
  name: 'acknowledge-thread',
  effects: 'external',
  sync: async ({ input }: { input: Input }) => input.thread.messages,
  decide: (messages, { thread }) => {
    if (messages.includes('ack')) return abort('already acknowledged')
    return messages.includes('moved') ? adjust(`${thread.id}-new`) : proceed(thread.id)
  },
  act: (id, { once }) => once(key`ack/${id}`, () => reply(id)),
})

const thread = (...messages: string[]) => ({ thread: { id: 't1', messages } })
const options = () => ({ gate: gate(), scheduledAt: 1000, now: () => 61_000 })

describe('runTask', () => {
  it.each([
    {
      name: 'proceeds',
      input: thread('question'),
      expected: { status: 'done', adjusted: false, value: { status: 'sent', key: 'ack/t1' } },
    },
    {
      name: 'adjusts',
      input: thread('moved'),
      expected: { status: 'done', adjusted: true, value: { status: 'sent', key: 'ack/t1-new' } },
    },
    { name: 'aborts', input: thread('ack'), expected: { status: 'aborted', reason: 'already acknowledged' } },
  ])('$name by what the sync step read', async ({ input, expected }) => {
    expect(await runTask(acknowledge, input, options())).toMatchObject({ ...expected, staleFor: 60_000 })
  })

  it('sends once when the same task runs twice', async () => {
    reply.mockClear()
    const shared = options()
    await runTask(acknowledge, thread('question'), shared)
    expect(await runTask(acknowledge, thread('question'), shared)).toMatchObject({
      status: 'done',
      value: { status: 'skipped' },
    })
    expect(reply).toHaveBeenCalledTimes(1)
  })

  it('does nothing when the sync step fails', async () => {
    const act = vi.fn()
    const task = defineTask({
      name: 't',
      effects: 'external',
      sync: () => {
        throw new Error('401')
      },
      decide: () => proceed(),
      act,
    })
    expect(await runTask(task, null)).toMatchObject({ status: 'not-started', staleFor: null })
    expect(act).not.toHaveBeenCalled()
  })

  it('does nothing when nothing was decided', async () => {
    const act = vi.fn()
    const task = defineTask({ name: 't', effects: 'external', sync: () => 1, decide: () => undefined as never, act })
    expect(await runTask(task, null)).toMatchObject({ status: 'not-started', error: expect.any(UsageError) as unknown })
    expect(act).not.toHaveBeenCalled()
  })

  it('reports a failing act', async () => {
    const task = defineTask({
      name: 't',
      effects: 'none',
      act: () => {
        throw new Error('boom')
      },
    })
    expect(await runTask(task, null)).toMatchObject({ status: 'failed' })
  })

  it('runs a task without effects as it is', async () => {
    const sum = defineTask({
      name: 'sum',
      effects: 'none',
      act: (numbers: number[]) => numbers.reduce((a, b) => a + b, 0),
    })
    expect(await runTask(sum, [1, 2])).toEqual({ status: 'done', adjusted: false, value: 3, staleFor: null })
    expectTypeOf(runTask(sum, [1])).resolves.toEqualTypeOf<TaskOutcome<number>>()
  })

  it('refuses what defineTask did not make, and a time that is none', async () => {
    await expect(runTask({ name: 'x', effects: 'none' } as never, null)).rejects.toThrow(UsageError)
    await expect(runTask(acknowledge, thread(), { scheduledAt: Number.NaN })).rejects.toThrow(/scheduledAt/)
  })
})

describe('defineTask', () => {
  const act = () => 1
  it('demands a sync step and a decision when effects are external, in types and at run time', () => {
    // @ts-expect-error no sync, no decide
    expect(() => defineTask({ name: 't', effects: 'external', act })).toThrow(/sync/)
    // @ts-expect-error no decide
    expect(() => defineTask({ name: 't', effects: 'external', sync: () => 1, act })).toThrow(/decide/)
    // @ts-expect-error effects are not said
    expect(() => defineTask({ name: 't', act })).toThrow(/effects/)
    // @ts-expect-error the word is unknown
    expect(() => defineTask({ name: 't', effects: 'some', act })).toThrow(/effects/)
  })

  it('gives a task without effects nothing to send with', () => {
    // @ts-expect-error there is no `once` without effects
    defineTask({ name: 't', effects: 'none', act: (_input: number, { once }) => once })
    // @ts-expect-error a task without effects needs no sync
    defineTask({ name: 't', effects: 'none', sync: () => 1, act })
  })
})
