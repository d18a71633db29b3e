import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eslintHost } from '../hosts/command-hosts.js'
import { sorted, type Finding } from '../hosts/finding.js'
import { newProject, type Project } from '../hosts/project.js'

/** The file alone does not show what the receivers are. */
const code = `import { holder, decoy } from './holder.js'

export async function tell(to: string) {
  await holder.mailer.sendMail({ to })
  await decoy.sendMail({ to })
  const { webhooks: [first] } = holder
  await first?.send('x')
}
`

const holder = `import { createTransport } from 'nodemailer'
import { IncomingWebhook } from '@slack/webhook'

export const holder = { mailer: createTransport({}), webhooks: [new IncomingWebhook('https://example.org')] }
export const decoy = { sendMail: async (_: { to: string }) => undefined }
`

describe('the preset recommendedTypeChecked', () => {
  let project: Project
  let found: readonly Finding[]

  beforeAll(async () => {
    project = newProject({ preset: 'recommendedTypeChecked' })
    project.write('src/holder.ts', holder)
    project.write('src/tell.ts', code)
    project.write('plain.js', 'export const fine = 1\n')
    found = sorted(await eslintHost('eslint')(project.folder, ['src', 'plain.js']))
  })
  afterAll(() => project.remove())

  it('asks the type checker where the file alone does not show the receiver', () => {
    expect(
      found.filter(({ file }) => file === 'src/tell.ts').map(({ rule, line, column }) => `${rule} ${line}:${column}`),
    ).toEqual(['sendgate/require-dedup-gate 4:9', 'sendgate/require-dedup-gate 7:9'])
  })

  it('says once that a file has no type information', () => {
    expect(found.filter(({ file }) => file === 'plain.js')).toEqual([
      { file: 'plain.js', rule: 'sendgate/require-dedup-gate', line: 1, column: 1 },
    ])
  })
})
