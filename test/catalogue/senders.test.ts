import { describe, expect, it } from 'vitest'
import {
  describeSenders,
  expandPath,
  matchesPath,
  parsePath,
  type PathStep,
  senders,
  type TakenStep,
} from '../../src/catalogue/index.js'

/** The steps of a path without alternatives, with `.*` and `.**` taken once. */
function asTaken(path: string): readonly TakenStep[] {
  return parsePath(path).map((step: PathStep): TakenStep => {
    if (step.kind === 'member') return { kind: 'member', name: step.names[0] ?? '' }
    if (step.kind === 'call' || step.kind === 'parameter') return step
    return { kind: 'member', name: 'anything' }
  })
}

describe('senders', () => {
  it('have one provider each', () => {
    const providers = senders.map((entry) => entry.provider)
    expect(providers).toEqual([...new Set(providers)])
    expect(providers.length).toBeGreaterThan(90)
  })

  it.each(senders.map((entry) => ({ entry, provider: entry.provider })))('$provider can be read', ({ entry }) => {
    for (const path of [
      ...entry.members.map((member) => member.path),
      ...(entry.commandObjects ?? []).map((command) => command.path),
      ...entry.nearMisses,
    ]) {
      expect(() => parsePath(path)).not.toThrow()
    }
    for (const predicate of entry.members.flatMap((member) => [...(member.when ?? []), ...(member.unless ?? [])])) {
      expect(() => new RegExp(predicate.matches ?? predicate.constructs ?? '')).not.toThrow()
    }
  })

  it.each(senders.map((entry) => ({ entry, provider: entry.provider })))(
    '$provider: no near miss is a send',
    ({ entry }) => {
      const sends = entry.members.filter((member) => member.when === undefined)
      const wrong = entry.nearMisses
        .flatMap(expandPath)
        .filter((near) => sends.some((member) => matchesPath(parsePath(member.path), asTaken(near))))
      expect(wrong).toEqual([])
    },
  )

  it.each(senders.map((entry) => ({ entry, provider: entry.provider })))(
    '$provider: a path with .** has a witness that it matches',
    ({ entry }) => {
      for (const member of entry.members.filter(({ path }) => path.includes('**'))) {
        expect(member.witness?.length ?? 0, member.path).toBeGreaterThan(0)
        for (const witness of member.witness ?? [])
          expect(matchesPath(parsePath(member.path), asTaken(witness)), witness).toBe(true)
      }
    },
  )

  it('rest on something', () => {
    for (const entry of senders) {
      expect(entry.members.length, entry.provider).toBeGreaterThan(0)
      expect(entry.packages.length, entry.provider).toBeGreaterThan(0)
      expect(
        entry.verifiedWith.flat().every((pinned) => /^(@[^/]+\/)?[^@/]+@\d/.test(pinned)),
        entry.provider,
      ).toBe(true)
    }
  })

  it('are described row by row', () => {
    const rows = describeSenders()
    expect(rows).toContainEqual({
      provider: 'resend',
      channel: 'email',
      reachedBy: 'package',
      name: 'resend',
      send: 'Resend().emails.(send|create)',
      gray: false,
      idempotency: 'effective',
      evidence: 'compiler',
    })
  })
})
