import { describe, expect, it } from 'vitest'
import { planTasks } from '../../src/fix/plan-tasks.js'
import { sourcesUnder } from '../../src/fix/sources.js'

const head = (names = 'defineTask, key'): string =>
  `import { ${names} } from 'sendgate'\nimport { findThread, reply } from './threads.js'\n`
const task = (rest: string): string =>
  `export const answer = defineTask({\n  name: 'answer',\n  effects: 'external',\n${rest}})\n`
const moved = 'defineTask, key, abort, proceed'
const steps =
  "sync: ({ input }) => findThread(input.id),\n  decide: (thread) => (thread.answered ? abort('nothing is left to do') : proceed(thread)),\n  "

interface Row {
  readonly name: string
  readonly before: string
  /** Null: left alone. */
  readonly after: string | null
  /** Whether it is said that a person has to write the step. */
  readonly refused?: true
}

const rows: readonly Row[] = [
  {
    name: 'a read and a test at the start of act',
    before: `${head()}${task("  act: async (_, { input, once }) => {\n    const thread = await findThread(input.id)\n    if (thread.answered) return\n    await once(key.allow('uuid', 'ulid')`answer/${thread.id}`, () => reply(thread))\n  },\n")}`,
    after: `${head(moved)}${task(`  ${steps}act: async (thread, { input, once }) => {\n    await once(key.allow('uuid', 'ulid')\`answer/\${thread.id}\`, () => reply(thread))\n  },\n`)}`,
  },
  {
    name: 'the input as first parameter, needed later',
    before: `${head()}${task("  act: async (input, { once }) => {\n    const thread = await findThread(input.id)\n    if (thread.answered) return\n    await once(key.allow('uuid', 'ulid')`answer/${input.id}`, () => reply(thread))\n  },\n")}`,
    after: `${head(moved)}${task(`  ${steps}act: async (thread, { input, once }) => {\n    await once(key.allow('uuid', 'ulid')\`answer/\${input.id}\`, () => reply(thread))\n  },\n`)}`,
  },
  {
    name: 'a test that asks the input too',
    before: `${head()}${task("  act: async (_, { input, once }) => {\n    const thread = await findThread(input.id)\n    if (thread.version !== input.version) { return }\n    await once(key.allow('uuid', 'ulid')`answer/${thread.id}`, () => reply(thread))\n  },\n")}`,
    after: `${head(moved)}${task("  sync: ({ input }) => findThread(input.id),\n  decide: (thread, input) => (thread.version !== input.version ? abort('nothing is left to do') : proceed(thread)),\n  act: async (thread, { input, once }) => {\n    await once(key.allow('uuid', 'ulid')`answer/${thread.id}`, () => reply(thread))\n  },\n")}`,
  },
  {
    name: 'no read at the start',
    before: `${head()}${task("  act: async (_, { input, once }) => {\n    await once(key.allow('uuid', 'ulid')`answer/${input.id}`, () => reply(input))\n  },\n")}`,
    after: null,
    refused: true,
  },
  {
    name: 'a read without a test',
    before: `${head()}${task('  act: async (_, { input }) => {\n    const thread = await findThread(input.id)\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a test that does not ask what was read',
    before: `${head()}${task('  act: async (_, { input }) => {\n    const thread = await findThread(input.id)\n    if (input.dry) return\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a test that gives an answer',
    before: `${head()}${task('  act: async (_, { input }) => {\n    const thread = await findThread(input.id)\n    if (thread.answered) return 0\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a first step that is no read',
    before: `${head()}${task('  act: async (_, { input }) => {\n    const thread = await reply(input.id)\n    if (thread.answered) return\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a read that needs more than the input',
    before: `${head()}${task('  act: async (_, { input, gate }) => {\n    const thread = await findThread(gate, input.id)\n    if (thread.answered) return\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a name that is taken',
    before: `${head()}const abort = 1\n${task('  act: async (_, { input }) => {\n    const thread = await findThread(input.id)\n    if (thread.answered === abort) return\n    await reply(thread)\n  },\n')}`,
    after: null,
    refused: true,
  },
  {
    name: 'a task with its step',
    before: `${head()}${task('  sync: ({ input }) => findThread(input.id),\n  act: async () => {},\n')}`,
    after: null,
  },
  {
    name: 'a task without effects',
    before: `${head()}${task('  act: async () => {},\n').replace('external', 'none')}`,
    after: null,
  },
  {
    name: 'a task of something else',
    before: `${head().replace('sendgate', './jobs.js')}// not of sendgate\n${task('  act: async () => {},\n')}`,
    after: null,
  },
]

describe('a task without a sync step', () => {
  it.each(rows)('$name', ({ before, after, refused }) => {
    const plan = planTasks(['task.ts'], sourcesUnder('/', new Map([['task.ts', before]])))
    expect(plan.changes.map((change) => change.after)).toEqual(after === null ? [] : [after])
    expect(plan.syncs.map(({ name, line }) => [name, line])).toEqual(after === null ? [] : [['answer', 3]])
    expect(plan.refusals.map(({ reason, line }) => [reason, line])).toEqual(
      refused ? [['no-read', expect.any(Number)]] : [],
    )
    expect(planTasks(['task.ts'], sourcesUnder('/', new Map([['task.ts', after ?? before]]))).changes).toEqual([])
    for (const { why } of plan.refusals) expect(why).toMatch(/^The .* Write a `sync` .*\.$/)
  })
})
