import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SendgateConfig } from '../../src/config/sendgate-config.js'
import { auditCheckout } from '../../src/program/index.js'
import { checkout } from './checkout.js'

type Files = Readonly<Record<string, string>>

const program: Files = {
  'package.json': JSON.stringify({
    name: 'bakery',
    dependencies: { resend: '1', '@prisma/client': '5', 'node-cron': '3' },
  }),
  'prisma/schema.prisma':
    'model Notice {\n  id String @id\n  orderId String\n  kind String\n  @@unique([orderId, kind])\n}\n',
  'src/mail.ts':
    "import { Resend } from 'resend'\nconst resend = new Resend('k')\nexport async function mail(to: string, key?: string) {\n  await resend.emails.send({ from: 'a@b.c', to, subject: 'Ready', html: 'x' }, { idempotencyKey: key })\n}\n",
  'src/claim.ts':
    "import { PrismaClient } from '@prisma/client'\nconst db = new PrismaClient()\nexport async function claim(orderId: string) {\n  try {\n    await db.notice.create({ data: { orderId, kind: 'ready' } })\n    return true\n  } catch (error) {\n    if (error.code === 'P2002') return false\n    throw error\n  }\n}\nexport async function readyOrders() {\n  return db.order.findMany({ where: { status: 'READY', noticedAt: null } })\n}\n",
  'src/once.ts':
    "import { claim } from './claim.js'\nexport async function once(orderId: string, run: () => Promise<void>) {\n  if (await claim(orderId)) await run()\n}\n",
  'src/ready.ts':
    "import { mail } from './mail.js'\nimport { once } from './once.js'\nexport async function ready(order: { id: string; to: string }) {\n  await once(order.id, async () => {\n    await mail(order.to)\n  })\n}\n",
  'src/keyed.ts':
    "import { mail } from './mail.js'\nexport const keyed = async (order: { id: string; to: string }) => {\n  await mail(order.to, `ready/${order.id}`)\n}\n",
  'src/jobs.ts':
    "import cron from 'node-cron'\nimport { readyOrders } from './claim.js'\nimport { ready } from './ready.js'\nimport { keyed } from './keyed.js'\ncron.schedule('0 7 * * *', async () => {\n  for (const order of await readyOrders()) await ready(order)\n})\ncron.schedule('0 8 * * *', async () => {\n  await keyed({ id: '1', to: 'x@y.z' })\n})\n",
}

/** Each edit changes what another file may rely on, or only where something stands. */
const edits: Readonly<Record<string, (files: Files) => Files>> = {
  'remove the test of the claim': replaced(
    'src/once.ts',
    'if (await claim(orderId)) await run()',
    'await claim(orderId)\n  await run()',
  ),
  'call without the gate': replaced(
    'src/ready.ts',
    'await once(order.id, async () => {',
    'await (async (go: () => Promise<void>) => go())(async () => {',
  ),
  'let the claim swallow every error': replaced(
    'src/claim.ts',
    "if (error.code === 'P2002') return false\n    throw error",
    'return true',
  ),
  'rename the gate': (files) =>
    replaced('src/ready.ts', 'once', 'justOnce')(replaced('src/once.ts', 'function once', 'function justOnce')(files)),
  'rename it in one file only': replaced('src/once.ts', 'function once', 'function onceOnly'),
  'drop the unique index': replaced('prisma/schema.prisma', '@@unique([orderId, kind])', '@@index([orderId])'),
  'take a key that changes': replaced('src/keyed.ts', '`ready/${order.id}`', '`ready/${Date.now()}`'),
  'ignore the key': replaced('src/mail.ts', 'idempotencyKey: key', 'idempotencyKey: String(Math.random())'),
  'read every order': replaced('src/claim.ts', "{ where: { status: 'READY', noticedAt: null } }", '{}'),
  'read nothing': replaced('src/jobs.ts', 'await readyOrders()', "[{ id: '1', to: 'x@y.z' }]"),
  'add a caller': (files) => ({
    ...files,
    'src/again.ts':
      "import { mail } from './mail.js'\nimport { once } from './once.js'\nexport const again = () => mail('x@y.z')\nsetInterval(again, 1000)\nsetInterval(() => once('1', again), 1000)\n",
  }),
  'delete a file': (files) => Object.fromEntries(Object.entries(files).filter(([file]) => file !== 'src/once.ts')),
  'move everything down': (files) =>
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, /\.ts$/.test(file) ? `// Bakery.\n${text}` : text]),
    ),
  'move the claim down': replaced('src/claim.ts', 'const db', '\n\nconst db'),
  'send in place of the import': replaced('src/mail.ts', "from 'resend'", "from './resend.js'"),
  'depend on nothing': replaced('package.json', '"resend":"1",', ''),
  'break the syntax': replaced('src/mail.ts', 'await resend', '}} await resend'),
}

