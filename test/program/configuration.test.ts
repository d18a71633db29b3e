import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SendgateConfig } from '../../src/config/sendgate-config.js'
import { audit } from '../../src/program/audit.js'

function checkout(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'configuration-'))
  for (const [file, text] of Object.entries({ 'package.json': '{"name":"app"}', ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

interface Case {
  readonly name: string
  readonly config: SendgateConfig
  readonly files: Readonly<Record<string, string>>
  /** `line confidence verdict` of each send of `a.ts`. */
  readonly sends: readonly string[]
}

const outbox = `export const push = (to: string, options?: object) => queue(to, options)\nexport class Outbox { push(to: string) { return queue(to) } }\nexport default { push }`
const cases: readonly Case[] = [
  {
    name: 'a first-party function by module and path',
    config: { senders: [{ module: './outbox', path: 'push' }] },
    files: { 'outbox.ts': outbox, 'a.ts': `import { push } from './outbox'\nexport const f = () => push('x')` },
    sends: ['2 declared ungated'],
  },
  {
    name: 'with its extension',
    config: { senders: [{ module: './outbox.ts', path: 'push' }] },
    files: { 'outbox.ts': outbox, 'a.ts': `import { push } from './outbox.js'\nexport const f = () => push('x')` },
    sends: ['2 declared ungated'],
  },
  {
    name: 'a method of a first-party class, written with a call',
    config: { senders: [{ module: './outbox', path: 'Outbox().push' }] },
    files: {
      'outbox.ts': outbox,
      'a.ts': `import { Outbox } from './outbox'\nconst box = new Outbox()\nexport const f = () => box.push('x')`,
    },
    sends: ['3 declared ungated'],
  },
  {
    name: 'the same without',
    config: { senders: [{ module: './outbox', path: 'Outbox.push' }] },
    files: {
      'outbox.ts': outbox,
      'a.ts': `import { Outbox } from './outbox'\nexport const f = (box: Outbox) => box.push('x')`,
    },
    sends: ['2 declared ungated'],
  },
  {
    name: 'a member of the default export',
    config: { senders: [{ module: './outbox', path: 'default.push' }] },
    files: { 'outbox.ts': outbox, 'a.ts': `import box from './outbox'\nexport const f = () => box.push('x')` },
    sends: ['2 declared ungated'],
  },
  {
    name: 'a member of a package, written with a call',
    config: { senders: [{ module: 'acme', path: 'Client().push' }] },
    files: { 'a.ts': `import { Client } from 'acme'\nexport const f = () => new Client().push('x')` },
    sends: ['2 declared ungated'],
  },
  {
    name: 'another function of the same module is none',
    config: { senders: [{ module: './outbox', path: 'other' }] },
    files: { 'outbox.ts': outbox, 'a.ts': `import { push } from './outbox'\nexport const f = () => push('x')` },
    sends: [],
  },
  {
    name: 'only where the predicate holds',
    config: {
      senders: [{ module: './outbox', path: 'push', when: [{ argument: 1, property: 'mail', equals: true }] }],
    },
    files: {
      'outbox.ts': outbox,
      'a.ts': `import { push } from './outbox'\nexport const f = () => push('x', { mail: true })\nexport const g = () => push('x', { mail: false })\nexport const h = () => push('x')`,
    },
    sends: ['2 declared ungated'],
  },
  {
    name: 'methods of a class',
    config: { senders: [{ class: 'Outbox', methods: ['push'] }] },
    files: {
      'outbox.ts': outbox,
      'a.ts': `import { Outbox } from './outbox'\nexport const f = () => new Outbox().push('x')`,
    },
    sends: ['2 declared ungated'],
  },
  {
    name: 'an ignored call',
    config: { ignore: [{ module: 'resend', path: 'Resend().emails.send', reason: 'goes to a sandbox' }] },
    files: { 'a.ts': `import { Resend } from 'resend'\nexport const f = () => new Resend('k').emails.send({})` },
    sends: [],
  },
  {
    name: 'an ignored call with a predicate',
    config: {
      ignore: [
        {
          module: 'resend',
          path: 'Resend.emails.send',
          when: [{ argument: 0, property: 'to', equals: 'sandbox@example.com' }],
          reason: 'goes to a sandbox',
        },
      ],
    },
    files: {
      'a.ts': `import { Resend } from 'resend'\nconst mail = new Resend('k')\nexport const f = () => mail.emails.send({ to: 'sandbox@example.com' })\nexport const g = () => mail.emails.send({ to: 'reader@example.com' })`,
    },
    sends: ['4 origin ungated'],
  },
  {
    name: 'a function tagged @sends',
    config: {},
    files: {
      'b.ts': `/** Tells the reader. @sends */\nexport function tell(client: any) { return client.emails.send({}) }`,
      'a.ts': `import { tell } from './b'\nexport const f = () => tell(1)`,
    },
    sends: ['2 declared ungated'],
  },
  {
    name: 'a constant tagged @sends',
    config: {},
    files: {
      'a.ts': `/**\n * @sends\n */\nconst tell = async (to: string) => carrier(to)\nexport const f = () => tell('x')`,
    },
    sends: ['5 declared ungated'],
  },
  {
    name: 'a method tagged @sends',
    config: {},
    files: {
      'a.ts': `class Desk {\n  /** @sends */\n  tell(to: string) { return carrier(to) }\n}\nexport const f = () => new Desk().tell('x')`,
    },
    sends: ['5 declared ungated'],
  },
  {
    name: 'a tag inside of a sentence or of another comment is none',
    config: {},
    files: {
      'a.ts': `/** Mail with @sends inside. */\nfunction tell(to: string) { return carrier(to) }\n/** @sends */\nconst other = 1\nfunction told() { return other }\nexport const f = () => [tell('x'), told()]`,
    },
    sends: [],
  },
  {
    name: 'a function tagged @gate',
    config: {},
    files: {
      'b.ts': `/** @gate */\nexport function onlyOnce(key: string, run: () => Promise<void>) { return store.run(key, run) }`,
      'a.ts': `import { Resend } from 'resend'\nimport { onlyOnce } from './b'\nexport const f = () => onlyOnce('k', async () => { await new Resend('k').emails.send({}) })`,
    },
    sends: ['3 origin covered'],
  },
]

describe('the configuration and the tags', () => {
  for (const { name, config, files, sends } of cases) {
    it(name, async () => {
      const report = await audit({ root: checkout(files), config, types: 'off' })
      expect(
        report.sites
          .filter(({ file }) => file === 'a.ts')
          .map(({ line, confidence, verdict }) => `${line} ${confidence} ${verdict}`),
      ).toEqual(sends)
    })
  }

  it('says how many calls it leaves out', async () => {
    const { config, files } = cases[9] ?? { config: {}, files: {} }
    const report = await audit({ root: checkout(files), config, types: 'off' })
    expect(report.warnings).toEqual(['The entries of "ignore" in the configuration leave out 1 call.'])
  })

  it('starts tasks from the methods of a declared class and its heirs, and says where a declaration matches nothing', async () => {
    const root = checkout({
      'base.ts': `export class NightJob { run(to: string) {} }`,
      'a.ts': `import { Resend } from 'resend'\nimport { NightJob } from './base'\nconst mail = new Resend('k')\nexport class Digest extends NightJob { run(to: string) { return mail.emails.send({ to }) } }`,
    })
    const report = await audit({
      root,
      config: {
        triggers: [
          { class: 'NightJob', extends: true, methods: ['run'], kind: 'cron' },
          { class: 'NihgtJob', methods: ['run'], kind: 'cron' },
        ],
      },
      types: 'off',
    })
    expect(report.sites[0]?.paths.map(({ trigger }) => [trigger?.kind, trigger?.name])).toEqual([['cron', 'Digest']])
    expect(report.warnings).toEqual([
      'Trigger 2 of the configuration (`run` of the class `NihgtJob`) matches nothing in the analysed files, so no path starts there. Check its spelling.',
    ])
  })

  it('takes a declared read for the sync step of a task', async () => {
    const root = checkout({
      'ledger.ts': `export async function wasTold(id: string) { return carrier(id) }`,
      'a.ts': `import { Resend } from 'resend'\nimport cron from 'node-cron'\nimport { wasTold } from './ledger'\nconst mail = new Resend('k')\ncron.schedule('0 9 * * *', async () => { if (await wasTold('x')) return; await mail.emails.send({}) })`,
    })
    const statusOf = async (config: SendgateConfig): Promise<unknown> =>
      (await audit({ root, config, types: 'off' })).tasks.map(({ sync }) => sync.status)
    expect(await statusOf({})).toEqual(['missing'])
    expect(await statusOf({ reads: [{ module: './ledger', path: 'wasTold' }] })).toEqual(['present'])
  })

  it('starts tasks from the declared triggers', async () => {
    const root = checkout({
      'a.ts': `import { Resend } from 'resend'\nimport { every } from 'acme-clock'\nevery('1h', async () => { await new Resend('k').emails.send({}) })`,
    })
    const report = await audit({
      root,
      config: { triggers: [{ module: 'acme-clock', path: 'every', kind: 'cron' }] },
      types: 'off',
    })
    expect(report.sites[0]?.paths.map(({ trigger }) => trigger?.kind)).toEqual(['cron'])
  })
})
