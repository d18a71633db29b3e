import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import { callbackRun, isAwaited, isFunction, skipWrappersDown, type FunctionExpression } from './callback-run.js'
import type { Branch } from './flow-graph.js'
import { JumpFrames } from './jump-frames.js'

/** The two ways a condition comes out, both still open. */
export interface Outcome {
  readonly yes: number
  readonly no: number
}

/**
 * Evaluation order of expressions: short circuits, conditionals, optional chains, defaults, and the bodies of
 * callbacks at the place where they are written.
 */
export abstract class ExpressionFlow extends JumpFrames {
  private chainEnds: number[] = []
  protected abstract functionBody(body: TSESTree.BlockStatement): void
  protected abstract never(call: TSESTree.CallExpression): boolean
  protected abstract failsAlways(test: TSESTree.Node): boolean

  visit(node: TSESTree.Node | null | undefined): void {
    if (!node) return
    if (isFunction(node)) {
      if (node.type !== 'FunctionDeclaration') this.callback(node)
      return this.graph.place(node, this.current)
    }
    switch (node.type) {
      case 'LogicalExpression':
        return this.logical(node, node.left, node.right, node.operator)
      case 'AssignmentExpression':
        return this.assignment(node)
      case 'ConditionalExpression':
        return this.conditional(node)
      case 'AssignmentPattern':
        return this.defaulted(node)
      case 'ChainExpression':
        return this.chain(node)
      case 'MemberExpression':
      case 'CallExpression':
        return this.link(node)
      case 'ClassExpression':
      case 'ClassDeclaration':
        this.visit(node.superClass)
        return this.graph.place(node, this.current)
      default:
        return this.children(node)
    }
  }

  /** Evaluates `node` as a test and leaves both outcomes open. */
  condition(node: TSESTree.Node): Outcome {
    const bare = skipWrappersDown(node)
    const outcome = this.bareCondition(bare)
    if (bare.type === 'UnaryExpression' || bare.type === 'LogicalExpression') {
      this.graph.place(bare, outcome.yes)
      this.graph.place(bare, outcome.no)
    }
    return outcome
  }

  /** Marks a node that can fail: inside `try`, control goes on only along its `normal` edge. */
  protected mayThrow(node: TSESTree.Node): void {
    if (!this.guarded) return
    const before = this.current
    this.current = this.graph.branch(before, { test: node, branch: 'exception' })
    this.raise()
    this.current = this.graph.branch(before, { test: node, branch: 'normal' })
  }

  private bareCondition(node: TSESTree.Node): Outcome {
    if (node.type === 'UnaryExpression' && node.operator === '!') {
      const { yes, no } = this.condition(node.argument)
      return { yes: no, no: yes }
    }
    if (node.type === 'LogicalExpression' && node.operator !== '??') {
      const left = this.condition(node.left)
      this.current = node.operator === '&&' ? left.yes : left.no
      const right = this.condition(node.right)
      const joined = this.graph.block()
      this.graph.connect(node.operator === '&&' ? left.no : left.yes, joined)
      this.graph.connect(node.operator === '&&' ? right.no : right.yes, joined)
      return node.operator === '&&' ? { yes: right.yes, no: joined } : { yes: joined, no: right.no }
    }
    this.visit(node)
    const from = this.current
    if (node.type === 'Literal')
      return node.value ? { yes: from, no: this.graph.block() } : { yes: this.graph.block(), no: from }
    if (this.failsAlways(node)) return { yes: this.graph.block(), no: from }
    return {
      yes: this.graph.branch(from, { test: node, branch: 'true' }),
      no: this.graph.branch(from, { test: node, branch: 'false' }),
    }
  }

  private logical(node: TSESTree.Node, left: TSESTree.Node, right: TSESTree.Node, operator: string): void {
    const { short, long } = this.shortCircuit(left, operator)
    this.current = long
    this.visit(right)
    this.join(short, this.current)
    this.graph.place(node, this.current)
  }

  private shortCircuit(left: TSESTree.Node, operator: string): { readonly short: number; readonly long: number } {
    if (operator.startsWith('??')) {
      this.visit(left)
      const test = skipWrappersDown(left)
      return {
        short: this.graph.branch(this.current, { test, branch: 'present' }),
        long: this.graph.branch(this.current, { test, branch: 'nullish' }),
      }
    }
    const { yes, no } = this.condition(left)
    return operator.startsWith('&&') ? { short: no, long: yes } : { short: yes, long: no }
  }

