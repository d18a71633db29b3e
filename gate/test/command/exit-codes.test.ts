import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/command/commands/index.js'
import { newWorld, run } from './run-sendgate.js'

const key = 'weekly-report/team-7/2026-W47'
const node = process.execPath

describe('run', () => {
  it('runs the command once, then skips with 0', async () => {
    const world = newWorld()
    const first = await world.sendgate('run', key, '--', node, '-e', 'console.log("sent now")')
    const second = await world.sendgate('run', key, '--', node, '-e', 'console.log("sent now")')
    expect([first.code, first.out, second.code, second.out]).toEqual([0, 'sent now\n', 0, ''])
    expect(second.err).toMatch(/^skipped:already-sent weekly-report/)
  })

  it.each([
    ['a failure leaves the key unknown and keeps the code', ['-e', 'process.exit(9)'], [], 9, 4],
    ['a code declared as not sent frees the key', ['-e', 'process.exit(75)'], ['--not-sent-exit', '64,75'], 75, 0],
    [
      'a signal is 128 and its number',
      ['-e', 'process.kill(process.pid, "SIGKILL"); setInterval(() => {}, 1000)'],
      [],
      137,
      4,
    ],
    ['the deadline is 124', ['-e', 'setInterval(() => {}, 1000)'], ['--deadline', '300ms'], 124, 4],
  ])('%s', async (_, script, options, code, checked) => {
    const world = newWorld()
    const ran = await world.sendgate('run', key, ...options, '--', node, ...script)
    const check = await world.sendgate('check', key)
    expect([ran.code, check.code]).toEqual([code, checked])
  })

  it('a missing command is 127 and frees the key', async () => {
    const world = newWorld()
    const ran = await world.sendgate('run', key, '--', 'no-such-program-anywhere')
    expect([ran.code, (await world.sendgate('check', key)).code]).toEqual([127, 0])
  })

  it('a file without execute permission is 126 and frees the key', async () => {
    const world = newWorld()
    writeFileSync(join(world.folder, 'script'), '#!/bin/sh\n')
    chmodSync(join(world.folder, 'script'), 0o644)
    const ran = await world.sendgate('run', key, '--', './script')
    expect([ran.code, (await world.sendgate('check', key)).code]).toEqual([126, 0])
  })

  it('hands key and idempotency key to the command', async () => {
    const ran = await newWorld().sendgate(
      'run',
      key,
      '--',
      node,
      '-p',
      'process.env.SENDGATE_KEY + " " + /^sg1_[a-z2-7]+$/.test(process.env.SENDGATE_IDEMPOTENCY_KEY)',
    )
    expect(ran.out).toBe(`${key} true\n`)
  })

  it('shows skips by --skip-exit', async () => {
    const world = newWorld()
    await world.sendgate('mark', key)
    expect((await world.sendgate('run', key, '-E', '10', '--', node, '-e', '')).code).toBe(10)
  })
})

describe('check', () => {
  it('is 0 before and 1 after, 1 only with its line', async () => {
    const world = newWorld()
    const before = await world.sendgate('check', key)
    await world.sendgate('mark', key, '--ref', 'message-1')
    const after = await world.sendgate('check', key)
    expect([before.code, before.out.split(' ')[0], after.code]).toEqual([0, 'not-sent', 1])
    expect(after.out).toMatch(/^sent weekly-report\/team-7\/2026-W47 \d{4}-\d\d-\d\dT[\d:.]+Z message-1\n$/)
  })

  it('says 3 while a claim works and takes its completion', async () => {
    const world = newWorld()
    const [word, , gen, token] = (await world.sendgate('claim', key)).out.trim().split(' ')
    const during = await world.sendgate('check', key)
    const again = await world.sendgate('claim', key)
    const done = await world.sendgate('complete', key, '--gen', gen ?? '', '--token', token ?? '', '--ref', 'message-2')
    const after = await world.sendgate('check', key)
    expect([word, during.code, again.code, done.code, after.code]).toEqual(['claimed', 3, 3, 0, 1])
  })

  it('release frees the key', async () => {
    const world = newWorld()
    const [, , gen, token] = (await world.sendgate('claim', key)).out.trim().split(' ')
    const released = await world.sendgate('release', key, '--gen', gen ?? '', '--token', token ?? '')
    expect([released.code, (await world.sendgate('check', key)).code]).toEqual([0, 0])
  })
})

