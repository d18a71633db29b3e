import type { TSESTree } from '@typescript-eslint/types'
import type { ControlFlowOptions } from './control-flow.js'
import { ExpressionFlow } from './expression-flow.js'

/** Statements: branches, loops, switches, `try`, jumps. Build with `run`, then read `graph`. */
export class StatementFlow extends ExpressionFlow {
  private readonly options: Required<ControlFlowOptions>

  constructor(options: Required<ControlFlowOptions>) {
    super()
    this.options = options
  }

  /** Builds the graph of a function (parameters first) or of a module. */
  run(root: TSESTree.Node): void {
    if (root.type === 'Program') this.statements(root.body)
    else if ('params' in root && 'body' in root) {
      const { params, body } = root as TSESTree.FunctionDeclaration
      params.forEach((parameter) => this.visit(parameter))
      if (body.type === 'BlockStatement') this.functionBody(body)
      else this.visit(body)
    } else this.statement(root)
    this.graph.connect(this.current, this.graph.returned)
  }

  protected never(call: TSESTree.CallExpression): boolean {
    return this.options.neverReturns(call)
  }

  protected failsAlways(test: TSESTree.Node): boolean {
    return this.options.isFalse(test)
  }

  protected functionBody(body: TSESTree.BlockStatement): void {
    this.statement(body)
  }

  private statements(list: readonly TSESTree.Node[]): void {
    for (const each of list) this.statement(each)
  }

  private statement(node: TSESTree.Node, labels: readonly string[] = []): void {
    switch (node.type) {
      case 'BlockStatement':
      case 'StaticBlock':
        this.graph.place(node, this.current)
        return this.statements(node.body)
      case 'IfStatement':
        return this.choice(node)
      case 'WhileStatement':
        return this.whileLoop(node, labels)
      case 'DoWhileStatement':
        return this.doLoop(node, labels)
      case 'ForStatement':
        return this.forLoop(node, labels)
      case 'ForInStatement':
      case 'ForOfStatement':
        return this.iteration(node, labels)
      case 'SwitchStatement':
        return this.switching(node, labels)
      case 'TryStatement':
        return this.trying(node)
      case 'LabeledStatement':
        return this.labelled(node, labels)
      case 'ReturnStatement':
      case 'ThrowStatement':
        return this.leaving(node)
      case 'BreakStatement':
      case 'ContinueStatement':
        this.graph.place(node, this.current)
        return this.jump(node.type === 'BreakStatement' ? 'break' : 'continue', node.label?.name)
      case 'ExportNamedDeclaration':
        return node.declaration ? this.statement(node.declaration) : undefined
      default:
        return this.visit(node)
    }
  }

  private choice(node: TSESTree.IfStatement): void {
    this.graph.place(node, this.current)
    const { yes, no } = this.condition(node.test)
    this.current = yes
    this.statement(node.consequent)
    const first = this.current
    this.current = no
    if (node.alternate) this.statement(node.alternate)
    this.join(first, this.current)
  }

  private leaving(node: TSESTree.ReturnStatement | TSESTree.ThrowStatement): void {
    this.visit(node.argument)
    this.graph.place(node, this.current)
    if (node.type === 'ReturnStatement') this.jump('return')
    else this.raise()
  }

  /** Opens a loop: `head` is where an iteration starts, `after` is behind the loop. */
  private loopBlocks(node: TSESTree.Node): { readonly head: number; readonly after: number; readonly next: number } {
    this.graph.place(node, this.current)
    const [head, after, next] = [this.graph.block(), this.graph.block(), this.graph.block()]
    this.graph.connect(this.current, head)
    this.current = head
    return { head, after, next }
  }

  private whileLoop(node: TSESTree.WhileStatement, labels: readonly string[]): void {
    const { head, after } = this.loopBlocks(node)
    const { yes, no } = this.condition(node.test)
    this.graph.connect(no, after)
    this.current = yes
    this.within({ kind: 'loop', labels, breakTo: after, continueTo: head }, () => this.statement(node.body))
    this.graph.connect(this.current, head)
    this.current = after
  }