  private assignment(node: TSESTree.AssignmentExpression): void {
    if (/^(&&|\|\||\?\?)=$/.test(node.operator)) return this.logical(node, node.left, node.right, node.operator)
    this.children(node)
  }

  private conditional(node: TSESTree.ConditionalExpression): void {
    const { yes, no } = this.condition(node.test)
    this.current = yes
    this.visit(node.consequent)
    const first = this.current
    this.current = no
    this.visit(node.alternate)
    this.join(first, this.current)
    this.graph.place(node, this.current)
  }

  private defaulted(node: TSESTree.AssignmentPattern): void {
    const given = this.graph.branch(this.current, { test: node, branch: 'present' })
    this.current = this.graph.branch(this.current, { test: node, branch: 'nullish' })
    this.visit(node.right)
    this.join(given, this.current)
    this.visit(node.left)
    this.graph.place(node, this.current)
  }

  private chain(node: TSESTree.ChainExpression): void {
    const end = this.graph.block()
    this.chainEnds.push(end)
    this.visit(node.expression)
    this.chainEnds.pop()
    this.graph.connect(this.current, end)
    this.current = end
    this.graph.place(node, this.current)
  }

  /** A member or call, optional or not. */
  private link(node: TSESTree.MemberExpression | TSESTree.CallExpression): void {
    const target = node.type === 'CallExpression' ? node.callee : node.object
    this.visit(target)
    const end = this.chainEnds.at(-1)
    if (node.optional && end !== undefined) {
      const test = skipWrappersDown(target)
      this.graph.connect(this.graph.branch(this.current, { test, branch: 'nullish' }), end)
      this.current = this.graph.branch(this.current, { test, branch: 'present' })
    }
    const outer = this.chainEnds
    this.chainEnds = []
    if (node.type === 'CallExpression') node.arguments.forEach((argument) => this.visit(argument))
    else if (node.computed) this.visit(node.property)
    this.chainEnds = outer
    this.graph.place(node, this.current)
    if (node.type === 'CallExpression') this.called(node)
  }

  private called(call: TSESTree.CallExpression): void {
    if (!this.never(call)) return this.mayThrow(call)
    this.graph.connect(this.current, this.graph.end)
    this.dead()
  }

  private children(node: TSESTree.Node): void {
    for (const key of visitorKeys[node.type] ?? []) {
      if (isTypeKey(key)) continue
      const child: unknown = Reflect.get(node, key)
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each) && !isTypeOnly(each)) this.visit(each)
    }
    this.graph.place(node, this.current)
    if (throwing.has(node.type)) this.mayThrow(node)
  }

  private callback(node: FunctionExpression): void {
    const run = callbackRun(node)
    if (run === 'repeated') return
    if (run === 'once' && !node.generator) return this.runOnce(node)
    const head = this.graph.block()
    this.graph.connect(this.current, head)
    const [into, past]: [Branch, Branch] = run === 'each' ? ['each', 'done'] : ['called', 'skipped']
    this.current = this.graph.branch(head, { test: node, branch: into })
    const after = this.graph.branch(head, { test: node, branch: past })
    // An array method hands on what a synchronous callback throws; others may catch it, and promises keep it.
    this.inline(node, run === 'maybe' || node.async)
    if (run === 'each') {
      this.graph.connect(this.current, head)
      this.current = after
    } else this.join(after, this.current)
  }

  private runOnce(node: FunctionExpression): void {
    this.inline(node, node.async && !this.failureIsAwaited(node))
  }

  private failureIsAwaited(node: FunctionExpression): boolean {
    const call = node.parent
    return call?.type === 'CallExpression' && isAwaited(call)
  }

  private inline(node: FunctionExpression, swallows: boolean): void {
    const returnTo = this.graph.block()
    const outer = this.chainEnds
    this.chainEnds = []
    this.within({ kind: 'function', returnTo, swallows }, () => {
      node.params.forEach((parameter) => this.visit(parameter))
      if (node.body.type === 'BlockStatement') this.functionBody(node.body)
      else this.visit(node.body)
      this.graph.connect(this.current, returnTo)
    })
    this.chainEnds = outer
    this.current = returnTo
  }
}

const throwing = new Set([
  'NewExpression',
  'AwaitExpression',
  'YieldExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
])

function isTypeKey(key: string): boolean {
  return (
    key === 'typeAnnotation' ||
    key === 'typeParameters' ||
    key === 'typeArguments' ||
    key === 'returnType' ||
    key === 'decorators'
  )
}

function isTypeOnly(node: TSESTree.Node): boolean {
  return node.type.startsWith('TS') && !('expression' in node) && node.type !== 'TSParameterProperty'
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
}