describe('status', () => {
  it.each([
    ['a failed send', ['run', key, '--', node, '-e', 'process.exit(9)'], 'attempts 1', 1],
    ['a departure known from `mark` or a marker alone', ['mark', key], 'attempts not known', null],
    ['a key nobody used', ['--version'], 'attempts 0', 0],
  ])('%s', async (_, before, words, attempt) => {
    const world = newWorld()
    await world.sendgate(...before)
    const told = [await world.sendgate('status', key), await world.sendgate('status', key, '--json')]
    expect([told[0]!.out.includes(words), (JSON.parse(told[1]!.out) as { attempt: unknown }).attempt]).toEqual([
      true,
      attempt,
    ])
  })
})

describe('unknown outcomes', () => {
  it.each([
    ['--sent', 1],
    ['--not-sent', 0],
    ['--retry', 0],
  ])('are listed, explained and resolved by %s', async (verdict, checked) => {
    const world = newWorld()
    await world.sendgate('run', key, '--', node, '-e', 'process.exit(9)')
    const listed = await world.sendgate('list', '--unknown')
    const explained = await world.sendgate('explain', key)
    const resolved = await world.sendgate('resolve', key, verdict, '--why', 'looked into the mailbox')
    const after = await world.sendgate('list', '--unknown')
    expect([listed.code, resolved.code, (await world.sendgate('check', key)).code, after.code]).toEqual([
      4,
      0,
      checked,
      0,
    ])
    expect(listed.out).toMatch(/^unknown weekly-report/)
    expect(explained.out).toMatch(/would be skipped: an earlier attempt may have left/)
  })

  it('are settled by a probe that finds the message', async () => {
    const world = newWorld()
    await world.sendgate('run', key, '--', node, '-e', 'process.exit(9)')
    const reconciled = await world.sendgate('reconcile', key, '--', node, '-p', '"found-7"')
    const status = await world.sendgate('status', key, '--json')
    expect([reconciled.code, JSON.parse(status.out).decision]).toEqual([0, 'sent'])
  })
})

