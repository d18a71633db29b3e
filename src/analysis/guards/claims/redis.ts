import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../../syntax/source-file.js'
import type { Claim, ClaimUnit } from '../claim.js'
import type { GuardContext } from '../guard-context.js'
import { originModule } from '../origin-module.js'
import { calleePath, chainOf, property, textOf } from '../syntax-of.js'
import { numberOf } from '../number-of.js'
import { shortestWindow } from '../shortest-window.js'
import { known, listOf, truthyValue, unknownValue, type Value } from '../value.js'

interface Command {
  readonly win: Value
  readonly lose: Value
  readonly why: string
  readonly unmistakable?: boolean
}

const commands: Readonly<Record<string, Command>> = {
  setnx: {
    win: known(1),
    lose: known(0),
    why: 'SETNX writes only when the key is new, and says so',
    unmistakable: true,
  },
  hsetnx: {
    win: known(1),
    lose: known(0),
    why: 'HSETNX writes only when the field is new, and says so',
    unmistakable: true,
  },
  getdel: {
    win: truthyValue,
    lose: known(null),
    why: 'GETDEL hands the value to the one caller that removed it',
    unmistakable: true,
  },
  lpop: { win: truthyValue, lose: known(null), why: 'LPOP hands an element to the one caller that removed it' },
  rpop: { win: truthyValue, lose: known(null), why: 'RPOP hands an element to the one caller that removed it' },
  spop: { win: truthyValue, lose: known(null), why: 'SPOP hands a member to the one caller that removed it' },
  incr: { win: known(1), lose: known(2), why: 'INCR gives 1 to the first caller only' },
  hincrby: { win: known(1), lose: known(2), why: 'HINCRBY gives 1 to the first caller only' },
  sadd: { win: known(1), lose: known(0), why: 'SADD counts only new members' },
  pfadd: { win: known(1), lose: known(0), why: 'PFADD says only approximately whether the member is new' },
}

/** Redis, Valkey and Upstash: `SET … NX`, `SETNX`, `GETDEL`, `INCR` equal to 1, `SADD`; also as one of a `multi()`. */
export const redis: ClaimUnit = (call, context) => {
  const claim =
    call.type === 'CallExpression' ? (keyClaim(call, context.source) ?? collectedClaim(call, context)) : null
  if (claim?.keys) return claim
  const [key] = call.type === 'CallExpression' ? call.arguments : []
  return claim && key ? { ...claim, keys: [key] } : claim
}

function keyClaim(call: TSESTree.CallExpression, source: SourceFile): Claim | null {
  const path = calleePath(call.callee)
  const method = path.at(-1)?.toLowerCase() ?? ''
  if (path.length < 2 || call.arguments.length === 0) return null
  if (method === 'set') return setClaim(call, source)
  if (method === 'call' || method === 'sendcommand') return null
  const command = Object.hasOwn(commands, method) ? commands[method] : undefined
  if (!command) return null
  return {
    node: call,
    kind: 'atomic-claim',
    quality: method === 'pfadd' ? 'racy' : 'sound',
    win: command.win,
    lose: command.lose,
    asynchronous: true,
    unmistakable: command.unmistakable ?? false,
    why: command.why,
    state: keyText(call),
  }
}

/** `redis.multi().setnx(key, 1).expire(key, 60).exec()` gives a list: results, and in ioredis pairs of error and result. */
function collectedClaim(call: TSESTree.CallExpression, context: GuardContext): Claim | null {
  const links = chainOf(call)
  const start = links.findIndex(({ name }) => /^(multi|pipeline)$/.test(name))
  const commands = links.slice(start + 1, -1)
  if (start < 0 || !/^(exec|execAsPipeline)$/.test(links.at(-1)?.name ?? '')) return null
  const module = originModule(call.callee, context)
  if (module === null || !/^(ioredis|redis|@redis\/client|@upstash\/redis|iovalkey)$/.test(module)) return null
  const isPair = /^io/.test(module)
  for (const [at, { call: command }] of commands.entries()) {
    const claim = keyClaim(command, context.source)
    const [key] = command.arguments
    if (!claim?.unmistakable || !key) continue
    const given = (value: Value): Value =>
      listOf(
        ...commands.map((_, index) => {
          const result = index === at ? value : unknownValue
          return isPair ? listOf(unknownValue, result) : result
        }),
      )
    return {
      ...claim,
      node: call,
      unmistakable: false,
      win: given(claim.win),
      lose: given(claim.lose),
      keys: [key],
      held: [key],
    }
  }
  return null
}

function setClaim(call: TSESTree.CallExpression, source: SourceFile): Claim | null {
  const rest = call.arguments.slice(2)
  const words = rest.map((each) => textOf(each)?.toUpperCase() ?? '')
  const options = rest.find((each) => each.type === 'ObjectExpression')
  const isNew =
    words.includes('NX') ||
    [property(options, 'NX'), property(options, 'nx')].some(
      (each) => each?.type === 'Literal' && each.value === true,
    ) ||
    textOf(property(options, 'condition'))?.toUpperCase() === 'NX'
  if (!isNew) return null
  const window = windowOf(rest, words, options, source)
  const isShort = window !== null && window < shortestWindow
  const returnsOld = words.includes('GET') || property(options, 'GET') !== null || property(options, 'get') !== null
  return {
    node: call,
    kind: 'atomic-claim',
    quality: isShort ? 'racy' : 'sound',
    win: returnsOld ? known(null) : known('OK'),
    lose: returnsOld ? truthyValue : known(null),
    asynchronous: true,
    unmistakable: true,
    why: isShort
      ? `SET with NX gives null to everyone but the first, but Redis forgets the key after ${window / 1000} s: queues and webhooks deliver again after hours, and that run sends again. Keep the key for at least a day`
      : 'SET with NX writes only when the key is new, and gives null to everyone but the first',
    state: keyText(call),
    ...(window !== null && { window }),
  }
}

/** Milliseconds of EX or PX, where they are literal or a constant of the file. */
function windowOf(
  rest: readonly TSESTree.Node[],
  words: readonly string[],
  options: TSESTree.Node | undefined,
  source: SourceFile,
): number | null {
  const units: readonly (readonly [string, number])[] = [
    ['EX', 1000],
    ['PX', 1],
  ]
  for (const [word, unit] of units) {
    const at = words.indexOf(word)
    const value = at >= 0 ? rest[at + 1] : (property(options, word) ?? property(options, word.toLowerCase()))
    const number = value ? numberOf(value, source) : null
    if (number !== null) return number * unit
  }
  return null
}

function keyText(call: TSESTree.CallExpression): readonly string[] {
  const text = textOf(call.arguments[0])
  return text === null ? [] : [text]
}
