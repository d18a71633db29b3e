import type { TSESTree } from '@typescript-eslint/types'
import { collectFacts } from '../../src/analysis/facts/collect-facts.js'
import { termsOf } from '../../src/analysis/facts/terms.js'
import { guardsOfFile, type FileGuards } from '../../src/analysis/guards/file-guards.js'
import type { DerivedGuard, FoundGuard, GuardContext } from '../../src/analysis/guards/guard-context.js'
import { variableOf } from '../../src/analysis/guards/variable-of.js'
import type { Origin } from '../../src/analysis/origin.js'
import { isParseFailure, parseSource } from '../../src/syntax/parse-source.js'
import { nodesOf } from '../cfg/parse.js'

export interface Harness {
  readonly guards: FileGuards
  readonly nodes: readonly TSESTree.Node[]
  readonly context: GuardContext
}

/** The guards of one file, with the calls of its own functions linked. */
export function harness(text: string, more: Partial<GuardContext> = {}): Harness {
  const source = parseSource('/project/file.ts', text)
  if (isParseFailure(source)) throw new Error(source.failure)
  const facts = collectFacts(source)
  const terms = termsOf(source)
  const resolve = (origin: Origin, depth = 0): Origin => {
    if (depth > 12) return origin
    const inner = (each: Origin): Origin => resolve(each, depth + 1)
    switch (origin.kind) {
      case 'binding':
        return inner(facts.bindings[origin.at] ?? { kind: 'unknown', reason: 'no binding' })
      case 'member':
        return { ...origin, object: inner(origin.object) }
      case 'call':
      case 'new':
        return { ...origin, callee: inner(origin.callee) }
      default:
        return origin
    }
  }
  const nodes = nodesOf(source.program)
  const asked = new Set<TSESTree.Node>()
  const summaryOf = (call: TSESTree.CallExpression): DerivedGuard | null => {
    const callee = functionOf(call.callee, source.scopes, nodes)
    if (!callee || asked.has(callee)) return null
    asked.add(callee)
    const derived = guards.derivedGuardOf(callee, sendsOf(nodesOf(callee)))
    asked.delete(callee)
    return derived
  }
  const context: GuardContext = { source, originOf: (node) => resolve(terms.expression(node)), summaryOf, ...more }
  const guards = guardsOfFile(context)
  return { guards, nodes, context }
}

function functionOf(
  callee: TSESTree.Node,
  scopes: GuardContext['source']['scopes'],
  nodes: readonly TSESTree.Node[],
): TSESTree.Node | null {
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
    const { name } = callee.property
    const method = nodes.find(
      (node) => node.type === 'MethodDefinition' && node.key.type === 'Identifier' && node.key.name === name,
    )
    return method?.type === 'MethodDefinition' ? method.value : null
  }
  if (callee.type !== 'Identifier') return null
  const [definition] = variableOf(callee, scopes)?.defs ?? []
  if (definition?.node.type === 'FunctionDeclaration') return definition.node
  const initialiser = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null
  return initialiser && /Function/.test(initialiser.type) ? initialiser : null
}

/** The sends of a test program are the calls of `send` and of `mailer.send`, `notify` and `enqueue`. */
export function sendsOf(nodes: readonly TSESTree.Node[]): TSESTree.CallExpression[] {
  return nodes
    .filter((node) => node.type === 'CallExpression')
    .filter(({ callee }) => {
      if (callee.type === 'Identifier') return /^(send|notify|enqueue|sendOnce)$/.test(callee.name)
      return (
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        /^(mailer|queue|resend|boss|inngest|tasks)$/.test(callee.object.name)
      )
    })
}

/** Guards of the last send of the program, the strongest first. */
export function guardsOf(text: string, more: Partial<GuardContext> = {}): readonly FoundGuard[] {
  const { guards, nodes } = harness(text, more)
  const target = sendsOf(nodes).at(-1)
  if (!target) throw new Error('the program has no send')
  return guards.guardsAt(target)
}

/** `kind/quality` of the strongest guard, or `none`. */
export function strongest(text: string, more: Partial<GuardContext> = {}): string {
  const [first] = guardsOf(text, more)
  return first ? `${first.kind}/${first.quality}` : 'none'
}
