import { expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { editorFacts } from '../../src/program/editor-facts.js'
import { checkout } from './checkout.js'

it('tells the rules of functions that gate soundly, and not of those whose guard another process does not know', async () => {
  const root = checkout({
    'src/once.ts': `import { gate, key } from 'sendgate'
const seen = new Set<string>()
export async function oncePerProcess(id: string, send: () => Promise<unknown>) {
  if (seen.has(id)) return
  seen.add(id)
  await send()
}
export async function onceForAll(id: string, send: () => Promise<unknown>) {
  await gate.once(key\`receipt/\${id}\`, send)
}
`,
    'src/app.ts': `import { createTransport } from 'nodemailer'
import { onceForAll, oncePerProcess } from './once.js'
const transport = createTransport(process.env.SMTP_URL)
export async function receipt(order: { id: string }) {
  await oncePerProcess(order.id, () => transport.sendMail({ subject: order.id }))
  await onceForAll(order.id, () => transport.sendMail({ text: order.id }))
}
`,
  })
  const report = await audit({ root })
  const facts = await editorFacts(report, { root, config: {} })
  expect(report.inferred.gates.map(({ name, quality }) => [name, quality])).toEqual([
    ['oncePerProcess', 'process-local'],
    ['onceForAll', 'sound'],
  ])
  expect(facts.gates.map(({ path, quality }) => [path, quality])).toEqual([['onceForAll', 'sound']])
})
