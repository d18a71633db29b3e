import type { TSESTree } from '@typescript-eslint/types'
import { isFunction } from '../cfg/callback-run.js'
import { originModule } from '../guards/origin-module.js'
import { calleePath, descendants, property } from '../guards/syntax-of.js'
import type { JudgedFile } from './judged-file.js'

/** A call that runs a send under a key. */
export interface GateCall {
  readonly call: TSESTree.CallExpression
  /** Null where the gate takes none in this call. */
  readonly key: TSESTree.Node | null
  /** The function or name that the gate runs; null for a claim. */
  readonly callback: TSESTree.Node | null
  /** The gate of sendgate itself with its default window, for ever. */
  readonly remembersForEver: boolean
}

const known = new WeakMap<JudgedFile, readonly GateCall[]>()

/** The calls of gates in a file: those of sendgate, and configured or marked ones. */
export function gateCallsOf(file: JudgedFile): readonly GateCall[] {
  const calls =
    known.get(file) ??
    descendants(file.source.program).flatMap((node) =>
      node.type === 'CallExpression' ? (gateCall(node, file) ?? []) : [],
    )
  known.set(file, calls)
  return calls
}

function gateCall(call: TSESTree.CallExpression, { context, originOf }: JudgedFile): GateCall | null {
  const [key = null, second = null] = call.arguments
  const callbackAt = context.gateOf?.(call) ?? null
  if (callbackAt !== null)
    return {
      call,
      key: callbackAt === 0 ? second : key,
      callback: call.arguments[callbackAt] ?? null,
      remembersForEver: false,
    }
  const method = calleePath(call.callee).at(-1)
  if ((method !== 'once' && method !== 'claim') || originModule(call.callee, context) !== 'sendgate') return null
  const origin = originOf(call.callee)
  const remembersForEver =
    origin.kind === 'member' &&
    origin.object.kind === 'import' &&
    origin.object.name === 'gate' &&
    !property(second, 'window')
  return { call, key, callback: method === 'once' ? (property(second, 'send') ?? second) : null, remembersForEver }
}

/** The function whose run is the send, where it is written in place. */
export function writtenCallback({ callback }: GateCall): TSESTree.Node | null {
  return callback && isFunction(callback) ? callback : null
}
