import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from './checkout.js'

const files = {
  '.gitignore': 'ignored.ts\n',
  'package.json': '{"name":"shop","workspaces":["packages/*"]}',
  'packages/mail/package.json':
    '{"name":"@shop/mail","exports":{".":{"import":"./dist/index.js"},"./client":"./dist/client.js"}}',
  'packages/mail/src/index.ts': `import { Resend } from 'resend'\nexport const mail = new Resend('k')`,
  'packages/mail/src/client.ts': `export { mail as client } from './index.js'`,
  'apps/web/package.json': '{"name":"web"}',
  'apps/web/tsconfig.json':
    '{ "extends": "@absent/base.json", /* paths */ "compilerOptions": { "paths": { "@/*": ["./src/*"] }, }, }',
  'apps/web/src/lib.ts': `export { client } from '@shop/mail/client'`,
  'apps/web/src/page.ts': `import { gate } from 'sendgate'\nimport { client } from '@/lib'\nexport const a = () => client.emails.send({})\nexport const b = () => gate.once('k', async () => { await client.emails.send({}) })\nexport const c = () => gate.once('k', () => { client.emails.send({}) })`,
  'apps/web/src/page.test.ts': 'send()',
  'broken.ts': 'const = 1',
  'broken.d.ts': 'export {}',
  'ignored.ts': 'export {}',
}

describe('audit', () => {
  it('joins workspaces, path mapping and unbuilt packages, and judges gates by their callbacks', async () => {
    const report = await audit({ root: checkout(files) })
    expect(report.sites.map(({ file, line, verdict, workspace }) => [file, line, verdict, workspace])).toEqual([
      ['apps/web/src/page.ts', 3, 'ungated', 'apps/web'],
      ['apps/web/src/page.ts', 4, 'covered', 'apps/web'],
      ['apps/web/src/page.ts', 5, 'ungated', 'apps/web'],
    ])
    expect(report.summary).toMatchObject({ sends: 3, covered: 1, ungated: 2 })
    expect(new Set(report.sites.map(({ id }) => id)).size).toBe(3)
  })

  it('lists what it did not read, and why', async () => {
    const report = await audit({ root: checkout(files) })
    expect(report.notAnalysed.map(({ file, reason }) => [file, reason])).toEqual([
      ['apps/web/src/page.test.ts', 'test'],
      ['broken.d.ts', 'declaration'],
      ['broken.ts', 'parse-error'],
    ])
    expect(report.warnings).toEqual([
      'apps/web/tsconfig.json extends @absent/base.json, which is not installed; its settings are unknown.',
    ])
  })

  it('gives the same bytes twice', async () => {
    const root = checkout(files)
    expect(JSON.stringify(await audit({ root }))).toBe(JSON.stringify(await audit({ root })))
  })

  it('proposes a family, and counts what leaves its methods once it is declared', async () => {
    const providers = ['A', 'B', 'C'].map((name) => [
      `${name}.js`,
      `const axios = require('axios')\nconst Base = require('./base')\nmodule.exports = class ${name} extends Base { async send(n, m) { await axios.post(n.host, { m }); await this.twice(n) } async twice(n) { await axios.post(n.host) } async ping(n) { await axios.put(n.host) } }`,
    ])
    const root = checkout({
      ...Object.fromEntries(providers),
      'base.js': 'module.exports = class NotificationProvider {}',
      'package.json': '{"name":"kit"}',
    })
    const report = await audit({ root })
    expect(report.proposals).toMatchObject([
      { members: 3, config: { senders: [{ class: 'NotificationProvider', extends: true, methods: ['send'] }] } },
    ])
    const declared = await audit({
      root,
      config: { senders: [{ class: 'NotificationProvider', extends: true, methods: ['send'] }] },
    })
    expect(
      declared.sites
        .filter(({ confidence }) => confidence === 'declared')
        .map(({ callee, confidence }) => [callee, confidence]),
    ).toEqual(Array.from({ length: 6 }, () => ['axios.post', 'declared']))
  })
})
