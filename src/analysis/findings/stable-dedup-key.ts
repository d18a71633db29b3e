import type { TSESTree } from '@typescript-eslint/types'
import type { JudgedFile } from '../file/judged-file.js'
import { gateCallsOf, type GateCall } from '../file/gate-calls.js'
import { describeFault, keyFault } from '../guards/key-stability.js'
import { calleePath, descendants } from '../guards/syntax-of.js'
import { initialiserOf } from '../guards/variable-of.js'
import { nodeOfGuard } from './node-of-guard.js'
import type { FindingUnit, FoundFault } from './finding-unit.js'

const wording =
  /^(?:text|html|body|message|msg|content|contents|description|question|answer|summary|comment|prompt|markdown|blocks|stack)$/i
const session = /^(?:\w+_)?session_?id$|^\w*SessionI[dD]$/i
const checkout = /checkout|stripe|payment/i

/** A key names the event and the recipient: the same for a repeat, different for the next event. */
export const stableDedupKey: FindingUnit = {
  rule: 'stable-dedup-key',
  description:
    'Require that a dedup key stays the same when the same event is sent again, and differs for the next event',
  messages: {
    unstable: 'This key recognises no repeat: {{why}}.',
    session:
      'This key contains {{what}}, which another session does not share, so the repeat by another session is not recognised. Build the key from the event and the recipient.',
    wording:
      'This key contains {{what}}, the wording of the message: the same event worded anew is sent again. Build the key from ids.',
    constant:
      'This key is the same for every event, and the gate remembers it for ever: only the first message is ever sent. Add what the message is about.',
  },
  find: (file) => [...gateCallsOf(file).flatMap((gate) => inGate(gate, file)), ...ofProviders(file)],
}

function inGate({ key, remembersForEver }: GateCall, file: JudgedFile): readonly FoundFault[] {
  if (!key) return []
  const fault = keyFault(key, file.source)
  if (fault) return [{ node: key, message: 'unstable', data: { why: describeFault(fault) } }]
  const worded = namedPart(key, wording, file)
  if (worded !== null) return [{ node: key, message: 'wording', data: { what: worded } }]
  const part = checkout.test(file.source.text) ? null : namedPart(key, session, file)
  if (part !== null) return [{ node: key, message: 'session', data: { what: part } }]
  return remembersForEver && isConstant(key, file) ? [{ node: key, message: 'constant' }] : []
}

/** The first hole of a key whose last name matches. */
function namedPart(key: TSESTree.Node, pattern: RegExp, { source }: JudgedFile): string | null {
  const opened = key.type === 'Identifier' ? (initialiserOf(key, source.scopes) ?? key) : key
  for (const node of descendants(opened)) {
    const isHole =
      node.parent?.type === 'TemplateLiteral' ||
      (node.parent?.type === 'BinaryExpression' && node.parent.operator === '+') ||
      (node.parent?.type === 'Property' && node.parent.value === node)
    if (!isHole || (node.type !== 'Identifier' && node.type !== 'MemberExpression')) continue
    if (pattern.test(calleePath(node).at(-1) ?? '')) return source.text.slice(...node.range)
  }
  return null
}

function isConstant(key: TSESTree.Node, { source }: JudgedFile): boolean {
  const opened = key.type === 'Identifier' ? (initialiserOf(key, source.scopes) ?? key) : key
  if (opened.type === 'Literal') return typeof opened.value === 'string'
  const template = opened.type === 'TaggedTemplateExpression' ? opened.quasi : opened
  return template.type === 'TemplateLiteral' && template.expressions.length === 0
}

/** Keys of providers and queues that change by themselves. */
function ofProviders(file: JudgedFile): readonly FoundFault[] {
  return file.sends
    .flatMap(({ guards }) => guards)
    .filter(({ kind, quality }) => quality === 'defective' && (kind === 'provider-key' || kind === 'job-key'))
    .flatMap((guard) => {
      const node = nodeOfGuard(guard, file)
      const fault = node && keyFault(node, file.source)
      return fault ? [{ node, message: 'unstable', data: { why: describeFault(fault) } }] : []
    })
}
