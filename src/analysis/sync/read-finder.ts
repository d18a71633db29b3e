import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { enclosingFunctions } from '../guards/syntax-of.js'
import type { CallFact } from '../file-facts.js'
import type { Program } from '../program.js'
import { dependentsOf } from './dependents.js'
import { directRead } from './direct-read.js'
import { isEmptyLiteral } from './inspection.js'
import { ReadIndex } from './read-index.js'
import type { SyncRead } from './state-read.js'
import { isPreferenceName, isStateName } from './state-words.js'
import { reads as entries } from '../../catalogue/index.js'
import { readKey } from '../values/module-key.js'
import { calledFunctions } from '../link.js'
import type { OpenFile } from './open-file.js'

/** What a call of a first-party function tells about the state it read. */
type Summary = Omit<SyncRead, 'node'>

const maximumDepth = 4

/** Finds the reads of a function: its own, and those of the functions whose answers it gets. */
export class ReadFinder {
  private readonly program: Program
  private readonly open: (file: string) => OpenFile | null
  private readonly isDeclared: (call: CallFact) => boolean
  private readonly index = new ReadIndex(entries)
  private readonly summaries = new Map<string, Summary | null>()
  private readonly found = new Map<FunctionGuards, readonly SyncRead[]>()

  constructor(program: Program, open: (file: string) => OpenFile | null, isDeclared: (call: CallFact) => boolean = () => false) {
    this.program = program
    this.open = open
    this.isDeclared = isDeclared
  }

  readsIn(body: FunctionGuards, file: OpenFile, depth = 0): readonly SyncRead[] {
    const before = this.found.get(body)
    if (before !== undefined) return before
    const found = body.calls.flatMap((call) => this.readOf(call, file, depth) ?? [])
    if (depth === 0) this.found.set(body, found)
    return found
  }

  private readOf(node: TSESTree.CallExpression, file: OpenFile, depth: number): SyncRead | null {
    const fact = file.factOf(node)
    const own = directRead(node, fact === null ? null : this.stateOf(node, file))
    if (own !== null) return own
    if (fact === null || depth >= maximumDepth) return null
    const keys = calledFunctions(fact, this.program.evaluator)
    for (const key of keys) {
      const summary = this.summaryOf(key, depth + 1)
      if (summary !== null) return { node, ...summary }
    }
    return null
  }

  /** A chain such as `db.select().from(t).where(…)` reads where its first link does. */
  private stateOf(node: TSESTree.CallExpression, file: OpenFile): ReturnType<ReadIndex['stateOf']> {
    for (let at: TSESTree.Node = node; ;) {
      const fact = at.type === 'CallExpression' ? file.factOf(at) : null
      const state = fact === null ? null : this.isDeclared(fact) ? 'service' : this.index.stateOf(fact, this.program.evaluator)
      if (state !== null) return state
      if (at.type === 'CallExpression') at = at.callee
      else if (at.type === 'MemberExpression') at = at.object
      else return null
    }
  }

  private summaryOf(key: string, depth: number): Summary | null {
    const before = this.summaries.get(key)
    if (before !== undefined) return before
    this.summaries.set(key, null)
    const { file, at } = readKey(key)
    const opened = at === null ? null : this.open(file)
    const node = at === null ? null : opened?.functionAt(at) ?? null
    const summary = opened === null || node === null || !isFunction(node) ? null : this.summarise(node, opened, { depth, name: this.program.facts.get(file)?.functions[at ?? -1]?.name ?? '' })
    this.summaries.set(key, summary)
    return summary
  }

  private summarise(node: TSESTree.Node & { readonly body: TSESTree.Node | null }, file: OpenFile, { depth, name }: { readonly depth: number; readonly name: string }): Summary | null {
    const body = file.bodyOf(node)
    const answers = answersOf(node, body)
    for (const read of this.readsIn(body, file, depth)) {
      const dependents = dependentsOf(read.node, body.nodes, file.source)
      const handedOut = answers.find((answer) => dependents.dependsOn(answer))
      const decided = answers.find((answer) => body.flow.controlledBy(answer.parent ?? answer).some(({ test }) => body.flow.contains(test) && dependents.dependsOn(test)))
      if (handedOut === undefined && decided === undefined) continue
      const flag = handedOut === undefined ? answers.some(isConstant) : isJudgement(handedOut)
      // Whether a row is there is no more than the look-up of the row.
      const judged = handedOut !== undefined && isExistence(handedOut) ? 'first' : 'flag'
      const gives = flag ? judged : read.gives === 'throws' ? 'first' : read.gives
      return { gives, asksState: read.asksState || (flag && isStateName(name)), preference: read.preference || isPreferenceName(name) }
    }
    return null
  }
}

/** What a function returns, at its own level and in callbacks of the same pass. */
function answersOf(node: TSESTree.Node & { readonly body: TSESTree.Node | null }, body: FunctionGuards): readonly TSESTree.Node[] {
  if (node.body !== null && node.body.type !== 'BlockStatement') return [node.body]
  return body.nodes.flatMap((each) => (each.type === 'ReturnStatement' && each.argument !== null && enclosingFunctions(each)[0] === node ? [each.argument] : []))
}

function isConstant(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'boolean'
}

/** `row !== null`, `!!row`, `Boolean(row)`, `count > 0`: true where something is there. */
function isExistence(node: TSESTree.Node): boolean {
  if (node.type === 'BinaryExpression') return /^(?:!==?|>)$/.test(node.operator) && isEmptyLiteral(node.right) && !isMember(node.left)
  if (node.type === 'UnaryExpression') return node.operator === '!' && node.argument.type === 'UnaryExpression' && node.argument.operator === '!' && !isMember(node.argument.argument)
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Boolean' && node.arguments.length === 1 && !isMember(node.arguments[0])
}

/** A part of the row other than how many there are. */
function isMember(node: TSESTree.Node | undefined): boolean {
  const bare = node === undefined ? null : skipWrappersDown(node)
  return bare?.type === 'MemberExpression' && !(bare.property.type === 'Identifier' && /^(?:length|count|size|rowCount)$/.test(bare.property.name))
}

function isJudgement(node: TSESTree.Node): boolean {
  if (node.type === 'LogicalExpression') return node.operator !== '??' && (isJudgement(node.left) || isJudgement(node.right))
  if (node.type === 'BinaryExpression') return /^(?:[=!]==?|[<>]=?)$/.test(node.operator)
  return node.type === 'UnaryExpression' && node.operator === '!' || (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Boolean')
}
