import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const bin = join(repository, 'bin/audit-coverage.js')
export const newsroom = join(repository, 'fixtures/newsroom')

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a user does, without a terminal and with none of this terminal's settings. */
export function runBin(
  words: readonly string[],
  { cwd = repository, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Finished {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['COLUMNS', 'NO_COLOR', 'FORCE_COLOR'].includes(name)),
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    input: '',
  })
  return { code: status, out: stdout, err: stderr }
}

/** A new folder with these files. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sendgate-bin-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

export const gated = `import { Resend } from 'resend'\nimport { gate, key } from 'sendgate'\nconst resend = new Resend('k')\nexport const receipt = (order: string) => gate.once(key\`receipt/\${order}\`, () => resend.emails.send({ to: order }))\n`
export const bare = `import { Resend } from 'resend'\nconst resend = new Resend('k')\nexport async function receipt(order: string) {\n  await resend.emails.send({ to: order })\n}\n`