const configs: readonly SendgateConfig[] = [
  {},
  { gates: [{ module: './src/once', path: 'once', callback: 1 }] },
  { gates: [{ module: './src/claim', path: 'claim', kind: 'claim' }] },
  { ignore: [{ module: './src/mail', path: 'mail', reason: 'tried out' }] },
]

function replaced(file: string, from: string, to: string): (files: Files) => Files {
  return (files) => (files[file] === undefined ? files : { ...files, [file]: files[file].replaceAll(from, to) })
}

function write(root: string, files: Files, before: Files): void {
  for (const file of Object.keys(before)) if (files[file] === undefined) rmSync(join(root, file), { force: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    if (before[file] !== text) writeFileSync(join(root, file), text)
  }
}

async function reported(root: string, config: SendgateConfig, folder?: string): Promise<string> {
  const warn = (message: string): never => {
    throw new Error(message)
  }
  return JSON.stringify(
    await auditCheckout({ root, config, types: 'off', ...(folder === undefined ? {} : { cache: { folder, warn } }) }),
  )
}

async function expectSame(root: string, folder: string, config: SendgateConfig, step: string): Promise<void> {
  expect(await reported(root, config, folder), step).toBe(await reported(root, config))
}

describe('a run with --cache', () => {
  it('knows the program by heart: covered, and synced', async () => {
    const { sites, tasks } = JSON.parse(await reported(checkout(program), {})) as {
      sites: { verdict: string }[]
      tasks: { sync: { status: string } }[]
    }
    expect([sites.map(({ verdict }) => verdict), tasks.map(({ sync }) => sync.status)]).toEqual([
      ['covered'],
      ['present', 'missing'],
    ])
  })

  it('gives the report of a run without it after every edit', { timeout: 60_000 }, async () => {
    const [root, folder] = [checkout(program), mkdtempSync(join(tmpdir(), 'cache-'))]
    let before = program
    await expectSame(root, folder, {}, 'first')
    for (const [name, edit] of Object.entries(edits)) {
      write(root, edit(program), before)
      before = edit(program)
      await expectSame(root, folder, {}, name)
    }
  })

  it('gives it after edits upon edits and changes of the configuration', { timeout: 60_000 }, async () => {
    const step = fc.record({ name: fc.constantFrom(...Object.keys(edits)), config: fc.constantFrom(...configs) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const [root, folder] = [checkout(program), mkdtempSync(join(tmpdir(), 'cache-'))]
        let before = program
        await expectSame(root, folder, {}, 'first')
        for (const { name, config } of steps) {
          const files = edits[name]?.(before) ?? before
          write(root, files, before)
          before = files
          await expectSame(root, folder, config, name)
        }
      }),
      { numRuns: 3 },
    )
  })

  it('gives it to two runs at once', async () => {
    const [root, folder] = [checkout(program), mkdtempSync(join(tmpdir(), 'cache-'))]
    const [first, second, cold] = await Promise.all([
      reported(root, {}, folder),
      reported(root, {}, folder),
      reported(root, {}),
    ])
    expect([first, second, await reported(root, {}, folder)]).toEqual([cold, cold, cold])
  })
})
