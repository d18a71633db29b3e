import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathToFileURL } from 'node:url'
import { builtPlugin, root } from './built-plugin.js'
import { openEditor, type Editor } from './editor.js'
import { newProject, type Project } from './project.js'

const head = "import { Resend } from 'resend'\n\nconst resend = new Resend(process.env.RESEND_KEY)\n\n"

interface ActionCase {
  readonly name: string
  readonly file: string
  readonly code: string
  readonly title: RegExp
  readonly range: readonly [number, number, number, number]
  readonly contains: readonly string[]
}

const cases: readonly ActionCase[] = [
  {
    name: 'wraps an awaited send',
    file: 'src/awaited.ts',
    title: /^Wrap in `gate\.once`/,
    code: `${head}export async function receipt(order: { id: string; email: string }): Promise<void> {\n  await /* the customer */ resend.emails.send({ from: 'a@example.org', to: order.email, subject: \`Order \${order.id}\`, text: 'Paid.' })\n}\n`,
    range: [5, 27, 5, 134],
    contains: [
      "import { gate, key } from 'sendgate'",
      "await /* the customer */ gate.once(key.allow('uuid', 'ulid')`receipt/${order.id}`, () => resend.emails.send({",
    ],
  },
  {
    name: 'joins an import that is there',
    file: 'src/joined.ts',
    title: /^Wrap in `gate\.once`/,
    code: `import { gate } from 'sendgate'\n${head}export async function receipt(orderId: string): Promise<void> {\n  void resend.emails.send({ from: 'a@example.org', to: 'b@example.org', subject: orderId, text: 'Paid.' })\n}\n\nexport const close = () => gate.close()\n`,
    range: [6, 7, 6, 106],
    contains: [
      "import { gate, key } from 'sendgate'",
      "void gate.once(key.allow('uuid', 'ulid')`receipt/${orderId}`, () =>",
    ],
  },
  {
    name: 'marks a wrapper',
    file: 'src/wrapper.ts',
    title: /^Mark `mail` with @sends/,
    code: `${head}/** Mails somebody. */\nexport async function mail(to: string, text: string): Promise<void> {\n  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', text })\n}\n`,
    range: [6, 8, 6, 80],
    contains: ['/** Mails somebody.\n * @sends\n */\nexport async function mail'],
  },
]

describe('the light bulb of the editor', () => {
  let project: Project
  let editor: Editor
  const results = new Map<string, string>()

  beforeAll(async () => {
    project = newProject()
    for (const { file, code } of cases) project.write(file, code)
    editor = await openEditor(project.folder)
  })
  afterAll(async () => {
    await editor.close()
    project.remove()
  })

  it.each(cases)(
    '$name',
    async ({ file, title, range: [startLine, startCharacter, endLine, endCharacter], contains }) => {
      const [diagnostic, ...others] = await editor.diagnostics(file)
      expect(others).toEqual([])
      if (!diagnostic) throw new Error('The editor shows no diagnostic.')
      expect(diagnostic.range).toEqual({
        start: { line: startLine, character: startCharacter },
        end: { line: endLine, character: endCharacter },
      })
      const action = (await editor.actions(file, diagnostic)).find((each) => title.test(each.title))
      if (!action) throw new Error('The editor offers no such action.')
      const text = await editor.apply(file, action)
      for (const part of contains) expect(text).toContain(part)
      expect(await editor.diagnostics(file, text)).toEqual([])
      results.set(file, text)
    },
  )

  it('leaves code that compiles', () => {
    expect([...results.keys()]).toEqual(cases.map(({ file }) => file))
    for (const [file, text] of results) project.write(file, text)
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project.folder], {
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  })
})

describe('the light bulb on a Markdown file', () => {
  let project: Project
  let editor: Editor

  beforeAll(async () => {
    project = newProject()
    const markdown = import.meta.resolve('@eslint/markdown')
    project.write(
      'eslint.config.js',
      `import sendgate from ${JSON.stringify(pathToFileURL(builtPlugin()).href)}\nimport markdown from ${JSON.stringify(markdown)}\nexport default [{ files: ['**/*.md'], plugins: { markdown, sendgate }, language: 'markdown/gfm', languageOptions: { frontmatter: 'yaml' }, rules: { 'sendgate/require-sync-step': 'error' } }]\n`,
    )
    project.write('crons/herald.md', '# Herald\n\n1. Count the open shifts\n2. Send the sums to #harbour\n')
    editor = await openEditor(project.folder)
  })
  afterAll(async () => {
    await editor.close()
    project.remove()
  })

  it('underlines the effect and inserts the missing step', async () => {
    const [diagnostic, ...others] = await editor.diagnostics('crons/herald.md')
    expect(others).toEqual([])
    if (!diagnostic) throw new Error('The editor shows no diagnostic.')
    expect(diagnostic).toMatchObject({ range: { start: { line: 3, character: 3 } } })
    const [action] = await editor.actions('crons/herald.md', diagnostic)
    if (!action) throw new Error('The editor offers no action.')
    const text = await editor.apply('crons/herald.md', action)
    expect(text).toContain(
      '2. Before sending to #harbour: read the last 24 hours of #harbour; if this message is already there, stop.\n2. Send the sums to #harbour\n',
    )
    expect(await editor.diagnostics('crons/herald.md', text)).toEqual([])
  })
})
