import type { TSESTree } from '@typescript-eslint/types'
import { describe, expect, it } from 'vitest'
import { controlFlowOf, type ControlFlow } from '../../src/analysis/cfg/control-flow.js'
import { nodesOf, parseTree } from './parse.js'

/** Flow of `async function f() { body }`, and its calls by the name that is called. */
function flowOf(body: string): { readonly flow: ControlFlow; readonly call: (name: string) => TSESTree.Node } {
  const program = parseTree(`async function* f(p, q) { ${body} }`)
  const root = program.body[0]
  if (!root) throw new Error('no function')
  const calls = nodesOf(root).filter((node) => node.type === 'CallExpression')
  return {
    flow: controlFlowOf(root),
    call: (name) => {
      const found = calls.find(
        (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === name,
      )
      if (!found) throw new Error(`no call of ${name}`)
      return found
    },
  }
}

/** `a < b`: a dominates b. `a !< b`: it does not. `a > b`: b is on every normal way on from a. `~a`: unreachable. */
const rows: readonly (readonly [title: string, body: string, claims: string])[] = [
  ['sequence', 'a(); b()', 'a<b b!<a a>b'],
  ['arguments come before the call', 'b(a())', 'a<b'],
  ['if without else', 'a(); if (c()) b(); d()', 'c<b b!<d a<d a!>b'],
  ['both branches', 'if (c()) a(); else b(); d()', 'a!<d b!<d c<d'],
  ['early return', 'if (c()) return; b()', 'c<b c!>b'],
  ['early return on both sides', 'if (c()) { a(); return } else { d(); return } b()', '~b'],
  ['throw ends a path', 'if (c()) throw e(); b()', 'c<b e!<b'],
  ['negation', 'if (!c()) return; b()', 'c<b'],
  ['and', 'if (a() && b()) d()', 'a<b a<d b<d'],
  ['or', 'if (a() || b()) d()', 'a<d b!<d'],
  ['mixed', 'if (a() || (b() && c())) d(); else e()', 'a<e b<e c!<e a<d b!<d'],
  ['not of and', 'if (!(a() && b())) return; d()', 'a<d b<d'],
  ['not of or', 'if (!(a() || b())) return; d()', 'a<d b!<d'],
  ['value and', 'const x = a() && b(); d()', 'a<d b!<d'],
  ['nullish', 'const x = a() ?? b(); d()', 'a<d b!<d'],
  ['ternary', 'const x = c() ? a() : b(); d()', 'a!<d c<d c<a'],
  ['ternary as test', 'if (c() ? a() : b()) d()', 'c<d a!<d'],
  ['logical assignment', 'p ||= a(); b()', 'a!<b'],
  ['optional call', 'p?.m(a()); b()', 'a!<b'],
  ['optional chain as far as its end', 'p?.m.n(a()).o(b()); d()', 'a<b a!<d'],
  ['optional chain inside an argument', 'k(p?.m(a()), b()); d()', 'a!<b b<d'],
  ['default of a pattern', 'const { x = a() } = p; b()', 'a!<b'],
  ['while', 'while (c()) a(); b()', 'c<a c<b a!<b'],
  ['while true with break', 'while (true) { a(); if (c()) break } b()', 'a<b c<b'],
  ['while true without break', 'while (true) { a() } b()', '~b'],
  ['do while runs once', 'do { a() } while (c()); b()', 'a<b c<b'],
  ['do while with continue', 'do { if (a()) continue; d() } while (c()); b()', 'a<c d!<c'],
  ['for', 'for (i(); c(); u()) a(); b()', 'i<b c<a a<u u!<b a!<b'],
  ['for without test', 'for (;;) { a(); if (c()) break } b()', 'a<b'],
  ['for of', 'for (const x of l()) a(x); b()', 'l<b l<a a!<b'],
  ['for in', 'for (const x in l()) a(x); b()', 'a!<b l<a'],
  ['for await', 'for await (const x of l()) a(x); b()', 'a!<b l<a'],
  ['continue', 'for (const x of p) { if (c()) continue; a() }', 'c<a'],
  ['break', 'for (const x of p) { if (c()) break; a() } b()', 'c<a c!<b'],
  [
    'labelled continue',
    'outer: for (const x of p) { for (const y of q) { if (c()) continue outer; a() } b() }',
    'c<a c!<b',
  ],
  ['labelled break', 'outer: for (const x of p) { for (const y of q) { if (c()) break outer } b() } d()', 'b!<d'],
  ['labelled block', 'l: { if (c()) break l; a() } b()', 'c<b a!<b'],
  ['unlabelled break leaves the loop, not the labelled block', 'l: { while (c()) { break } a() } b()', 'a<b'],
  ['switch', 'switch (s()) { case 1: a(); break; case 2: b(); break } d()', 's<a s<d a!<b a!<d'],
  ['fall through', 'switch (s()) { case 1: a(); case 2: b() } d()', 'a!<b b!<d'],
  ['switch with default covers all', 'switch (s()) { case 1: return; default: b() } d()', 'b<d'],
  ['default in the middle', 'switch (s()) { default: a(); break; case 2: b(); return } d()', 'a<d'],
  ['case tests in order', 'switch (p) { case x(): a(); break; case y(): b() }', 'x<a x<y y!<a x<b'],
  ['continue inside switch', 'for (const x of p) { switch (s()) { case 1: continue } a() }', 's<a'],
  ['catch that goes on', 'try { a() } catch { e() } b()', 'a<b a<e e!<b'],
  ['catch that returns', 'try { a(); k() } catch { return } b()', 'a<b k<b'],
  ['an exception skips the rest of try', 'try { a(); k() } catch { e() } b()', 'a<e k!<e k!<b'],
  ['throw goes to catch', 'try { throw a() } catch { e() } b()', 'e<b'],
  ['finally on every way', 'try { if (c()) return; a() } finally { f1() } b()', 'c<b a<b f1<b c>f1'],
  ['return waits for finally', 'try { return a() } finally { f1() } b()', 'a>f1 ~b'],
  ['finally does not mix ways', 'try { if (c()) return } catch { return } finally { f1() } b()', 'c<b f1<b'],
  [
    'break through finally',
    'for (const x of p) { try { if (c()) break; a() } finally { f1() } b() } d()',
    'a<b c<b f1!<d',
  ],
  ['return in finally wins', 'try { a() } finally { return } b()', '~b'],
  ['nested finally', 'try { try { if (c()) return } finally { f1() } b() } finally { f2() } d()', 'f1<d f2<d b<d'],
  ['catch in catch', 'try { a() } catch { try { e() } catch { g() } } b()', 'a<e e<g g!<b'],
  [
    'exception of catch body reaches the outer catch',
    'try { try { a() } catch { e(); throw 1 } } catch { g() } b()',
    'a<b e<g',
  ],
  ['await can fail', 'try { await p; a() } catch { e() } b()', 'a!<b a!<e'],
  ['yield', 'yield a(); b()', 'a<b'],
  ['process.exit ends a path', 'if (c()) { a(); process.exit(1) } b()', 'a!<b c<b'],
  ['process.exit in catch', 'try { a() } catch { process.exit(1) } b()', 'a<b'],
  ['code after process.exit', 'process.exit(0); b()', '~b'],
  ['literal test', 'if (false) a(); b()', '~a'],
  ['literal true', 'if (true) return; b()', '~b'],
  ['map callback', 'p.map((x) => a(x)); b()', 'a!<b'],
  [
    'what precedes dominates the callback',
    'c(); p.forEach(async (x) => { if (k()) return; a() }); b()',
    'c<a k<a a!<b',
  ],
  ['return of a callback stays inside', 'p.forEach(() => { return }); b(); d()', 'b<d'],
  ['immediately invoked', '(() => { a() })(); b()', 'a<b'],
  ['transaction callback runs once', 'await db.transaction(async (tx) => { a(); if (c()) throw 1 }); b()', 'a<b c<b'],
  [
    'early return of a transaction callback',
    'await db.$transaction(async (tx) => { if (c()) return; a() }); b()',
    'c<b a!<b',
  ],
  ['memoised step', 'const r = await step.run("k", async () => { a() }); b()', 'a<b'],
  ['kysely transaction', 'await db.transaction().execute(async (trx) => { a() }); b()', 'a<b'],
  ['awaited then', 'await p.then((x) => a(x)); b()', 'a<b'],
  ['deferred', 'c(); after(() => { a() }); b()', 'c<a a!<b'],
  ['timer', 'if (c()) return; setTimeout(() => a(), 5); b()', 'c<a a!<b'],
  ['catch method', 'await c().catch(() => a()); b()', 'c<a a!<b'],
  ['local closure', 'c(); const g = () => { a() }; b()', 'c<a a!<b'],
  ['new Promise', 'await new Promise((resolve) => { a(); resolve() }); b()', 'a<b'],
  ['class expression bodies are no part', 'const K = class { m() { z() } }; b()', '~z'],
  ['registered handlers are functions of their own', 'if (c()) return; app.post("/x", () => { a() })', '~a'],
  ['returned closures are functions of their own', 'if (c()) return; return () => a()', '~a'],
]

describe('dominance, reachability and what must follow', () => {
  it.each(rows)('%s: %s', (_title, body, claims) => {
    const { flow, call } = flowOf(body)
    const wrong = claims.split(' ').filter((claim) => {
      const [, left = '', relation, right = ''] = /^(\w*)(!?<|!?>|~)(\w+)$/.exec(claim) ?? []
      if (relation === '~') return flow.reachable(call(right))
      if (relation?.endsWith('<')) return flow.dominates(call(left), call(right)) === relation.startsWith('!')
      return flow.mustPass(call(left), [call(right)]) === relation?.startsWith('!')
    })
    expect(wrong).toEqual([])
  })
})

describe('the outcomes that every path takes', () => {
  const outcomes: readonly (readonly [body: string, edges: readonly string[]])[] = [
    ['if (c) b()', ['c true']],
    ['if (!c) return; b()', ['c true']],
    ['if (!(await c)) return; b()', ['await c true']],
    ['if (c || d) return; b()', ['c false', 'd false']],
    ['if (c && d) b()', ['c true', 'd true']],
    ['if (c && d) return; b()', []],
    ['for (const x of p) { if (c) continue; b() }', ['for each', 'c false']],
    ['switch (s) { case 1: b() }', ['s case 1']],
    ['switch (s) { case 1: return; default: b() }', ['s default']],
    ['switch (s) { case 1: case 2: b() }', []],
    ['try { k() } catch { return } b()', ['k() normal']],
    ['try { k() } catch { } b()', []],
    ['try { k() } catch { b() }', ['k() exception']],
    ['p?.m(b())', ['p present']],
    ['c ?? b()', ['c nullish']],
    ['x.map((y) => b())', ['(y) => b() each']],
    ['try { if (c) return } finally { k() } b()', ['c false']],
  ]
  it.each(outcomes)('%s', (body, edges) => {
    const text = `async function f(p) { ${body} }`
    const program = parseTree(text)
    const target = nodesOf(program).find(
      (node) => node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'b',
    )
    const root = program.body[0]
    if (!target || !root) throw new Error('no target')
    const shown = controlFlowOf(root)
      .controlledBy(target)
      .map(({ test, branch, matched }) => {
        const name = test.type === 'ForOfStatement' ? 'for' : text.slice(...test.range)
        return `${name} ${branch}${matched?.test ? ` ${text.slice(...matched.test.range)}` : ''}`
      })
    expect(shown).toEqual(edges)
  })
})

describe('control dependence and cuts', () => {
  it('names every outcome that decides, also where several lead there', () => {
    const { flow, call } = flowOf('if (c() || d()) b()')
    expect(flow.dependsOn(call('b')).map(({ branch }) => branch)).toEqual(['true', 'true'])
    expect(flow.controlledBy(call('b'))).toEqual([])
  })

  it('does not depend on a test behind which both ways join', () => {
    const { flow, call } = flowOf('if (c()) a(); b()')
    expect(flow.dependsOn(call('b'))).toEqual([])
    expect(flow.dependsOn(call('a'))).toMatchObject([{ branch: 'true' }])
  })

  it('cuts the outcomes of a test', () => {
    const { flow, call } = flowOf('if (c()) { b() } else { d() }')
    expect(flow.without((edge) => edge.test === call('c') && edge.branch === 'true').reaches(call('b'))).toBe(false)
    expect(flow.without((edge) => edge.test === call('c') && edge.branch === 'true').reaches(call('d'))).toBe(true)
  })

  it('finds ways that avoid a node', () => {
    const { flow, call } = flowOf('while (c()) { a(); if (k()) continue; b() }')
    expect(flow.reaches(call('a'), call('a'))).toBe(true)
    expect(flow.reaches(call('a'), call('a'), [call('b')])).toBe(true)
    expect(flow.reaches(call('a'), call('b'), [call('k')])).toBe(false)
  })

  it('takes calls that never return from its caller', () => {
    const program = parseTree('function f() { if (c()) fail(); b() }')
    const [root] = program.body
    const [test, fail, target] = nodesOf(program).filter((node) => node.type === 'CallExpression')
    if (!root || !test || !fail || !target) throw new Error('no calls')
    const flow = controlFlowOf(root, { neverReturns: (call) => call === fail })
    expect(flow.controlledBy(target)).toEqual([{ test, branch: 'false' }])
  })

  it('post-dominance counts exceptions as ways out', () => {
    const { flow, call } = flowOf('a(); if (c()) throw 1; b()')
    expect(flow.postDominates(call('b'), call('a'))).toBe(false)
    expect(flow.postDominates(call('c'), call('a'))).toBe(true)
    expect(flow.mustPass(call('a'), [call('b')])).toBe(true)
  })
})
