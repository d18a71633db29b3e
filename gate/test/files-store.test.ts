import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGate, key, StoreUnavailable } from '../src/index.js'
import type { Gate, KeyHash, Listed, Rec } from '../src/index.js'
import { fileMarkers, filesStore } from '../src/files.js'
import { asUnavailable } from '../src/disk.js'
import { resolveFolder } from '../src/folder.js'
import { isDead, currentOwner, detachedOwner } from '../src/owner.js'
import { standingOf } from '../src/stores/standing.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sendgate-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const k = key`report/${'team-1'}`
const gateHere = (options = {}): Gate => createGate({ folder, env: 'test', ...options })
const filesUnder = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const markerFiles = () => filesUnder(folder).filter((path) => !path.includes('.local') && path.endsWith('.json'))
const recordFiles = () => filesUnder(join(folder, '.local/records'))
const all = async (gate: Gate, query = {}) => {
  const listed: Listed[] = []
  for await (const each of gate.list(query)) listed.push(each)
  return listed
}
const hash = 'ab'.repeat(32) as KeyHash
const rec = (gen: number, over: Partial<Rec> = {}): Rec => ({
  v: 1,
  hash,
  key: 'k/1',
  channel: 'c',
  providerKey: 'p',
  gen,
  token: `t${gen}`,
  state: 'claimed',
  owner: detachedOwner(),
  leaseUntil: 0,
  intentAt: null,
  deadlineAt: null,
  doubt: false,
  attempt: 0,
  payloadHash: null,
  sentAt: null,
  evidence: [],
  audit: [],
  error: null,
  ...over,
})

