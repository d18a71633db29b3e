import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { link } from '../../src/analysis/link.js'
import type { Origin } from '../../src/analysis/origin.js'
import type { Program } from '../../src/analysis/program.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'

const files = ['a.ts', 'b.ts', 'c.ts']
const names = ['p', 'q', 'r', 's']

/** An expression over what the file declares or imports, its parameters, the classes, and the outside. */
const expressions: fc.Arbitrary<string> = fc.letrec<{ it: string }>((tie) => ({
  it: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...names, 'sdk', 'given', 'new Box(sdk)', '"text"'),
    fc.constantFrom(...names).map((name) => `imported_${name}`),
    tie('it').map((inner) => `${inner}.c`),
    tie('it').map((inner) => `[${inner}].map((each) => each)[0]`),
    tie('it')
      .map((inner) => `{ ...${inner}, c: ${inner} }`)
      .map((text) => `(${text})`),
    fc.tuple(fc.constantFrom(...names), tie('it')).map(([name, inner]) => `${name}(${inner})`),
    fc.tuple(tie('it'), tie('it')).map(([left, right]) => `(on ? ${left} : ${right})`),
  ),
})).it

const declarations = fc.tuple(fc.constantFrom('let', 'function', 'class'), expressions, expressions)
const modules = fc.record({
  declared: fc.tuple(declarations, declarations, declarations),
  from: fc.nat(2),
  whole: fc.option(fc.nat(2)),
  marked: fc.array(expressions, { minLength: 1, maxLength: 4 }),
})

type Module = typeof modules extends fc.Arbitrary<infer Value> ? Value : never

/** The fourth name comes from another file: by its name, or with everything that it exports. */
function textOf({ declared, from, whole, marked }: Module): string {
  const other = files[from] ?? 'a.ts'
  return [
    'import sdk, { on } from "sdk"',
    `import { ${names.map((name) => `${name} as imported_${name}`).join(', ')} } from "${other}"`,
    'class Box { constructor(c) { this.c = c } get again() { return this.c } }',
    ...declared.map(([kind, first, second], at) => declaration(kind, names[at] ?? '', first, second)),
    whole === null ? 'export const s = imported_s' : `export * from "${files[whole] ?? 'a.ts'}"`,
    ...marked.map((term) => `function marking${term.length}(given) { mark(${term}) }`),
  ]
    .join('\n')
    .replaceAll(/\bs\b(?=[.()])/g, whole === null ? 's' : 'imported_s')
}

function declaration(kind: string, name: string, first: string, second: string): string {
  if (kind === 'let') return `export let ${name} = ${first}\n${name} = ${second}`
  if (kind === 'class') return `export class ${name} extends imported_${name} { c = ${first}; static c = ${second} }`
  return `export function ${name}(given) { if (on) return ${first}\nreturn ${second} }`
}

function programOf(texts: readonly string[]): Program {
  const facts = texts.map((text, at) => {
    const source = parseSource(files[at] ?? '', text)
    if (isParseFailure(source)) throw new Error(`${source.failure}\n${text}`)
    return collectFacts(source)
  })
  return link({ files: facts, resolve: (_, specifier) => (files.includes(specifier) ? specifier : null) })
}

function questionsOf({ facts }: Program): Origin[] {
  return [...facts.values()].flatMap(({ calls, exports }) => [
    ...calls.flatMap(({ callee, arguments: given }) => [callee, ...given]),
    ...Object.values(exports),
  ])
}

it('answers alike in every order of questions, and when a question is asked alone', () => {
  fc.assert(
    fc.property(
      fc.tuple(modules, modules, modules),
      fc.array(fc.nat(), { minLength: 8, maxLength: 16 }),
      (written, order) => {
        const texts = written.map(textOf)
        const asked = programOf(texts)
        const questions = questionsOf(asked)
        for (const each of order) {
          const at = each % questions.length
          const alone = programOf(texts)
          const [question, same] = [questions[at], questionsOf(alone)[at]]
          if (question === undefined || same === undefined)
            throw new Error('Two readings of a text give the same questions.')
          expect(asked.evaluator.values(question)).toEqual(alone.evaluator.values(same))
        }
      },
    ),
    { numRuns: 50 },
  )
})
