import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditHost } from './audit-host.js'
import { cases } from './cases.js'
import { eslintHost, oxlintHost } from './command-hosts.js'
import { editorHost } from './editor.js'
import { sorted, type Finding, type Host } from './finding.js'
import { copyNewsroom, newProject, type Project } from './project.js'

const hosts: readonly { readonly name: string; readonly host: Host }[] = [
  { name: 'ESLint 10', host: eslintHost('eslint') },
  { name: 'ESLint 9', host: eslintHost('eslint9') },
  { name: 'oxlint', host: oxlintHost },
  { name: 'the editor', host: editorHost },
  { name: 'the audit', host: auditHost },
]

const newsroomFacts = {
  schemaVersion: 1, modules: {}, gates: [], covered: [],
  wrappers: [{ file: 'src/mail/send-mail.ts', path: 'sendMail', provider: 'nodemailer', channel: 'email' }],
}

const newsroomFiles = ['src/agent/ask-colleague.ts', 'src/alerts/auth-failure.ts', 'src/archive.ts', 'src/cron/morning-digest.ts', 'src/mail/send-mail.ts', 'src/mail/transport.ts', 'src/newsletter/weekly.ts', 'src/queue/corrections-worker.ts', 'src/webhooks/payment.ts']

function worded({ rule, line, column }: Finding): string {
  return `${rule.replace(/^sendgate\//, '')} ${line}:${column}`
}

describe.each(hosts)('$name', ({ host }) => {
  let project: Project
  let newsroom: Project
  let found: readonly Finding[]

  beforeAll(async () => {
    project = newProject()
    newsroom = newProject({ settings: { facts: newsroomFacts } })
    copyNewsroom(newsroom)
    for (const { file, code } of cases) project.write(file, code)
    found = sorted(await host(project.folder, cases.map(({ file }) => file)))
  })
  afterAll(() => {
    project.remove()
    newsroom.remove()
  })

  it.each(cases)('$file', ({ file, findings }) => {
    expect(found.filter((finding) => finding.file === file).map(worded)).toEqual(findings)
  })

  it('reports the ungated sends of the newsroom, and not those behind a gate', async () => {
    const all = sorted(await host(newsroom.folder, newsroomFiles))
    expect(all.filter(({ rule }) => rule !== 'sendgate/require-sync-step').map((finding) => `${finding.file} ${worded(finding)}`)).toEqual([
      'src/agent/ask-colleague.ts require-dedup-gate 9:11',
      'src/alerts/auth-failure.ts no-flag-file-dedup 10:7',
      'src/alerts/auth-failure.ts require-dedup-gate 11:9',
      'src/cron/morning-digest.ts require-dedup-gate 9:11',
      'src/queue/corrections-worker.ts require-dedup-gate 8:9',
      'src/webhooks/payment.ts require-dedup-gate 9:9',
    ])
  })
})
