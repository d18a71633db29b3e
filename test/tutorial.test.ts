import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const repository = join(dirname(fileURLToPath(import.meta.url)), '..')

interface Block {
  readonly info: string
  readonly lines: readonly string[]
}

const blocks: readonly Block[] = [...readFileSync(join(repository, 'docs/tutorial.md'), 'utf8').matchAll(/^```(\S+ .*)\n([\s\S]*?)\n```$/gm)]
  .map(([, info = '', text = '']) => ({ info, lines: text.split('\n') }))

function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(repository, join(folder, 'node_modules/eslint-plugin-sendgate'))
  for (const name of ['sendgate', 'eslint', 'nodemailer']) symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
}

function replay(folder: string, { info, lines }: Block): void {
  const [command = '', ...expected] = lines
  const [npx, name, ...args] = command.replace('$ ', '').split(' ')
  expect([npx, name]).toEqual(['npx', 'audit-coverage'])
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'node_modules/eslint-plugin-sendgate/bin/audit-coverage.js'), ...args], { cwd: folder, encoding: 'utf8' })
  const printed = stdout.split('\n')
  let from = 0
  for (const line of expected) {
    const at = printed.indexOf(line, from)
    expect(at, `${command} should print "${line}" next; it printed:\n${stdout}${stderr}`).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
  expect(`exit=${status}`, `${command}\n${stderr}`).toBe(/exit=\d/.exec(info)?.[0])
}

it('runs as docs/tutorial.md shows it, line by line', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sendgate-tutorial-'))
  try {
    for (const block of blocks) {
      const file = / file=(\S+)/.exec(block.info)?.[1]
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), `${block.lines.join('\n')}\n`)
      } else if (block.info.endsWith('install')) install(folder)
      else replay(folder, block)
    }
    expect(blocks.filter(({ info }) => info.includes('exit='))).toHaveLength(6)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
