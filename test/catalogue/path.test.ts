import { describe, expect, it } from 'vitest'
import { expandPath, matchesPath, parsePath, type TakenStep } from '../../src/catalogue/index.js'

/** Reads `a.b()<0>` as the steps that code takes. */
function taken(text: string): readonly TakenStep[] {
  return parsePath(text).map((step): TakenStep => {
    if (step.kind === 'member') return { kind: 'member', name: step.names[0] ?? '' }
    if (step.kind === 'parameter') return step
    return { kind: 'call' }
  })
}

describe('parsePath', () => {
  it.each([
    ['send', ['member']],
    ['default().messages.create', ['member', 'call', 'member', 'member']],
    ['App().event<0>.say', ['member', 'call', 'member', 'parameter', 'member']],
    ['Bot().*<0>.api.(sendMessage|sendPhoto)', ['member', 'call', 'any-member', 'parameter', 'member', 'member']],
    ['Client().**.send', ['member', 'call', 'any-steps', 'member']],
  ])('%s', (path, kinds) => {
    expect(parsePath(path).map((step) => step.kind)).toEqual(kinds)
  })

  it.each(['', '.send', 'a..b', 'a.b(', 'a.(b|', '()', '*.send', 'a b', 'a(b|c)'])('refuses "%s"', (path) => {
    expect(() => parsePath(path)).toThrow(SyntaxError)
  })
})

describe('matchesPath', () => {
  it.each([
    { path: 'Resend().emails.send', steps: 'Resend().emails.send', matches: true },
    { path: 'Resend().emails.send', steps: 'Resend().domains.send', matches: false },
    { path: 'Resend().emails.send', steps: 'emails.send', matches: false },
    { path: 'createTransport().sendMail', steps: 'default.createTransport().sendMail', matches: true },
    { path: 'default().messages.create', steps: 'default().messages.create', matches: true },
    { path: 'default().messages.create', steps: 'default().messages().create', matches: false },
    { path: 'App().*<0>.say', steps: 'App().event<0>.say', matches: true },
    { path: 'App().*<0>.say', steps: 'App().event<1>.say', matches: false },
    { path: 'Client().**.(send|reply)', steps: 'Client().send', matches: true },
    { path: 'Client().**.(send|reply)', steps: 'Client().channels.cache.get().send', matches: true },
    { path: 'Client().**.(send|reply)', steps: 'Client().on<0>.channel.reply', matches: true },
    { path: 'Client().**.(send|reply)', steps: 'Client().send()', matches: false },
  ])('$path against $steps', ({ path, steps, matches }) => {
    expect(matchesPath(parsePath(path), taken(steps))).toBe(matches)
  })

  it('takes the namespace and the default export for the module itself', () => {
    const path = parsePath('default().messages.create')
    expect(matchesPath(path, [{ kind: 'member', name: '*' }, ...taken('default().messages.create').slice(1)])).toBe(
      true,
    )
  })
})

describe('expandPath', () => {
  it('writes every alternative once, in order', () => {
    expect(expandPath('(A|B)().x.(send|create)')).toEqual(['A().x.send', 'A().x.create', 'B().x.send', 'B().x.create'])
  })
})
