import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { preparedPackage } from './packages/prepared-package.js'

const run = promisify(execFile)
const repository = join(dirname(fileURLToPath(import.meta.url)), '..')
const fiveMinutes = 300_000

interface Block {
  readonly info: string
  readonly lines: readonly string[]
}

type Install = (folder: string, commands: readonly string[]) => Promise<void>

const blocks: readonly Block[] = [
  ...readFileSync(join(repository, 'docs/tutorial.md'), 'utf8').matchAll(/^```(\S+ .*)\n([\s\S]*?)\n```$/gm),
].map(([, info = '', text = '']) => ({ info, lines: text.split('\n') }))

const scratch = mkdtempSync(join(tmpdir(), 'sendgate-tutorial-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The commands as they are written, with our two names replaced by what `npm pack` makes of them. */
const installPacked: Install = async (folder, commands) => {
  const sources: Readonly<Record<string, string>> = {
    'eslint-plugin-sendgate': repository,
    sendgate: await preparedPackage(join(repository, 'gate'), scratch),
  }
  for (const command of commands) {
    const [npm = '', ...words] = command.replace('$ ', '').split(' ')
    expect(npm).toBe('npm')
    const packed = await Promise.all(words.map((word) => (sources[word] === undefined ? word : pack(sources[word]))))
    await run('npm', [...packed, '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder })
  }
}

async function pack(source: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    cwd: source,
  })
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, { readonly filename: string }>)
  return join(scratch, packed?.filename ?? '')
}

const installLinked: Install = async (folder) => {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  symlinkSync(repository, join(modules, 'eslint-plugin-sendgate'))
  symlinkSync('../eslint-plugin-sendgate/bin/audit-coverage.js', join(modules, '.bin/audit-coverage'))
  for (const name of ['sendgate', 'eslint', 'nodemailer'])
    symlinkSync(join(repository, 'node_modules', name), join(modules, name))
}

function replay(folder: string, { info, lines }: Block): void {
  const [command = '', ...expected] = lines
  const [npx, name = '', ...args] = command.replace('$ ', '').split(' ')
  expect([npx, name]).toEqual(['npx', 'audit-coverage'])
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'node_modules/.bin', name), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  const printed = stdout.split('\n')
  let from = 0
  for (const line of expected) {
    const at = printed.indexOf(line, from)
    expect(at, `${command} should print "${line}" next; it printed:\n${stdout}${stderr}`).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
  expect(`exit=${status}`, `${command}\n${stderr}`).toBe(/exit=\d/.exec(info)?.[0])
}

async function replayAll(name: string, install: Install): Promise<string> {
  const folder = join(scratch, name)
  mkdirSync(folder)
  for (const block of blocks) {
    const file = / file=(\S+)/.exec(block.info)?.[1]
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${block.lines.join('\n')}\n`)
    } else if (block.info.endsWith('install')) await install(folder, block.lines)
    else replay(folder, block)
  }
  expect(blocks.filter(({ info }) => info.includes('exit='))).toHaveLength(6)
  return folder
}

const registry =
  spawnSync('npm', ['view', 'eslint', 'version', '--prefer-online', '--fetch-retries=0', '--fetch-timeout=10000'], {
    cwd: tmpdir(),
  }).status === 0
const missing = registry ? '' : ' (skipped: npm reaches no registry)'

describe('docs/tutorial.md', () => {
  it.skipIf(!registry)(
    `runs line by line with what is published, in less than five minutes${missing}`,
    { timeout: fiveMinutes },
    async () => {
      const folder = await replayAll('packed', installPacked)
      expect(existsSync(join(folder, 'node_modules/eslint-plugin-sendgate/src'))).toBe(false)
      // The gated program starts: the module it imports is there and has what `fix` wrote.
      expect(
        spawnSync(process.execPath, ['--input-type=module', '-e', 'import "./src/invoices.js"'], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, SMTP_URL: 'smtp://localhost' },
        }),
      ).toMatchObject({ status: 0, stderr: '' })
    },
  )

  it.skipIf(registry)(
    'runs line by line with links to the packages, where npm reaches no registry',
    { timeout: 120_000 },
    async () => {
      await replayAll('linked', installLinked)
    },
  )
})
