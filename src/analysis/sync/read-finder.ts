import type { TSESTree } from '@typescript-eslint/types'
import { isFunction, skipWrappersDown } from '../cfg/callback-run.js'
import type { FunctionGuards } from '../guards/function-guards.js'
import { enclosingFunctions } from '../guards/syntax-of.js'
import { callsBySpan, spanOf } from '../calls-by-span.js'
import type { CallFact } from '../file-facts.js'
import { once } from '../once.js'
import type { Program } from '../program.js'
import { dependentsOf } from './dependents.js'
import { directRead } from './direct-read.js'
import { answersWithout } from './failed-read.js'
import { isEmptyLiteral } from './inspection.js'
import { judgeThrows } from './judge-target.js'
import { isSearch } from './looked-for.js'
import type { ReadDoors, ReadMemory, ReadSummary } from './read-doors.js'
import { ReadIndex } from './read-index.js'
import { siftsByState } from './sifts-by-state.js'
import type { SyncRead } from './state-read.js'
import { isPreferenceName, isStateName } from './state-words.js'
import { reads as entries } from '../../catalogue/index.js'
import { readKey } from '../values/module-key.js'
import { calledFunctions } from '../link.js'
import type { OpenFile } from './open-file.js'

const maximumDepth = 4

export interface ReadSources {
  readonly program: Program
  readonly open: (file: string) => OpenFile | null
  /** Calls that the configuration declares as reads of the present state. */
  readonly isDeclared?: (call: CallFact) => boolean
  /** Absent means that nothing is remembered. */
  readonly memoryOf?: (file: string) => ReadMemory
}

/** Finds the reads of a function: its own, and those of the functions whose answers it gets. */
export class ReadFinder {
  private readonly sources: ReadSources
  private readonly index = new ReadIndex(entries)
  private readonly summaries = new Map<string, ReadSummary | null>()
  private readonly found = new Map<FunctionGuards, () => readonly SyncRead[]>()
  private readonly memories = new Map<string, ReadMemory>()

  constructor(sources: ReadSources) {
    this.sources = sources
  }

  readsIn(body: FunctionGuards, file: OpenFile): readonly SyncRead[] {
    const before = this.found.get(body)
    if (before !== undefined) return before()
    const found = this.memoryOf(file.source.path).shared(() => this.readsFrom(body, file, 0))
    this.found.set(body, found)
    return found()
  }

  private readsFrom(body: FunctionGuards, file: OpenFile, depth: number): readonly SyncRead[] {
    const found = body.calls.flatMap((call) => this.readOf(call, file, depth) ?? [])
    const asked = found.filter(({ sifts }) => sifts !== true)
    const answers = asked.map(({ node }) => dependentsOf(node, body.nodes, file.source))
    // What sifts is given what was read, or it tells nothing about the state.
    return found.filter(
      ({ sifts, node }) =>
        sifts !== true || node.arguments.some((given) => answers.some((answer) => answer.dependsOn(given))),
    )
  }

  private memoryOf(file: string): ReadMemory {
    const before = this.memories.get(file)
    if (before !== undefined) return before
    const memory = this.sources.memoryOf?.(file) ?? {
      doors: this.doorsOf(file),
      summary: (_, make) => make(),
      shared: once,
    }
    this.memories.set(file, memory)
    return memory
  }

  /** What the reads of a file can ask, for whoever remembers the answers. */
  doorsOf(file: string): ReadDoors {
    const { program, isDeclared } = this.sources
    const calls = once(() => callsBySpan(program.facts.get(file)))
    const at =
      <Answer>(ask: (call: CallFact) => Answer) =>
      (span: string): Answer | null => {
        const call = calls().get(span)
        return call === undefined ? null : ask(call)
      }
    return {
      state: at((call) => (isDeclared?.(call) === true ? 'service' : this.index.stateOf(call, program.evaluator))),
      summary: ({ call: span, depth }) => at((call) => this.summaryOfCall(call, depth))(span),
    }
  }

  private readOf(node: TSESTree.CallExpression, file: OpenFile, depth: number): SyncRead | null {
    const fact = file.factOf(node)
    const own = directRead(node, fact === null ? null : this.stateOf(node, file))
    if (own !== null) return own
    if (fact === null || depth >= maximumDepth) return null
    const summary = this.memoryOf(file.source.path).doors.summary({ call: spanOf(fact), depth: depth + 1 })
    return summary === null ? null : { node, ...summary }
  }

  /** A chain such as `db.select().from(t).where(…)` reads where its first link does. */
  private stateOf(node: TSESTree.CallExpression, file: OpenFile): ReturnType<ReadIndex['stateOf']> {
    for (let at: TSESTree.Node = node; ;) {
      const fact = at.type === 'CallExpression' ? file.factOf(at) : null
      const state = fact === null ? null : this.memoryOf(file.source.path).doors.state(spanOf(fact))
      if (state !== null) return state
      if (at.type === 'CallExpression') at = at.callee
      else if (at.type === 'MemberExpression') at = at.object
      else return null
    }
  }

