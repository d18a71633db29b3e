import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newWorld, type World } from './run-sendgate.js'

const key = 'weekly-report/team-7/2026-W47'
const state = 'state/notification-sent'
const bin = fileURLToPath(new URL('../../bin/sendgate.js', import.meta.url))

/** A repository whose state folder is the default one, and git commands in it. */
function repository() {
  const { folder } = newWorld()
  const git = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args],
      { cwd: folder, encoding: 'utf8' },
    )
    return { status, text: `${stdout}${stderr}` }
  }
  const commit = () => {
    git('add', '-A')
    return git('commit', '-qm', 'markers')
  }
  git('init', '-q', '-b', 'main')
  mkdirSync(join(folder, state), { recursive: true })
  writeFileSync(join(folder, 'README.md'), 'x\n')
  commit()
  return { folder, git, commit, world: newWorld(folder, { SENDGATE_DIR: join(folder, state) }) }
}

type Repository = ReturnType<typeof repository>

/** What another clone has: the same branch without this checkout's claims. */
const forget = ({ folder }: Repository) => execFileSync('rm', ['-rf', join(folder, state, '.local')])

function markerPath({ folder }: Repository): string {
  const found = readdirSync(join(folder, state), { recursive: true, encoding: 'utf8' }).find((name) =>
    /^..\/[0-9a-f]{64}\.json$/.test(name),
  )
  return join(folder, state, found!)
}

const withDriver = ({ git }: Repository) =>
  git('config', 'merge.sendgate.driver', `"${process.execPath}" "${bin}" merge-driver %O %A %B %P`)
const send = (world: World, ref: string) => world.sendgate('mark', key, '--ref', ref)

/** Two branches that both sent the key, merged. */
async function bothSent(here: Repository) {
  here.git('checkout', '-qb', 'other')
  await send(here.world, 'there')
  here.commit()
  here.git('checkout', '-q', 'main')
  forget(here)
  await send(here.world, 'here')
  here.commit()
  return here.git('merge', '--no-edit', 'other')
}

describe('two branches that sent the same key', () => {
  it('with the driver: one marker with both proofs, the duplicate is reported, nothing is sent again', async () => {
    const here = repository()
    withDriver(here)
    const merged = await bothSent(here)
    expect(merged.text).toMatch(/was sent on both branches \(20.* and 20.*\)/)
    expect(merged.status).toBe(0)
    const marker = JSON.parse(readFileSync(markerPath(here), 'utf8')) as {
      readonly evidence: readonly { readonly ref: string }[]
    }
    expect(marker.evidence.map(({ ref }) => ref).sort()).toEqual(['here', 'there'])
    forget(here)
    expect((await here.world.sendgate('check', key)).code).toBe(1)
    expect((await here.world.sendgate('run', key, '--', process.execPath, '-e', 'console.log("again")')).out).toBe('')
  })

  it('without the driver: a conflict, and the conflict-marked marker sends nothing until somebody decides', async () => {
    const here = repository()
    const merged = await bothSent(here)
    expect(merged.status).not.toBe(0)
    expect(readFileSync(markerPath(here), 'utf8')).toMatch(/^<{7}/m)
    forget(here)
    expect((await here.world.sendgate('check', key)).code).toBe(4)
    expect((await here.world.sendgate('run', key, '--', process.execPath, '-e', 'console.log("again")')).out).toBe('')
    expect((await here.world.sendgate('list', '--unknown')).out).toMatch(/^damaged #.*conflict markers/)
    expect((await here.world.sendgate('mark', key, '--ref', 'here')).code).toBe(0)
    expect((await here.world.sendgate('check', key)).code).toBe(1)
  })

  it('a side that is damaged is left to a person, and reads as unknown or sent, never as absent', async () => {
    const here = repository()
    withDriver(here)
    here.git('checkout', '-qb', 'other')
    await send(here.world, 'there')
    writeFileSync(markerPath(here), readFileSync(markerPath(here), 'utf8').slice(0, -30))
    here.commit()
    here.git('checkout', '-q', 'main')
    forget(here)
    await send(here.world, 'here')
    here.commit()
    const merged = here.git('merge', '--no-edit', 'other')
    expect(merged.status).not.toBe(0)
    expect(merged.text).toMatch(/cannot be read: it is not complete JSON/)
    forget(here)
    expect([1, 4]).toContain((await here.world.sendgate('check', key)).code)
  })
})

it('two branches that sent different keys merge without anybody', async () => {
  const here = repository()
  here.git('checkout', '-qb', 'other')
  await here.world.sendgate('mark', 'report/a')
  here.commit()
  here.git('checkout', '-q', 'main')
  forget(here)
  await here.world.sendgate('mark', 'report/b')
  here.commit()
  expect(here.git('merge', '--no-edit', 'other').status).toBe(0)
  forget(here)
  expect((await here.world.sendgate('check', 'report/a')).code).toBe(1)
  expect((await here.world.sendgate('check', 'report/b')).code).toBe(1)
})

it.each([
  { what: 'without files', args: [], err: /called by git with %O %A %B %P/, code: 64 },
  { what: 'with files that are not there', args: ['a', 'b', 'c'], err: /could not read b/, code: 74 },
])('$what it says what it needs', async ({ args, err, code }) => {
  const ended = await newWorld().sendgate('merge-driver', ...args)
  expect(ended.err).toMatch(err)
  expect(ended.code).toBe(code)
})
