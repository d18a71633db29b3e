import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { editorFacts } from '../../src/program/editor-facts.js'
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
  schemaVersion: 1,
  modules: {},
  gates: [],
  covered: [],
  wrappers: [{ file: 'src/mail/send-mail.ts', path: 'sendMail', provider: 'nodemailer', channel: 'email' }],
}

const newsroomFiles = [
  'src/agent/ask-colleague.ts',
  'src/alerts/auth-failure.ts',
  'src/archive.ts',
  'src/cron/morning-digest.ts',
  'src/mail/send-mail.ts',
  'src/mail/transport.ts',
  'src/newsletter/weekly.ts',
  'src/queue/corrections-worker.ts',
  'src/webhooks/payment.ts',
]

/** A wrapper, a function that gates for its callers, and calls of the one with and without the other. */
const linkedFiles: Readonly<Record<string, string>> = {
  'src/receipt.ts':
    "import { Resend } from 'resend'\n\nconst resend = new Resend(process.env.RESEND_KEY)\n\nexport async function receipt(order: string) {\n  await resend.emails.send({ from: 'a@example.org', to: 'b@example.org', subject: order, text: 'Paid.' })\n}\n",
  'src/once-per-order.ts':
    "import { gate, key } from 'sendgate'\n\nexport async function oncePerOrder(order: string, run: () => Promise<void>) {\n  await gate.once(key`order/${order}`, run).orThrow()\n}\n",
  'src/paid.ts':
    "import { oncePerOrder } from './once-per-order.js'\nimport { receipt } from './receipt.js'\n\nexport const paid = (order: string) => oncePerOrder(order, () => receipt(order))\n",
  'src/again.ts': "import { receipt } from './receipt.js'\n\nexport const again = (order: string) => receipt(order)\n",
}

async function linkedProject(): Promise<Project> {
  const plain = newProject()
  try {
    for (const [file, code] of Object.entries(linkedFiles)) plain.write(file, code)
    const facts = await editorFacts(await audit({ root: plain.folder, types: 'off' }), {
      root: plain.folder,
      config: {},
    })
    const project = newProject({ settings: { facts: JSON.parse(JSON.stringify(facts)) as object } })
    for (const [file, code] of Object.entries(linkedFiles)) project.write(file, code)
    return project
  } finally {
    plain.remove()
  }
}

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
    found = sorted(
      await host(
        project.folder,
        cases.map(({ file }) => file),
      ),
    )
  })
  afterAll(() => {
    project.remove()
    newsroom.remove()
  })

  it.each(cases)('$file', ({ file, findings }) => {
    expect(found.filter((finding) => finding.file === file).map(worded)).toEqual(findings)
  })

  it('knows from the facts which functions of other files send, and which gate', async () => {
    const linked = await linkedProject()
    try {
      const all = sorted(await host(linked.folder, Object.keys(linkedFiles)))
      expect(
        all
          .filter(({ rule }) => rule === 'sendgate/require-dedup-gate')
          .map((finding) => `${finding.file} ${worded(finding)}`),
      ).toEqual(['src/again.ts require-dedup-gate 3:41'])
    } finally {
      linked.remove()
    }
  })

  it('reports the ungated sends of the newsroom, and not those behind a gate', async () => {
    const all = sorted(await host(newsroom.folder, newsroomFiles))
    expect(
      all
        .filter(({ rule }) => rule !== 'sendgate/require-sync-step')
        .map((finding) => `${finding.file} ${worded(finding)}`),
    ).toEqual([
      'src/agent/ask-colleague.ts require-dedup-gate 9:11',
      'src/alerts/auth-failure.ts no-flag-file-dedup 10:7',
      'src/alerts/auth-failure.ts require-dedup-gate 11:9',
      'src/cron/morning-digest.ts require-dedup-gate 9:11',
      'src/queue/corrections-worker.ts require-dedup-gate 8:9',
      'src/webhooks/payment.ts require-dedup-gate 9:9',
    ])
  })
})
