import type { TSESTree } from '@typescript-eslint/types'
import type { JudgedFile } from '../file/judged-file.js'
import { gateCallsOf, type GateCall } from '../file/gate-calls.js'
import { initialiserOf } from '../guards/variable-of.js'
import type { FindingUnit } from './finding-unit.js'

/** Two different sends under one key: whichever comes first silences the other. */
export const uniqueDedupKey: FindingUnit = {
  rule: 'unique-dedup-key',
  description: 'Disallow one dedup key for two different sends',
  messages: {
    shared:
      'The send in line {{line}} has the same key, so whichever of the two comes first silences the other. Begin each key with a purpose of its own.',
  },
  find: (file) => {
    const first = new Map<string, GateCall>()
    return gateCallsOf(file).flatMap((gate) => {
      const key = keyText(gate, file)
      if (key === null || !gate.key) return []
      const before = first.get(key)
      if (before === undefined) first.set(key, gate)
      if (before === undefined || sentText(before, file) === sentText(gate, file)) return []
      return [{ node: gate.key, message: 'shared', data: { line: String(before.call.loc.start.line) } }]
    })
  },
}

/** The key as written, with the purpose spelled out; null where it is computed elsewhere. */
function keyText({ key, call }: GateCall, { source }: JudgedFile): string | null {
  const opened = key?.type === 'Identifier' ? (initialiserOf(key, source.scopes) ?? key) : key
  if (!opened || !/^(?:TaggedTemplate|TemplateLiteral|Literal)/.test(opened.type)) return null
  return `${spaceless(call.callee, source.text)} ${spaceless(opened, source.text)}`
}

function sentText({ callback }: GateCall, { source }: JudgedFile): string {
  return callback ? spaceless(callback, source.text) : ''
}

function spaceless(node: TSESTree.Node, text: string): string {
  return text.slice(...node.range).replace(/\s+/g, '')
}