describe('failures never read as an answer', () => {
  it.each([
    ['no key', ['check'], {}, 64],
    ['an unstable key', ['check', 'report/3f2b8c1e-1d2c-4b6a-9d3e-0a1b2c3d4e5f'], {}, 64],
    ['an unknown option', ['check', key, '--nope'], {}, 64],
    ['an unknown command', ['chekc', key], {}, 64],
    ['a window without time zone', ['check', key, '--window', 'week'], {}, 64],
    ['a broken configuration', ['check', key, '--config', 'broken.json'], {}, 78],
    ['an absent configuration', ['check', key, '--config', 'absent.json'], {}, 78],
    ['a configured deadline that is no time', ['check', key, '--config', 'deadline.json'], {}, 78],
    ['a configured time zone that does not exist', ['check', key, '--config', 'zone.json'], {}, 78],
    ['a value that looks like an option', ['run', key, '--deadline', '-5s', '--', node, '-e', ''], {}, 64],
    ['a key with a control character', ['check', 'report/team\u0001/1'], {}, 64],
    ['a doctor that cannot write', ['doctor'], { SENDGATE_DIR: '/dev/null/state' }, 74],
    ['no sender', ['gate', key, '--recipient', 'a', '--subject', 'b', '--body', 'c'], {}, 78],
    ['an unknown store', ['check', key, '--store', 'papyrus:'], {}, 78],
    ['a folder that is a file', ['run', key, '--', node, '-e', ''], { SENDGATE_DIR: '/dev/null/state' }, 74],
  ])('%s', async (_, args, env, code) => {
    const world = newWorld().with(env)
    writeFileSync(join(world.folder, 'broken.json'), '{')
    writeFileSync(join(world.folder, 'deadline.json'), '{"deadline":"soon"}')
    writeFileSync(join(world.folder, 'zone.json'), '{"window":"day@Mars/Olympus"}')
    const ended = await world.sendgate(...args)
    expect(ended.code).toBe(code)
    expect(ended.err).toMatch(/^sendgate: .*\n$/)
    expect(ended.out).not.toMatch(/^sent/m)
  })

  it('`check && send` does not send when the installation is broken', async () => {
    const world = newWorld()
    mkdirSync(join(world.folder, 'bin'))
    const bin = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'sendgate.js')
    const copy = join(world.folder, 'bin', 'sendgate.mjs')
    const { copyFileSync } = await import('node:fs')
    copyFileSync(bin, copy)
    const ended = await run('sh', ['-c', `"${node}" "${copy}" check ${key} && echo SENT; echo "code $?"`], world)
    expect(ended.out).toBe('code 70\n')
    const code = await run(node, [copy, 'check', key], world)
    expect(code.code).toBe(70)
  })

  it.each([
    ['run: it was sent', ['run', key, '--', 'sh', '-c', 'rm -r state/.local && echo > state/.local'], 0],
    ['mark: it could not be recorded', ['mark', key], 74],
  ])('a store that fails after the departure, %s, and one line says so', async (_, args, code) => {
    const world = newWorld()
    mkdirSync(join(world.folder, 'state'))
    if (code !== 0) writeFileSync(join(world.folder, 'state', '.local'), '')
    const ended = await world.sendgate(...args)
    expect(ended.code).toBe(code)
    expect(ended.err.split('\n').filter((line) => line.includes('could not be written everywhere'))).toEqual([
      expect.stringMatching(/^sendgate: weekly-report\/#/),
    ])
  })

  it('a damaged record is 4, never "not sent"', async () => {
    const world = newWorld()
    await world.sendgate('mark', key)
    const files = readdirSync(join(world.folder, 'state'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.json'),
    )
    for (const file of files) writeFileSync(join(file.parentPath, file.name), '')
    expect(files.length).toBeGreaterThan(0)
    expect((await world.sendgate('check', key)).code).toBe(4)
    expect((await world.sendgate('list', '--unknown')).code).toBe(4)
  })
})

describe('gate', () => {
  it('hands the message to the sender once and stores none of it', async () => {
    const world = newWorld()
    writeFileSync(
      join(world.folder, 'sendgate.json'),
      JSON.stringify({
        sender: [
          node,
          '-e',
          'process.stdin.pipe(process.stdout); console.log(process.argv[1], process.argv[2])',
          '{recipient}',
          '{subject}',
        ],
      }),
    )
    const args = [
      'gate',
      key,
      '--recipient',
      'tekla@example.org',
      '--subject',
      'Sign-in failed',
      '--body',
      'Please sign in again.',
    ] as const
    const first = await world.sendgate(...args)
    const second = await world.sendgate(...args)
    expect([first.code, second.code, second.out]).toEqual([0, 0, ''])
    expect(first.out).toMatch(/tekla@example\.org Sign-in failed\nPlease sign in again\./)
    const stored = await run('grep', ['-rlE', 'tekla@|Sign-in failed|Please sign', join(world.folder, 'state')], world)
    expect(stored.code).toBe(1)
  })
})

describe('the folder of commands', () => {
  it('is the registry', () => {
    const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'command', 'commands')
    const files = readdirSync(folder)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index')
    expect(commands.map(({ name }) => name).sort()).toEqual(files.sort())
  })

  it.each(commands.map(({ name }) => name))('help %s tells usage and options', async (name) => {
    const { code, out } = await newWorld().sendgate('help', name)
    expect([code, out.startsWith(`Usage: sendgate ${name} `), out.includes('--json')]).toEqual([0, true, true])
  })
})
