import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bare, project, runBin } from './run-bin.js'

const request = "export const tell = () => fetch('https://api.resend.com/emails', { method: 'POST', body: '{}' })\n"

describe('what a new user meets', () => {
  it('init names senders that need no package, nothing that answers at once, and what it adds to', () => {
    const root = project({
      'package.json':
        '{"name":"p","dependencies":{"express":"5","bullmq":"5"},"devDependencies":{"@types/express":"5"}}',
      'a.ts': request,
      'AGENTS.md': '# Ours\n',
    })
    const { out } = runBin(['init', '--yes'], { cwd: root })
    expect(out).toContain('Sends with       resend (no package)\n')
    expect(out).toContain('Runs later by    bullmq\n')
    expect(out).toContain('Today: 1 send, 0 covered')
    expect(out).toContain('wrote    sendgate.config.json\n')
    expect(out).toContain('extended AGENTS.md\n')
  })

  it('init and doctor leave a configuration in the old format of ESLint at work', () => {
    const root = project({
      'package.json': '{"name":"p","devDependencies":{"eslint":"8.57.0"}}',
      '.eslintrc.json': '{"rules":{"eqeqeq":"error"}}',
    })
    const { out } = runBin(['init', '--yes'], { cwd: root })
    expect(out).toContain(
      'an eslint.config.js beside it would switch its rules off. Convert it with `npx @eslint/migrate-config .eslintrc.json`',
    )
    expect(readdirSync(root).filter((name) => name.startsWith('eslint'))).toEqual([])
    expect(runBin(['doctor'], { cwd: root }).out).toContain(
      ".eslintrc.json holds ESLint's old format, which does not load eslint-plugin-sendgate",
    )
  })

  it.each<{
    readonly name: string
    readonly files: Readonly<Record<string, string>>
    readonly from: string
    readonly hint: string
  }>([
    {
      name: 'a folder below the project',
      files: { 'package.json': '{}' },
      from: 'src',
      hint: 'audit-coverage: Only src is audited; run it with --root .. for the whole project.\n',
    },
    {
      name: 'a package below the configuration',
      files: { 'package.json': '{}', 'sendgate.config.json': '{}', 'apps/mail/package.json': '{}' },
      from: 'apps/mail',
      hint: 'audit-coverage: Only apps/mail is audited, without ../../sendgate.config.json; run it with --root ../.. for the whole project.\n',
    },
    { name: 'a package of its own', files: { 'package.json': '{}', 'src/package.json': '{}' }, from: 'src', hint: '' },
    { name: 'the project', files: { 'package.json': '{}' }, from: '.', hint: '' },
  ])('says once what is left out in $name', ({ files, from, hint }) => {
    const root = project({ ...files, 'src/a.ts': 'export {}\n' })
    mkdirSync(join(root, '.git'))
    expect(runBin([], { cwd: join(root, from) }).err).toBe(hint)
  })

  it.each([['--root', '.'], ['--quiet']])('says nothing of it with %s', (...words) => {
    const root = project({ 'package.json': '{}', 'src/a.ts': 'export {}\n' })
    mkdirSync(join(root, '.git'))
    expect(runBin(words, { cwd: join(root, 'src') }).err).toBe('')
  })

  it('fix does not call a send closed that could not be decided', () => {
    const root = project({
      'package.json': '{"name":"p"}',
      'mailer.ts':
        "import Container from 'typedi'\nimport Mailgun from 'mailgun.js'\nContainer.set('client', new Mailgun(FormData).client({ username: 'a', key: 'b' }))\nexport class Mailer {\n  constructor(@Inject('client') private client) {}\n  welcome(to: string) {\n    this.client.messages.create('a.example', { to })\n  }\n}\n",
    })
    const { out } = runBin(['fix'], { cwd: root })
    expect(out).toBe('No gate to write, but 1 send could not be decided: `npx audit-coverage gaps` says why.\n')
  })

  it.each(['senders', 'template', 'completion'])('shows no option of the audit for %s, and takes it', (name) => {
    const { out } = runBin([name, '--help'])
    expect(out).not.toMatch(/--cache|--types|--root/)
    const word = { senders: ['sendgrid'], template: ['README.md'], completion: ['bash'] }[name] ?? []
    expect(runBin([name, ...word, '--root', '.']).err).toBe('')
  })

  it('counts no paths that were left out, and shows a guarded one among them', () => {
    const open = Array.from({ length: 25 }, (_, index) => `export const tell${index} = () => receipt('${index}')\n`)
    const root = project({
      'package.json': '{"name":"p"}',
      'mail.ts': bare,
      'a.ts': `import { gate, key } from 'sendgate'\nimport { receipt } from './mail.js'\nexport const once = (order: { id: string }) => gate.once(key\`order/\${order.id}\`, () => receipt(order.id))\n${open.join('')}`,
    })
    const { out } = runBin(['explain', 'mail.ts:4'], { cwd: root })
    expect(out).toContain('The first 20 paths to it, 1 guarded:')
    expect(out).toContain('Why: At least 19 paths reach it without a gate.')
  })
})
