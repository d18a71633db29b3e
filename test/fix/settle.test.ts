import { describe, expect, it } from 'vitest'
import { fixFiles } from './fix-text.js'

const transport =
  "import { createTransport } from 'nodemailer'\nexport const transport = createTransport(process.env.SMTP_URL)\n"

describe('a plan', () => {
  it('puts no gate at the enqueue, since the queue may run the job twice', async () => {
    const { plan, files, before, after, again } = await fixFiles({
      'package.json': '{"dependencies":{"bullmq":"5","nodemailer":"7"}}',
      'src/transport.ts': transport,
      'src/queue.ts': "import { Queue } from 'bullmq'\nexport const mails = new Queue<{ orderId: string }>('mails')\n",
      'src/shop.ts':
        "import { mails } from './queue.js'\nexport async function checkout(order: { id: string }) {\n  await mails.add('receipt', { orderId: order.id })\n}\n",
      'src/worker.ts':
        "import { Worker } from 'bullmq'\nimport { transport } from './transport.js'\nnew Worker<{ orderId: string }>('mails', async (job) => {\n  const { orderId } = job.data\n  await transport.sendMail({ to: 'desk@newsroom.example', text: `Order ${orderId}` })\n})\n",
    })
    expect(before.sites[0]?.paths.some(({ calls }) => calls.some(({ enqueues }) => enqueues))).toBe(true)
    expect(plan.gates.map(({ file, key }) => [file, key])).toEqual([['src/worker.ts', 'send-mail/${orderId}']])
    expect(files['src/shop.ts']).not.toContain('gate')
    expect(after.summary.covered).toBe(1)
    expect(again.changes).toEqual([])
  })

  it('keeps its promise, and gates the callers of a function that is handed different texts', async () => {
    const call = (name: string): string =>
      `export async function ${name}(order: { id: string }) {\n  await deliver(order.id, '${name}')\n}\n`
    const { plan, after, again } = await fixFiles({
      'package.json': '{"dependencies":{"nodemailer":"7","express":"5"}}',
      'src/transport.ts': transport,
      'src/deliver.ts':
        "import { transport } from './transport.js'\nexport async function deliver(orderId: string, text: string): Promise<void> {\n  await transport.sendMail({ to: 'desk@newsroom.example', text })\n}\n",
      'src/mails.ts': `import { deliver } from './deliver.js'\n${call('sendReceipt')}${call('sendThanks')}`,
      'src/app.ts':
        "import express from 'express'\nimport { sendReceipt, sendThanks } from './mails.js'\nexpress().post('/order', async (request) => {\n  const order = { id: request.body.id }\n  await sendReceipt(order)\n  await sendThanks(order)\n})\n",
    })
    expect(plan.after.summary).toEqual(after.summary)
    expect(again.changes).toEqual([])
    expect(plan.gates.map(({ file, line, key }) => [file, line, key])).toEqual([
      ['src/mails.ts', 3, 'send-receipt/${order.id}'],
      ['src/mails.ts', 6, 'send-thanks/${order.id}'],
    ])
  })

  it('gives a task its sync step after the gates of the same file, and then leaves it alone', async () => {
    const act =
      '  act: async (_, { input }) => {\n    const thread = await findThread(input.id)\n    if (thread.answered) return\n    await transport.sendMail({ text: `Thread ${thread.id}` })\n  },\n'
    const { plan, files, again } = await fixFiles({
      'src/transport.ts': transport,
      'src/task.ts': `import { defineTask } from 'sendgate'\nimport { transport } from './transport.js'\nimport { findThread } from './threads.js'\nexport const answer = defineTask({\n  name: 'answer',\n  effects: 'external',\n${act}})\n`,
      'src/threads.ts': 'export const findThread = async (id: string) => ({ id, answered: false })\n',
    })
    expect(plan.syncs).toEqual([{ file: 'src/task.ts', line: 4, name: 'answer' }])
    expect(files['src/task.ts']).toContain('sync: ({ input }) => findThread(input.id),')
    expect(again).toMatchObject({ changes: [], syncs: [] })
  })

  it('puts no gate inside a function that one caller hands a text and another what it has, since their ids may be of two things', async () => {
    const { plan } = await fixFiles({
      'src/transport.ts': transport,
      'src/dispatch.ts':
        "import { transport } from './transport.js'\nexport async function dispatch(notice: { id: number; kind: string }): Promise<void> {\n  await transport.sendMail({ to: 'desk@newsroom.example', text: `Notice ${notice.id}` })\n}\n",
      'src/app.ts':
        "import { dispatch } from './dispatch.js'\nexport async function outage(notice: { id: number; kind: string }) {\n  await dispatch({ id: notice.id, kind: notice.kind })\n}\nexport async function maintenance(window: { id: number }) {\n  await dispatch({ id: window.id, kind: 'maintenance' })\n}\n",
    })
    expect(plan.gates.map(({ file }) => file)).not.toContain('src/dispatch.ts')
  })
})
