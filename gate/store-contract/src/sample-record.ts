import { createHash, randomBytes } from 'node:crypto'
import type { Evidence, KeyHash, Rec, State, Store } from 'sendgate'

export function hashOf(text: string): KeyHash {
  return createHash('sha256').update(text).digest('hex') as KeyHash
}

/** A complete record of a key, with a fresh random token. */
export function sampleRecord(key: string, changes: Partial<Rec> = {}): Rec {
  const hash = hashOf(key)
  return {
    v: 1,
    hash,
    key,
    channel: 'contract',
    providerKey: `sg1_${hash.slice(0, 52)}`,
    gen: 1,
    token: randomBytes(16).toString('hex'),
    state: 'claimed',
    owner: { host: 'contract', bootId: null, pid: process.pid, pidStart: null },
    leaseUntil: 1_800_000_030_000,
    intentAt: null,
    deadlineAt: null,
    doubt: false,
    attempt: 0,
    payloadHash: null,
    sentAt: null,
    evidence: [],
    audit: [],
    error: null,
    ...changes,
  }
}

export function sentRecord(key: string, at: number, gen = 1): Rec {
  const proof: Evidence = { kind: 'send', gen, token: 'token', at, ref: null, by: 'contract' }
  return sampleRecord(key, { state: 'sent', gen, sentAt: at, evidence: [proof] })
}

export function recordIn(state: State, key: string, at: number): Rec {
  return state === 'sent' ? sentRecord(key, at) : sampleRecord(key, { state, leaseUntil: at })
}

/** Writes a record over whatever version stands there. */
export async function put(store: Store, next: Rec): Promise<number> {
  const { version } = await store.read(next.hash)
  const result = await store.cas(next.hash, version, next)
  if (!result.ok)
    throw new Error(`${store.name}: a compare-and-set nobody else could disturb was refused at version ${version}`)
  return result.version
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