  private summaryOfCall(call: CallFact, depth: number): ReadSummary | null {
    for (const key of calledFunctions(call, this.sources.program.evaluator)) {
      const summary = this.summaryOf(key, depth)
      if (summary !== null) return summary
    }
    return null
  }

  private summaryOf(key: string, depth: number): ReadSummary | null {
    const before = this.summaries.get(key)
    if (before !== undefined) return before
    this.summaries.set(key, null)
    const { file, at } = readKey(key)
    const summary =
      at === null ? null : this.memoryOf(file).summary(`${at} ${depth}`, () => this.summaryAt(file, at, depth))
    this.summaries.set(key, summary)
    return summary
  }

  private summaryAt(file: string, at: number, depth: number): ReadSummary | null {
    const opened = this.sources.open(file)
    const node = opened?.functionAt(at) ?? null
    return opened === null || node === null || !isFunction(node)
      ? null
      : this.summarise(node, opened, { depth, name: this.sources.program.facts.get(file)?.functions[at]?.name ?? '' })
  }

  private summarise(
    node: TSESTree.Node & { readonly body: TSESTree.Node | null },
    file: OpenFile,
    { depth, name }: { readonly depth: number; readonly name: string },
  ): ReadSummary | null {
    const body = file.bodyOf(node)
    const answers = answersOf(node, body)
    const summaries = this.readsFrom(body, file, depth).flatMap((read): ReadSummary[] => {
      const dependents = dependentsOf(read.node, body.nodes, file.source)
      const handedOut = answers.find((answer) => dependents.dependsOn(answer))
      const decided = answers.find((answer) =>
        body.flow
          .controlledBy(answer.parent ?? answer)
          .some(({ test }) => body.flow.contains(test) && dependents.dependsOn(test)),
      )
      const thrown = judgeThrows(read, body)
      if (handedOut === undefined && decided === undefined && thrown === 'missing') return []
      const flag = handedOut === undefined ? answers.some(isConstant) : isJudgement(handedOut)
      // Whether a row is there is no more than the look-up of the row.
      const judged = handedOut !== undefined && isExistence(handedOut) ? 'first' : 'flag'
      const member = handedOut !== undefined && isSearch(handedOut)
      const gives = member ? 'member' : flag ? judged : thrown === 'missing' ? read.gives : 'throws'
      const failing = answersWithout(read, body)
      return [
        {
          gives,
          asksState:
            read.asksState ||
            thrown === 'present' ||
            (flag && isStateName(name)) ||
            (handedOut !== undefined && read.credential !== true && siftsByState(dependents, body, answers)),
          preference: read.preference || (isPreferenceName(name) && !(gives === 'list' && read.asksState)),
          credential: read.credential === true,
          ...(failing !== null && { failing }),
        },
      ]
    })
    // What a function refuses to go on without counts more than what it hands out.
    const told = summaries.find(({ gives, asksState }) => gives === 'throws' && asksState) ?? summaries[0]
    if (told !== undefined) return told
    const given = dependentsOf(node, body.nodes, file.source)
    return siftsByState(given, body, answers)
      ? { gives: 'list', asksState: true, preference: false, sifts: true }
      : null
  }
}

/** What a function returns, at its own level and in callbacks of the same pass. */
function answersOf(
  node: TSESTree.Node & { readonly body: TSESTree.Node | null },
  body: FunctionGuards,
): readonly TSESTree.Node[] {
  if (node.body !== null && node.body.type !== 'BlockStatement') return [node.body]
  return body.nodes.flatMap((each) =>
    each.type === 'ReturnStatement' && each.argument !== null && enclosingFunctions(each)[0] === node
      ? [each.argument]
      : [],
  )
}

function isConstant(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'boolean'
}

/** `row !== null`, `!!row`, `Boolean(row)`, `count > 0`: true where something is there. */
function isExistence(node: TSESTree.Node): boolean {
  if (node.type === 'BinaryExpression')
    return /^(?:!==?|>)$/.test(node.operator) && isEmptyLiteral(node.right) && !isMember(node.left)
  if (node.type === 'UnaryExpression')
    return (
      node.operator === '!' &&
      node.argument.type === 'UnaryExpression' &&
      node.argument.operator === '!' &&
      !isMember(node.argument.argument)
    )
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'Boolean' &&
    node.arguments.length === 1 &&
    !isMember(node.arguments[0])
  )
}

/** A part of the row other than how many there are. */
function isMember(node: TSESTree.Node | undefined): boolean {
  const bare = node === undefined ? null : skipWrappersDown(node)
  return (
    bare?.type === 'MemberExpression' &&
    !(bare.property.type === 'Identifier' && /^(?:length|count|size|rowCount)$/.test(bare.property.name))
  )
}

function isJudgement(node: TSESTree.Node): boolean {
  if (node.type === 'LogicalExpression')
    return node.operator !== '??' && (isJudgement(node.left) || isJudgement(node.right))
  if (node.type === 'BinaryExpression') return /^(?:[=!]==?|[<>]=?)$/.test(node.operator)
  return (
    (node.type === 'UnaryExpression' && node.operator === '!') ||
    (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Boolean')
  )
}
