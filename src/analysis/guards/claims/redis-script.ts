import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../../origin.js'
import type { SourceFile } from '../../../syntax/source-file.js'
import { calledName, skipWrappersDown } from '../../cfg/callback-run.js'
import type { Claim, ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { parseLua } from '../lua/parse-lua.js'
import { RedisModel, Undecided, type LuaValue } from '../lua/redis-model.js'
import { runLua, type LuaArguments } from '../lua/run-lua.js'
import { numberOf } from '../number-of.js'
import { shortestWindow } from '../shortest-window.js'
import { descendants, keyOf, property, propertyName, textOf } from '../syntax-of.js'
import { known as knownValue, listOf, truthyValue, unknownValue, type Value } from '../value.js'
import { initialiserOf } from '../variable-of.js'

/**
 * A script of Redis that answers the first caller otherwise than those after it: it is run three times on an empty
 * store, and on one that holds its keys, as a script that hands a value out once needs.
 */
export const redisScript: ClaimUnit = (call, context) => {
  const run = call.type === 'CallExpression' ? scriptRun(call, context) : null
  const script = run && parseLua(run.script)
  if (!run || !script || call.type !== 'CallExpression') return null
  const given = argumentsOf(run, context.source)
  const answers = answersOf(script, given, []) ?? answersOf(script, given, given.keys)
  if (!answers) return null
  const isShort = answers.window !== null && answers.window < shortestWindow
  return {
    node: call,
    kind: 'atomic-claim',
    quality: isShort ? 'racy' : 'sound',
    win: valueOf(answers.first),
    lose: valueOf(answers.later[0] ?? null),
    loseValues: answers.later.map(valueOf),
    asynchronous: true,
    // One that counts may limit a rate.
    unmistakable: !answers.later.some((each) => typeof each === 'number' && each > 1),
    keys: run.keys,
    held: run.keys,
    state: run.keys.flatMap((key) => textOf(key) ?? []),
    ...(answers.window !== null && { window: answers.window }),
    why: isShort
      ? `the script answers the first caller otherwise than the next, but Redis forgets the key after ${(answers.window ?? 0) / 1000} s: queues and webhooks deliver again after hours, and that run sends again. Keep the key for at least a day`
      : 'the script runs as a whole and answers the first caller otherwise than those after it',
  } satisfies Claim
}

interface ScriptRun {
  readonly script: string
  readonly keys: readonly TSESTree.Node[]
  readonly values: readonly TSESTree.Node[]
}

/** `redis.eval(script, 1, key, value)`, `redis.eval(script, { keys, arguments })`, `redis.eval(script, [key], [value])`, and commands defined by a script. */
function scriptRun(call: TSESTree.CallExpression, context: GuardContext): ScriptRun | null {
  if (call.callee.type !== 'MemberExpression') return null
  const method = propertyName(call.callee)
  const [first, ...others] = call.arguments
  if (/^(eval|evalRo|eval_ro)$/.test(method)) {
    const script = first ? scriptText(first, context) : null
    return script === null ? null : { script, ...split(others, context.source, null) }
  }
  const made = skipWrappersDown(call.callee.object)
  const opened = made.type === 'Identifier' ? initialiserOf(made, context.source.scopes) : null
  if (
    /^(exec|eval)$/.test(method) &&
    opened?.type === 'CallExpression' &&
    calledName(opened.callee) === 'createScript'
  ) {
    const script = opened.arguments[0] ? scriptText(opened.arguments[0], context) : null
    return script === null ? null : { script, ...split(call.arguments, context.source, null) }
  }
  const command = commandsOf(context.source).get(method)
  const script = command ? scriptText(command.script, context) : null
  return command && script !== null ? { script, ...split(call.arguments, context.source, command.keys) } : null
}

/** The keys and the other arguments; `count` where the command was defined with a number of keys. */
function split(
  given: readonly TSESTree.Node[],
  source: SourceFile,
  count: number | null,
): Pick<ScriptRun, 'keys' | 'values'> {
  const [first, second] = given
  const elements = (node: TSESTree.Node | null | undefined): readonly TSESTree.Node[] =>
    node?.type === 'ArrayExpression' ? node.elements.filter((each) => each !== null) : []
  if (first?.type === 'ObjectExpression')
    return { keys: elements(property(first, 'keys')), values: elements(property(first, 'arguments')) }
  if (first?.type === 'ArrayExpression') return { keys: elements(first), values: elements(second) }
  const number = count ?? (first ? givenNumber(first, source) : null) ?? 0
  const rest = count === null ? given.slice(1) : given
  return { keys: rest.slice(0, number), values: rest.slice(number) }
}

function scriptText(node: TSESTree.Node, { source, originOf }: GuardContext): string | null {
  const opened = node.type === 'Identifier' ? (initialiserOf(node, source.scopes) ?? node) : node
  const text = textOf(skipWrappersDown(opened))
  if (text !== null) return text
  return literalText(originOf?.(node))
}

function literalText(origin: Origin | undefined): string | null {
  if (origin?.kind === 'literal') return typeof origin.value === 'string' ? origin.value : null
  if (origin?.kind !== 'text') return null
  const parts = origin.parts.map(literalText)
  return parts.includes(null) ? null : parts.join('')
}

interface Command {
  readonly script: TSESTree.Node
  readonly keys: number
}

/** `redis.defineCommand('claim', { numberOfKeys: 1, lua })`, `scripts: { claim: { lua, numberOfKeys } }`, `claim: defineScript({ NUMBER_OF_KEYS: 1, SCRIPT })`. */
function definedIn(source: SourceFile): ReadonlyMap<string, Command> {
  const found = new Map<string, Command>()
  for (const node of descendants(source.program)) {
    if (node.type === 'CallExpression' && calledName(node.callee) === 'defineCommand') {
      const name = textOf(node.arguments[0])
      const command = commandOf(node.arguments[1], source)
      if (name !== null && command) found.set(name, command)
    } else if (node.type === 'Property') {
      const value =
        node.value.type === 'CallExpression' && calledName(node.value.callee) === 'defineScript'
          ? node.value.arguments[0]
          : node.value
      const command = value ? commandOf(value, source) : null
      const name = keyOf(node)
      if (name !== null && command) found.set(name, command)
    }
  }
  return found
}

const known = new WeakMap<SourceFile, ReadonlyMap<string, Command>>()

/** Every call asks. */
function commandsOf(source: SourceFile): ReadonlyMap<string, Command> {
  const before = known.get(source)
  if (before !== undefined) return before
  const found = definedIn(source)
  known.set(source, found)
  return found
}

function commandOf(node: TSESTree.Node | undefined, source: SourceFile): Command | null {
  const script = property(node, 'lua') ?? property(node, 'SCRIPT')
  const keys = property(node, 'numberOfKeys') ?? property(node, 'NUMBER_OF_KEYS')
  return script && keys ? { script, keys: givenNumber(keys, source) ?? 1 } : null
}

function argumentsOf({ keys, values }: ScriptRun, source: SourceFile): LuaArguments {
  return {
    keys: keys.map((_, index): LuaValue => ({ kind: 'opaque', name: `KEYS[${index + 1}]` })),
    values: values.map((node, index): LuaValue => {
      const number = givenNumber(node, source)
      const text = textOf(node)
      return number !== null
        ? String(number)
        : text !== null && !text.includes('?')
          ? text
          : { kind: 'opaque', name: `ARGV[${index + 1}]` }
    }),
  }
}

interface Answers {
  readonly first: LuaValue
  readonly later: readonly LuaValue[]
  readonly window: number | null
}

function answersOf(
  script: NonNullable<ReturnType<typeof parseLua>>,
  given: LuaArguments,
  present: LuaArguments['keys'],
): Answers | null {
  const store = new RedisModel(
    present.flatMap((key) => (typeof key === 'object' && key?.kind === 'opaque' ? [`<${key.name}>`] : [])),
  )
  try {
    const [first = null, ...later] = [1, 2, 3].map(() => runLua(script, store, given))
    const text = (value: LuaValue): string => JSON.stringify(valueOf(value))
    return later.some((value) => text(value) === text(first)) ? null : { first, later, window: store.window }
  } catch (error) {
    if (error instanceof Undecided) return null
    throw error
  }
}

/** As the client gets it: `false` and `nil` are null, `true` is 1. */
function valueOf(value: LuaValue): Value {
  if (value === null || value === false) return knownValue(null)
  if (value === true) return knownValue(1)
  if (typeof value === 'number') return knownValue(Math.trunc(value))
  if (typeof value === 'string') return knownValue(value)
  if (value.kind === 'status') return knownValue(value.text)
  if (value.kind === 'opaque') return truthyValue
  return value.items.length > 0 ? listOf(...value.items.map(valueOf)) : unknownValue
}

/** A number, also one that is handed over as text: `String(60)`. */
function givenNumber(node: TSESTree.Node, source: SourceFile): number | null {
  const opened = node.type === 'Identifier' ? (initialiserOf(node, source.scopes) ?? node) : node
  if (opened.type !== 'CallExpression' || !/^(String|toString)$/.test(calledName(opened.callee)))
    return numberOf(opened, source)
  const [given] = opened.callee.type === 'MemberExpression' ? [opened.callee.object] : opened.arguments
  return given ? numberOf(given, source) : null
}
