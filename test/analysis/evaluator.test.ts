import { describe, expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { link } from '../../src/analysis/link.js'
import { takenPath, writtenPath } from '../../src/analysis/values/taken-steps.js'
import type { Origin } from '../../src/analysis/origin.js'
import type { Program } from '../../src/analysis/program.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

function programOf(files: Readonly<Record<string, string>>): Program {
  const facts = Object.entries(files).map(([file, text]) => {
    const source = parseSource(file, text)
    if (isParseFailure(source)) throw new Error(source.failure)
    return collectFacts(source)
  })
  return link({ files: facts, resolve: (_, specifier) => (specifier in files ? specifier : null) })
}

/** What the argument of the call `mark(…)` can be, in words. */
function valuesOf(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  const program = programOf({ 'a.ts': text, ...others })
  const call = program.facts.get('a.ts')?.calls.find(({ calleeText }) => calleeText === 'mark')
  return program.evaluator
    .values(call?.arguments[0] ?? { kind: 'unknown', reason: 'no mark' })
    .map(worded)
    .sort()
}

function worded(value: Origin): string {
  const taken = takenPath(value)
  if (taken !== null) return `${taken.module ?? 'global'} ${writtenPath(taken)}`
  if (value.kind === 'literal') return `literal ${String(value.value)}`
  return value.kind === 'unknown' ? `unknown ${value.reason}` : value.kind
}

const sdk = 'import sdk, { Client, make } from "sdk"\n'
const cases: readonly (readonly [
  what: string,
  text: string,
  values: readonly string[],
  others?: Readonly<Record<string, string>>,
])[] = [
  ['a named import', `${sdk}mark(Client)`, ['sdk Client']],
  ['a default import', `${sdk}mark(sdk.x)`, ['sdk x']],
  ['a namespace', 'import * as all from "sdk"\nmark(all.Client)', ['sdk Client']],
  ['a required module', 'const { Client: C } = require("sdk")\nmark(new C().send)', ['sdk Client().send']],
  ['an awaited import', 'const { Client } = await import("sdk")\nmark(Client)', ['sdk Client']],
  ['a construction', `${sdk}mark(new Client().mail.send)`, ['sdk Client().mail.send']],
  ['a factory', `${sdk}const c = make()\nmark(c.send)`, ['sdk make().send']],
  ['a first-party factory', `${sdk}const own = () => new Client()\nmark(own().send)`, ['sdk Client().send']],
  [
    'an asynchronous factory',
    `${sdk}async function own() { return new Client() }\nmark((await own()).send)`,
    ['sdk Client().send'],
  ],
  [
    'a memoised client',
    `${sdk}let c: Client | undefined\nfunction own() { return c ??= new Client() }\nmark(own().send)`,
    ['sdk Client().send'],
  ],
  ['a field', `${sdk}class A { c = new Client(); f() { mark(this.c.send) } }`, ['sdk Client().send']],
  ['a private field', `${sdk}class A { #c = new Client(); f() { mark(this.#c.send) } }`, ['sdk Client().send']],
  [
    'a field set by the constructor',
    `${sdk}class A { c; constructor() { this.c = new Client() } f() { mark(this.c.send) } }`,
    ['sdk Client().send'],
  ],
  [
    'a parameter property',
    `${sdk}class A { constructor(private c: Client) {} f() { mark(this.c.send) } }`,
    ['sdk Client().send'],
  ],
  ['an annotated parameter', `${sdk}function f(c: Client) { mark(c.send) }`, ['sdk Client().send']],
  ['a parameter that callers fill', `${sdk}function f(c) { mark(c.send) }\nf(new Client())`, ['sdk Client().send']],
  [
    'a parameter with two callers',
    `${sdk}function f(c) { mark(c) }\nf(new Client())\nf(make())`,
    ['sdk Client()', 'sdk make()'],
  ],
  ['a parameter without callers', 'export function f(c) { mark(c) }', ['parameter']],
  [
    'classes that lead back to themselves',
    'interface A extends B {}\ninterface B extends A {}\nfunction f(a: A) { mark(a.send) }',
    ['unknown any-receiver'],
  ],
  ['a default', `${sdk}function f(c = new Client()) { mark(c.send) }`, ['sdk Client().send']],
  ['a rest parameter', `${sdk}function f(...all) { mark(all[0].send) }\nf(new Client())`, ['sdk Client().send']],
  [
    'a destructured parameter',
    `${sdk}function f({ c }) { mark(c.send) }\nf({ c: new Client() })`,
    ['sdk Client().send'],
  ],
  ['a destructured value', `${sdk}const { mail: { send } } = new Client()\nmark(send)`, ['sdk Client().mail.send']],
  ['a condition', `${sdk}const c = on ? new Client() : make()\nmark(c)`, ['sdk Client()', 'sdk make()']],
  ['a fallback', `${sdk}const c = given() || make()\nmark(c.x)`, ['global given().x', 'sdk make().x']],
  [
    'an object of clients',
    `${sdk}const all = { a: new Client(), b: make() }\nmark(all[key])`,
    ['sdk Client()', 'sdk make()'],
  ],
  ['a literal element access', `${sdk}const all = { a: new Client() }\nmark(all['a'].send)`, ['sdk Client().send']],
  ['a spread', `${sdk}const base = { c: new Client() }\nconst all = { ...base }\nmark(all.c)`, ['sdk Client()']],
  [
    'the elements of a list',
    `${sdk}const list = [new Client()]\nfor (const c of list) mark(c.send)`,
    ['sdk Client().send'],
  ],
  [
    'the parameter of a callback',
    `${sdk}const list = [new Client()]\nlist.forEach((c) => mark(c.send))`,
    ['sdk Client().send'],
  ],
  ['a mapped list', `${sdk}const list = ['a'].map(() => new Client())\nmark(list[0].send)`, ['sdk Client().send']],
  [
    'a map that is filled later',
    `${sdk}const map = new Map<string, Client>()\nmap.set('a', new Client())\nmark(map.get('a').send)`,
    ['sdk Client().send'],
  ],
  [
    'the values of a map',
    `${sdk}const map = new Map()\nmap.set('a', new Client())\nfor (const client of map.values()) mark(client.send)`,
    ['sdk Client().send'],
  ],
  [
    'values put into a map that is a field',
    `${sdk}class Clients { all: Map<string, Client>; constructor() { this.all = new Map(); this.all.set('a', new Client()) } get(name) { return this.all.get(name) } }\nmark(new Clients().get('a').send)`,
    ['global Map().get().send', 'sdk Client().send'],
  ],
  [
    'values put into a field that is no map',
    `${sdk}class Clients { all; constructor(all) { this.all = all; this.all.set('a', new Client()) } }\nmark(new Clients(2).all.get('a').send)`,
    ['unknown value of a text'],
  ],
  ['a map', `${sdk}const map = new Map([['a', new Client()]])\nmark(map.get('a').send)`, ['sdk Client().send']],
  ['a bound method', `${sdk}const send = new Client().send.bind(1)\nmark(send)`, ['sdk Client().send']],
  [
    'an inherited member',
    `${sdk}class A { c = new Client() }\nclass B extends A { f() { mark(this.c) } }`,
    ['sdk Client()'],
  ],
  ['a member of a foreign base', `${sdk}class B extends Client { f() { mark(this.send) } }`, ['sdk Client().send']],
  ['a static member', `${sdk}class A { static c = new Client() }\nmark(A.c)`, ['sdk Client()']],
  ['a getter', `${sdk}class A { get c() { return new Client() } f() { mark(this.c.send) } }`, ['sdk Client().send']],
  [
    'an exported client',
    'import { c } from "b.ts"\nmark(c.send)',
    ['sdk Client().send'],
    { 'b.ts': `${sdk}export const c = new Client()` },
  ],
  [
    'a barrel',
    'import { c } from "b.ts"\nmark(c.send)',
    ['sdk Client().send'],
    { 'b.ts': 'export * from "c.ts"', 'c.ts': `${sdk}export const c = new Client()` },
  ],
  [
    'a renamed export',
    'import { d } from "b.ts"\nmark(d)',
    ['sdk Client'],
    { 'b.ts': 'export { Client as d } from "sdk"' },
  ],
  [
    'module.exports',
    'const { c } = require("b.ts")\nmark(c.send)',
    ['sdk Client().send'],
    { 'b.ts': 'const { Client } = require("sdk")\nmodule.exports = { c: new Client() }' },
  ],
  [
    'what the other module does not export',
    'import { absent } from "b.ts"\nmark(absent.send)',
    ['unknown unresolved-import'],
    { 'b.ts': 'export const c = 1' },
  ],
  [
    'a handed parameter',
    'import { App } from "sdk"\nnew App().event("x", ({ say }) => mark(say))',
    ['sdk App().event<0>.say'],
  ],
  ['a circle of variables', 'let a = b\nvar b = a\nmark(a)', []],
  [
    'a member added to an object',
    `${sdk}const box = {}\nbox.c = new Client()\nmark(box.c.send)`,
    ['sdk Client().send'],
  ],
  [
    'a member added to what is exported',
    'const box = require("b.ts")\nmark(box.c.send)',
    ['sdk Client().send'],
    { 'b.ts': 'const { Client } = require("sdk")\nconst box = module.exports = {}\nbox.c = new Client()' },
  ],
  [
    'what a function of an import makes, added to an object',
    'import sdk from "sdk"\nconst box = {}\nbox.c = sdk.createClient({})\nmark(box.c.send)',
    ['sdk createClient().send'],
  ],
  [
    'what the module itself exports',
    'const { Client } = require("sdk")\nmodule.exports.c = new Client()\nmodule.exports.go = () => mark(module.exports.c.send)',
    ['sdk Client().send'],
  ],
  [
    'what the module itself exports by its short name',
    'const { Client } = require("sdk")\nexports.c = new Client()\nexports.go = () => mark(exports.c.send)',
    ['sdk Client().send'],
  ],
  [
    'what the module itself exports through a variable',
    'const { Client } = require("sdk")\nconst own = module.exports\nown.all = { c: new Client() }\nown.start = () => { own.first = own.all.c }\nown.go = () => mark(own.first.send)',
    ['sdk Client().send'],
  ],
  [
    'what the module itself exports through an object that is exported as a whole',
    'const { Client } = require("sdk")\nconst own = (module.exports = { make: () => new Client() })\nown.c = own.make()\nmark(own.c.send)',
    ['sdk Client().send'],
  ],
  [
    'what is exported through a variable, in another module',
    'const { c } = require("b.ts")\nmark(c.send)',
    ['sdk Client().send'],
    { 'b.ts': 'const { Client } = require("sdk")\nconst own = exports\nown.c = new Client()' },
  ],
  [
    'a member of a value that is exported as a whole',
    'const express = require("sdk")\nconst app = (module.exports = express())\napp.c = 1\nmark(app.get)',
    ['sdk default().get'],
  ],
  ['a parameter that is called exports', 'export const go = (exports) => mark(exports.c)', ['member']],
  [
    'plain data added to an object',
    `${sdk}const box = { a: 1 }\nif (on) box.b = 'x'\nmark(box.b)`,
    ['unknown no property b'],
  ],
  [
    'a method added to an object',
    `${sdk}const box = { c: new Client() }\nbox.f = function () { mark(this.c.send) }`,
    ['sdk Client().send'],
  ],
  [
    'what a constructor function sets',
    `${sdk}function Post() { this.c = new Client() }\nmark(new Post().c.send)`,
    ['sdk Client().send'],
  ],
  [
    'what it sets by another name of this',
    `${sdk}function Post() { const self = this; self.c = new Client() }\nmark(new Post().c.send)`,
    ['sdk Client().send'],
  ],
  [
    'a method of a prototype',
    `${sdk}const Post = function () { this.c = new Client() }\nPost.prototype.f = function () { mark(this.c.send) }`,
    ['sdk Client().send'],
  ],
  [
    'a whole prototype',
    `${sdk}function Post() { this.c = new Client() }\nPost.prototype = { f() { mark(this.c.send) } }`,
    ['sdk Client().send'],
  ],
  [
    'a constructor function of another module',
    'const Post = require("b.ts")\nmark(new Post().c.send)',
    ['sdk Client().send'],
    { 'b.ts': 'const { Client } = require("sdk")\nfunction Post() { this.c = new Client() }\nmodule.exports = Post' },
  ],
  ['this of a plain function', 'function post() { mark(this.c) }', ['unknown this']],
  [
    'a name that scripts share',
    'mark(Desk.c.send)',
    ['global Desk.c.send', 'sdk Client().send'],
    { 'b.ts': 'const { Client } = require("sdk")\nDesk = { c: new Client() }' },
  ],
  [
    'what a script puts into a shared name',
    'mark(Desk.c.send)',
    ['global Desk.c.send', 'global Emitter().c.send', 'sdk Client().send'],
    {
      'b.ts': 'Desk = new Emitter()',
      'c.ts': 'const { Client } = require("sdk")\nDesk.Open = function () { var self = this; self.c = new Client() }',
    },
  ],
  [
    'a member of a platform object that no script makes',
    'mark(window.c)',
    ['global window.c'],
    { 'b.ts': 'const { Client } = require("sdk")\nwindow.c = new Client()' },
  ],
  ['a literal', 'const a = "x"\nmark(a)', ['literal x']],
]

describe('Evaluator', () => {
  for (const [what, text, values, others] of cases)
    it(what, () => {
      expect(valuesOf(text, others)).toEqual(values)
    })
})

describe('the limits of a search', () => {
  const callers = (count: number): string =>
    `function f(c) { mark(c) }\n${Array.from({ length: count }, (_, at) => `f(${at})`).join('\n')}`
  const limits: readonly (readonly [what: string, text: string, cut: boolean])[] = [
    ['twenty callers are followed', callers(20), false],
    ['more callers than are followed', callers(500), true],
    [
      'more values than are kept',
      `const all = { ${Array.from({ length: 300 }, (_, at) => `k${at}: ${at}`).join(', ')} }\nmark(all[key])`,
      true,
    ],
    [
      'a chain of any length',
      `${Array.from({ length: 2000 }, (_, at) => `const v${at} = v${at + 1}`).join('\n')}\nconst v2000 = 1\nmark(v0)`,
      false,
    ],
    [
      'a long circle',
      `${Array.from({ length: 30 }, (_, at) => `let v${at} = v${(at + 1) % 30}`).join('\n')}\nv7 = 1\nmark(v0)`,
      false,
    ],
    [
      'a circle longer than is followed',
      `${Array.from({ length: 2000 }, (_, at) => `let v${at} = v${(at + 1) % 2000}`).join('\n')}\nmark(v0)`,
      true,
    ],
    [
      'more calls inside of one another than are followed',
      `const f = (a) => [${Array.from({ length: 5000 }, (_, at) => `a.x${at}`).join(', ')}][k]\nmark(f(on))`,
      true,
    ],
  ]
  for (const [what, text, cut] of limits) {
    it(what, () => {
      expect(valuesOf(text).includes('unknown budget')).toBe(cut)
    })
  }
})