  private doLoop(node: TSESTree.DoWhileStatement, labels: readonly string[]): void {
    const { head, after, next } = this.loopBlocks(node)
    this.within({ kind: 'loop', labels, breakTo: after, continueTo: next }, () => this.statement(node.body))
    this.graph.connect(this.current, next)
    this.current = next
    const { yes, no } = this.condition(node.test)
    this.graph.connect(yes, head)
    this.graph.connect(no, after)
    this.current = after
  }

  private forLoop(node: TSESTree.ForStatement, labels: readonly string[]): void {
    this.visit(node.init)
    const { head, after, next } = this.loopBlocks(node)
    if (node.test) {
      const { yes, no } = this.condition(node.test)
      this.graph.connect(no, after)
      this.current = yes
    }
    this.within({ kind: 'loop', labels, breakTo: after, continueTo: next }, () => this.statement(node.body))
    this.graph.connect(this.current, next)
    this.current = next
    this.visit(node.update)
    this.graph.connect(this.current, head)
    this.current = after
  }

  private iteration(node: TSESTree.ForInStatement | TSESTree.ForOfStatement, labels: readonly string[]): void {
    this.visit(node.right)
    const { head, after } = this.loopBlocks(node)
    if (node.type === 'ForOfStatement' && node.await) this.mayThrow(node)
    const from = this.current
    this.graph.connect(this.graph.branch(from, { test: node, branch: 'done' }), after)
    this.current = this.graph.branch(from, { test: node, branch: 'each' })
    this.visit(node.left)
    this.within({ kind: 'loop', labels, breakTo: after, continueTo: head }, () => this.statement(node.body))
    this.graph.connect(this.current, head)
    this.current = after
  }

  private switching(node: TSESTree.SwitchStatement, labels: readonly string[]): void {
    this.visit(node.discriminant)
    this.graph.place(node, this.current)
    const test = node.discriminant
    const after = this.graph.block()
    const bodies = node.cases.map(() => this.graph.block())
    node.cases.forEach((matched, index) => {
      if (!matched.test) return
      this.visit(matched.test)
      const from = this.current
      this.graph.connect(this.graph.branch(from, { test, branch: 'case', matched }), bodies[index] ?? after)
      this.join(from)
    })
    const fallback = node.cases.findIndex((each) => !each.test)
    this.graph.connect(this.graph.branch(this.current, { test, branch: 'default' }), bodies[fallback] ?? after)
    this.dead()
    this.within({ kind: 'breakable', labels, breakTo: after, unlabelled: true }, () => {
      node.cases.forEach((each, index) => {
        const body = bodies[index] ?? after
        this.graph.connect(this.current, body)
        this.current = body
        this.statements(each.consequent)
      })
    })
    this.graph.connect(this.current, after)
    this.current = after
  }

  private labelled(node: TSESTree.LabeledStatement, labels: readonly string[]): void {
    const all = [...labels, node.label.name]
    if (/^(For|While|DoWhile|Switch|Labeled)/.test(node.body.type)) return this.statement(node.body, all)
    const after = this.graph.block()
    this.within({ kind: 'breakable', labels: all, breakTo: after, unlabelled: false }, () => this.statement(node.body))
    this.graph.connect(this.current, after)
    this.current = after
  }

  private trying(node: TSESTree.TryStatement): void {
    this.graph.place(node, this.current)
    const { finalizer } = node
    if (!finalizer) return this.attempt(node)
    const pending = new Map<string, { readonly entry: number; readonly resume: () => void }>()
    this.within({ kind: 'finally', pending }, () => this.attempt(node))
    this.statement(finalizer)
    const after = this.current
    for (const { entry, resume } of pending.values()) {
      this.current = entry
      this.statement(finalizer)
      resume()
    }
    this.current = after
  }

  private attempt(node: TSESTree.TryStatement): void {
    if (!node.handler) return this.statement(node.block)
    const handler = this.graph.block()
    const before = this.current
    this.within({ kind: 'catch', handler }, () => this.statement(node.block))
    const completed = this.current
    // Anything can throw: a handler is never taken for dead code because no call stands in its block.
    if (this.graph.blocks[handler]?.previous.length === 0) this.graph.connect(before, handler)
    this.current = handler
    this.visit(node.handler.param)
    this.statement(node.handler.body)
    this.join(completed, this.current)
  }
}