describe('the log of one key', () => {
  it('compares and sets by version', async () => {
    const store = filesStore({ folder })
    expect(await store.read(hash)).toEqual({ version: 0, rec: null })
    expect(await store.cas(hash, 0, rec(1))).toEqual({ ok: true, version: 1 })
    expect(await store.cas(hash, 0, rec(1))).toMatchObject({ ok: false, current: { version: 1, rec: { gen: 1 } } })
    expect(await store.cas(hash, 1, rec(2))).toEqual({ ok: true, version: 2 })
    expect(await store.read(hash)).toMatchObject({ version: 2, rec: { gen: 2 } })
  })

  it('lets one of many writers win every version', async () => {
    const stores = Array.from({ length: 8 }, () => filesStore({ folder }))
    for (let version = 0; version < 5; version += 1) {
      const results = await Promise.all(
        stores.map((store, index) => store.cas(hash, version, rec(version + 1, { token: `w${index}` }))),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })

  it('shortens a long log when it is old, and refuses a write that slept through it', async () => {
    const store = filesStore({ folder })
    for (let version = 0; version < 40; version += 1) await store.cas(hash, version, rec(version + 1))
    expect(recordFiles()).toHaveLength(40)
    for (const path of recordFiles()) utimesSync(path, 0, 0)
    await store.cas(hash, 40, rec(41))
    expect(recordFiles().filter((path) => path.endsWith('.json'))).toHaveLength(16)
    expect(await store.cas(hash, 3, rec(4))).toMatchObject({ ok: false, current: { version: 41 } })
    expect(await store.read(hash)).toMatchObject({ version: 41, rec: { gen: 41 } })
    expect(recordFiles().some((path) => path.endsWith('/4.json'))).toBe(false)
  })

  it.each([
    { what: 'the newest', own: 5, versions: [1, 2, 3, 4, 5], floor: 0, standing: 'counts' },
    { what: 'others went on', own: 3, versions: [3, 4, 5], floor: 2, standing: 'counts' },
    { what: 'others went on, and its own was removed', own: 3, versions: [20, 21], floor: 19, standing: 'doubtful' },
    { what: 'others are removing it', own: 3, versions: [3, 4, 5], floor: 4, standing: 'doubtful' },
    { what: 'it filled a hole beside what stays', own: 19, versions: [19, 20, 21], floor: 19, standing: 'doubtful' },
    { what: 'it filled the first hole', own: 1, versions: [1, 2, 3, 4], floor: 3, standing: 'doubtful' },
    { what: 'a hole above it', own: 3, versions: [3, 20, 21], floor: 0, standing: 'stale' },
  ])('a write that was linked, $what: $standing', ({ own, standing, ...log }) => {
    expect(standingOf(own, log)).toBe(standing)
  })

  it('keeps the version over a prune, so that generations never repeat', async () => {
    const store = filesStore({ folder })
    await store.cas(hash, 0, rec(1))
    await store.cas(hash, 1, rec(1, { state: 'sent', sentAt: 50 }))
    expect(await store.prune({ before: 50 })).toBe(0)
    expect(await store.prune({ before: 51 })).toBe(1)
    expect(await filesStore({ folder }).read(hash)).toEqual({ version: 3, rec: null })
    expect(recordFiles().filter((path) => path.endsWith('.json'))).toHaveLength(1)
    expect(await store.cas(hash, 2, rec(2))).toMatchObject({ ok: false })
    expect(await store.cas(hash, 3, rec(4))).toEqual({ ok: true, version: 4 })
  })

  it.each(['claimed', 'sending', 'unknown'] as const)('never prunes %s', async (state) => {
    const store = filesStore({ folder })
    await store.cas(hash, 0, rec(1, { state }))
    expect(await store.prune({ before: Number.MAX_SAFE_INTEGER })).toBe(0)
  })
})

const damages = [
  { name: 'empty', text: '' },
  { name: 'torn', text: '{"v":1,"hash":"ab' },
  { name: 'conflict-marked', text: '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n' },
  { name: 'NUL-filled', text: '\0'.repeat(64) },
  { name: 'of another version', text: '{"v":2}' },
  { name: 'a list', text: '[]' },
]

describe('a damaged record reads as unknown, never as absent', () => {
  it.each(damages)('$name', async ({ text }) => {
    const gate = gateHere({ markers: false })
    await gate.once(k, () => 1)
    writeFileSync(recordFiles().sort().at(-1) ?? '', text)
    expect((await gate.check(k)).decision).toBe('unknown')
    expect(await gate.once(k, () => 1)).toMatchObject({
      status: 'skipped',
      reason: 'unresolved',
      receipt: { error: expect.stringContaining('.json') as unknown },
    })
    expect(await all(gate, { states: ['unknown'] })).toMatchObject([
      { rec: null, corrupt: expect.any(String) as unknown },
    ])
    expect(await gate.resolve(k, { verdict: 'not-sent', why: 'looked' })).toMatchObject({ ok: true })
    expect((await gate.once(k, () => 1)).status).toBe('sent')
  })
})

describe('markers', () => {
  it('are canonical files without key, recipient or body, beside ignored local state', async () => {
    await gateHere().once(key`welcome/${'ann@example.com'}`, () => ({ id: 'm1', to: 'ann@example.com', html: 'Hello' }))
    const [path = ''] = markerFiles()
    const text = readFileSync(path, 'utf8')
    expect(path).toMatch(/\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.json$/)
    expect(text).not.toMatch(/ann@|Hello|welcome/)
    expect(JSON.parse(text)).toMatchObject({
      v: 1,
      alg: 'sha256',
      channel: 'default',
      evidence: [{ kind: 'send', ref: 'm1' }],
    })
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('/.local/')
  })

  it('silence a checkout that has nothing else', async () => {
    await gateHere().once(k, () => 1)
    rmSync(join(folder, '.local'), { recursive: true })
    expect(await gateHere().once(k, () => 1)).toMatchObject({ status: 'skipped', reason: 'already-sent' })
  })

  it('come back when a record proves the departure', async () => {
    await gateHere().once(k, () => 1)
    const [path = ''] = markerFiles()
    const before = readFileSync(path, 'utf8')
    rmSync(path)
    await gateHere().once(k, () => 1)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('decide an unknown record', async () => {
    const gate = gateHere()
    await gate.once(k, () => 1)
    const [marker] = markerFiles()
    const text = readFileSync(marker ?? '', 'utf8')
    rmSync(folder, { recursive: true })
    await gateHere().once(k, () => {
      throw new Error('reply lost')
    })
    mkdirSync(join(marker ?? '', '..'), { recursive: true })
    writeFileSync(marker ?? '', text)
    expect((await all(gateHere(), { states: ['unknown'] })).length).toBe(1)
    expect(await gateHere().once(k, () => 1)).toMatchObject({ reason: 'already-sent' })
    expect(await all(gateHere(), { states: ['unknown'] })).toEqual([])
  })

  it.each(damages)('$name: unknown, listed, and resolvable', async ({ text }) => {
    const gate = gateHere()
    await gate.once(k, () => 1)
    rmSync(join(folder, '.local'), { recursive: true })
    writeFileSync(markerFiles()[0] ?? '', text)
    expect((await gate.check(k)).decision).toBe('unknown')
    expect(await gate.once(k, () => 1)).toMatchObject({ status: 'skipped', reason: 'unresolved' })
    expect(await all(gate, { states: ['unknown'] })).toMatchObject([{ rec: null }])
    await gate.resolve(k, { verdict: 'not-sent', why: 'looked' })
    expect((await gate.once(k, () => 1)).status).toBe('sent')
  })

  it('keep both proofs when two clones sent the same key', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'sendgate-clone-'))
    const here = gateHere()
    const there = createGate({ folder: clone, env: 'test' })
    await here.once(k, () => ({ id: 'm1' }))
    await there.once(k, () => ({ id: 'm2' }))
    const duplicates: boolean[] = []
    for await (const marker of there.markers?.list() ?? [])
      if (!('corrupt' in marker)) duplicates.push((await fileMarkers({ folder }).put(marker, null)).duplicate)
    rmSync(clone, { recursive: true })
    expect(duplicates).toEqual([true])
    expect((await here.check(k)).receipt.evidence.map(({ ref }) => ref).sort()).toEqual(['m1', 'm2'])
  })

  it('hide the key behind a secret', async () => {
    const gate = gateHere({ redact: 'secret' })
    await gate.once(key`welcome/${'ann@example.com'}`, () => 1)
    expect((await all(gate)).map(({ rec: each }) => each?.key)).toEqual([
      expect.stringMatching(/^welcome\/#[0-9a-f]{12}$/),
    ])
    expect(filesUnder(folder).some((path) => readFileSync(path, 'utf8').includes('ann@'))).toBe(false)
  })
})

describe('a disk that fails', () => {
  it.each([
    { code: 'ENOSPC', kind: 'io' },
    { code: 'EIO', kind: 'io' },
    { code: 'EACCES', kind: 'io' },
    { code: 'EROFS', kind: 'io' },
    { code: 'EDQUOT', kind: 'io' },
    { code: 'EMFILE', kind: 'busy' },
    { code: 'EBUSY', kind: 'busy' },
  ])('$code is StoreUnavailable, kind $kind', ({ code, kind }) => {
    const error = asUnavailable('write', '/x', Object.assign(new Error(code), { code }))
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(error).toMatchObject({ kind, message: expect.stringContaining(code) as unknown })
  })

  it('throws and sends nothing when the folder is a file', async () => {
    writeFileSync(join(folder, 'blocked'), '')
    let sends = 0
    await expect(
      createGate({ folder: join(folder, 'blocked') }).once(k, () => {
        sends += 1
      }),
    ).rejects.toThrow(StoreUnavailable)
    expect(sends).toBe(0)
  })
})

describe('where the default folder is', () => {
  it('belongs to the repository, from every folder in it', () => {
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'packages/a'), { recursive: true })
    writeFileSync(join(folder, 'packages/a/package.json'), '{}')
    expect(resolveFolder(undefined, join(folder, 'packages/a'))).toBe(join(folder, 'state/notification-sent'))
    expect(resolveFolder('elsewhere', join(folder, 'packages'))).toBe(join(folder, 'elsewhere'))
    expect(resolveFolder('/absolute', folder)).toBe('/absolute')
  })
})

describe('dead owners', () => {
  const here = currentOwner()
  it.each([
    { name: 'this process', owner: here, dead: false },
    { name: 'an earlier process with this id', owner: { ...here, pidStart: '1' }, dead: here.pidStart !== null },
    { name: 'a process id that nobody has', owner: { ...here, pid: 2 ** 22 + 1 }, dead: here.bootId !== null },
    { name: 'another host', owner: { ...here, host: 'elsewhere', pidStart: '1' }, dead: false },
    { name: 'another boot', owner: { ...here, bootId: 'earlier', pidStart: '1' }, dead: false },
    { name: 'a detached claim', owner: detachedOwner(), dead: false },
  ])('$name: $dead', ({ owner, dead }) => {
    expect(isDead(owner)).toBe(dead)
  })

  it.skipIf(here.bootId === null)('a process that was seen alive, as soon as it is gone', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000)'], { stdio: 'ignore' })
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    const owner = { ...here, pid: child.pid!, pidStart: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]! }
    expect(isDead(owner)).toBe(false)
    expect(isDead({ ...owner, pidStart: '1' })).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isDead(owner)).toBe(true)
  })
})
