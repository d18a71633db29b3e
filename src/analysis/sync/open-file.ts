import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import { callsBySpan, type CallsBySpan } from '../calls-by-span.js'
import type { CallFact } from '../file-facts.js'
import { isFunction } from '../cfg/callback-run.js'
import { switchAt } from './switches-of.js'
import { FunctionGuards, rootOf } from '../guards/function-guards.js'
import type { Program } from '../program.js'
import type { SourceFile } from '../../syntax/source-file.js'

/** A function and which of its switches it is not given; see `switches-of.ts`. */
export interface Unset {
  readonly at: number
  readonly places: readonly string[]
}

/** A parsed file on the way of a task, with its calls by their place in the facts and in the tree. */
export class OpenFile {
  readonly source: SourceFile
  private readonly nodes = new Map<string, TSESTree.Node>()
  private readonly facts: CallsBySpan
  private readonly bodies = new Map<TSESTree.Node, FunctionGuards>()
  private readonly passes = new Map<string, FunctionGuards>()

  constructor(file: string, source: SourceFile, program: Program) {
    this.source = source
    this.facts = callsBySpan(program.facts.get(file))
    collect(source.program, this.nodes)
  }

  nodeOf({ at, end }: CallFact): TSESTree.Node | null {
    return this.nodes.get(`${at} ${end}`) ?? null
  }

  factOf({ range: [at, end] }: TSESTree.Node): CallFact | null {
    return this.facts.get(`${at} ${end}`) ?? null
  }

  functionAt(at: number): TSESTree.Node | null {
    return this.nodes.get(`function ${at}`) ?? null
  }

  /** The function around a node, with everything that runs on behalf of the same pass. */
  bodyAround(node: TSESTree.Node): FunctionGuards {
    return this.bodyOf(rootOf(node, this.source.scopes))
  }

  /** The same in a pass of a function that is known not to be given some of what it asks for by itself. */
  bodyWithout(unset: Unset, node: TSESTree.Node): FunctionGuards {
    const root = rootOf(node, this.source.scopes)
    const name = [...root.range, unset.at, ...unset.places].join(' ')
    const function_ = this.functionAt(unset.at)
    const known = this.passes.get(name)
    if (known !== undefined) return known
    if (function_ === null || !isFunction(function_)) return this.bodyOf(root)
    const body = new FunctionGuards(root, {
      source: this.source,
      isFalse: (test) => {
        const place = switchAt(test, function_, this.source.scopes)
        return place !== null && unset.places.includes(place)
      },
    })
    this.passes.set(name, body)
    return body
  }

  bodyOf(root: TSESTree.Node): FunctionGuards {
    const body = this.bodies.get(root) ?? new FunctionGuards(root, { source: this.source })
    this.bodies.set(root, body)
    return body
  }
}

function collect(root: TSESTree.Node, nodes: Map<string, TSESTree.Node>): void {
  const open: TSESTree.Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'TaggedTemplateExpression')
      nodes.set(`${node.range[0]} ${node.range[1]}`, node)
    if (
      node.type === 'FunctionDeclaration' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression'
    )
      nodes.set(`function ${node.range[0]}`, node)
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key]
      for (const each of Array.isArray(child) ? child : [child]) if (each) open.push(each as TSESTree.Node)
    }
  }
}
