import { expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import type { CallFact } from '../../src/analysis/file-facts.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

function callsIn(code: string): readonly CallFact[] {
  const source = parseSource('a.ts', code)
  if (isParseFailure(source)) throw new Error(source.failure)
  return collectFacts(source).calls
}

it.each([
  ['an import', 'import { send } from "mail"\nsend()\nsend()'],
  ['a variable', 'const send = make()\nsend()\nsend()'],
  ['a parameter', 'function run(send) { send()\nsend() }'],
  ['a global', 'send()\nsend()'],
])('have one term for %s, however often it is named', (_, code) => {
  const [one, other] = callsIn(code).filter(({ calleeText }) => calleeText === 'send')
  expect(one?.callee).toBeDefined()
  expect(other?.callee).toBe(one?.callee)
})

it('tell variables of one name apart', () => {
  const [outer, inner] = callsIn('const send = one()\nsend()\nfunction run(send) { send() }').filter(
    ({ calleeText }) => calleeText === 'send',
  )
  expect(outer?.callee.kind).toBe('binding')
  expect(inner?.callee.kind).toBe('parameter')
})

it('have one list for what a call is given, as a fact and as a term', () => {
  const [outer, inner] = callsIn('send(make(1))')
  expect(outer?.arguments[0]).toMatchObject({ kind: 'call' })
  expect(outer?.arguments[0]).toHaveProperty('arguments')
  expect((outer?.arguments[0] as { readonly arguments: unknown }).arguments).toBe(inner?.arguments)
})
