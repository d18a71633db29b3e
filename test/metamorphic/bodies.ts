/** One way of guarding a send, as the body of a function that has `order`, and what its verdict must be. */
export interface Body {
  readonly name: string
  readonly imports: string
  readonly verdict: 'covered' | 'ungated'
  readonly text: (send: string) => string
}

const redis = `import Redis from 'ioredis'\nconst redis = new Redis()\n`

const prisma = `import { PrismaClient } from '@prisma/client'\nconst prisma = new PrismaClient()\n`
const taken = 'await tx.receipt.updateMany({ where: { id: order.id, sentAt: null }, data: { sentAt: new Date() } })'

export const bodies: readonly Body[] = [
  { name: 'no guard', imports: '', verdict: 'ungated', text: (send) => `await ${send}({ to: order.to })` },
  {
    name: 'a gate',
    imports: `import { gate } from 'sendgate'\n`,
    verdict: 'covered',
    text: (send) => `await gate.once('receipt:' + order.id, async () => { await ${send}({ to: order.to }) })`,
  },
  {
    name: 'a claim',
    imports: redis,
    verdict: 'covered',
    text: (send) =>
      `if ((await redis.set('receipt:' + order.id, '1', 'NX')) === null) return\n  await ${send}({ to: order.to })`,
  },
  {
    name: 'an inverted claim',
    imports: redis,
    verdict: 'ungated',
    text: (send) =>
      `if ((await redis.set('receipt:' + order.id, '1', 'NX')) !== null) return\n  await ${send}({ to: order.to })`,
  },
  {
    name: 'a claim nobody looks at',
    imports: redis,
    verdict: 'ungated',
    text: (send) => `await redis.set('receipt:' + order.id, '1', 'NX')\n  await ${send}({ to: order.to })`,
  },
  {
    name: 'a claim that a transaction commits',
    imports: prisma,
    verdict: 'covered',
    text: (send) =>
      `const won = await prisma.$transaction(async (tx) => { const { count } = ${taken}; return count > 0 })\n  if (!won) return\n  await ${send}({ to: order.to })`,
  },
  {
    name: 'a claim that a transaction may undo',
    imports: prisma,
    verdict: 'ungated',
    text: (send) =>
      `await prisma.$transaction(async (tx) => { const { count } = ${taken}; if (count > 0) await ${send}({ to: order.to }) })`,
  },
  {
    name: 'a row that is locked, tested and set',
    imports: prisma,
    verdict: 'covered',
    text: (send) =>
      `const won = await prisma.$transaction(async (tx) => { const [row] = await tx.$queryRaw\`SELECT * FROM receipt WHERE id = \${order.id} FOR UPDATE\`; if (row.sentAt) return false; await tx.receipt.update({ where: { id: order.id }, data: { sentAt: new Date() } }); return true })\n  if (!won) return\n  await ${send}({ to: order.to })`,
  },
  {
    name: 'a provider key',
    imports: '',
    verdict: 'covered',
    text: (send) => `await ${send}({ to: order.to }, { idempotencyKey: 'receipt:' + order.id })`,
  },
  {
    name: 'a random provider key',
    imports: `import { randomUUID } from 'node:crypto'\n`,
    verdict: 'ungated',
    text: (send) => `await ${send}({ to: order.to }, { idempotencyKey: randomUUID() })`,
  },
]
