import type { TSESTree } from '@typescript-eslint/types'
import type { JudgedFile, JudgedSend } from '../file/judged-file.js'
import { gateCallsOf, writtenCallback, type GateCall } from '../file/gate-calls.js'
import { isSentLike } from '../guards/sent-like.js'
import { stateWrite } from '../guards/state-access.js'
import { descendants, enclosingFunctions, isInside, nearestFunction } from '../guards/syntax-of.js'
import type { FindingUnit, FoundFault } from './finding-unit.js'
import { swallowedAt } from './swallowed-at.js'

/** A failed send is never marked as sent. */
export const noSwallowedSendError: FindingUnit = {
  rule: 'no-swallowed-send-error',
  description: 'Disallow that a failed send is marked as sent because its error is swallowed',
  messages: {
    swallowed:
      'The error of `{{callee}}` is swallowed in line {{line}} before the gate sees it, so a failed send is marked as sent and never tried again. Let the error leave the callback, and handle it around the gate.',
    wrapper:
      '`{{callee}}` swallows the error of its send in line {{line}}, so the gate around it marks a failed send as sent. Let the error leave the function.',
    marked:
      'The error of `{{callee}}` is swallowed in line {{line}}, and the mark is written all the same: a failed send is never tried again. Write the mark only after the send succeeded.',
    unchecked:
      '`{{callee}}` does not reject when the server answers with an error, so the gate marks a refused request as sent. Throw unless `response.ok`.',
  },
  find: (file) => [
    ...gateCallsOf(file).flatMap((gate) => inGate(gate, file)),
    ...file.sends.flatMap((send) => beforeMark(send)),
  ],
}

function inGate(gate: GateCall, file: JudgedFile): readonly FoundFault[] {
  const callback = writtenCallback(gate)
  if (!callback) return gate.callback ? wrapper(gate.callback, file) : []
  const calls = descendants(callback).filter((node) => node.type === 'CallExpression')
  const sends = file.sends.filter(({ node }) => isInside(node, callback))
  return [
    ...sends.flatMap((send) => swallowed(send, callback)),
    ...sends.flatMap((send) => unchecked(send, callback)),
    ...calls.flatMap((call) => wrapper(call, file)),
  ]
}

function swallowed({ send, node }: JudgedSend, callback: TSESTree.Node): readonly FoundFault[] {
  const place = swallowedAt(node, callback)
  return place
    ? [{ node, message: 'swallowed', data: { callee: send.call.calleeText, line: String(place.loc.start.line) } }]
    : []
}

/** `fetch` resolves with every answer, also with 500. */
function unchecked({ send, node }: JudgedSend, callback: TSESTree.Node): readonly FoundFault[] {
  if (!/^(?:globalThis\.|window\.)?fetch$/.test(send.call.calleeText)) return []
  const isChecked =
    descendants(callback).some(
      (each) =>
        each.type === 'MemberExpression' &&
        each.property.type === 'Identifier' &&
        /^(?:ok|status)$/.test(each.property.name),
    ) ||
    descendants(callback).some(
      (each) =>
        each.type === 'Property' &&
        each.parent.type === 'ObjectPattern' &&
        each.key.type === 'Identifier' &&
        /^(?:ok|status)$/.test(each.key.name),
    ) ||
    descendants(callback).some(
      (each) =>
        each.type === 'CallExpression' && each !== node && each.arguments.some((argument) => isInside(node, argument)),
    )
  return isChecked ? [] : [{ node, message: 'unchecked', data: { callee: send.call.calleeText } }]
}

/** A function of this file, called or handed to the gate, that catches the error of its own send. */
function wrapper(use: TSESTree.Node, file: JudgedFile): readonly FoundFault[] {
  const callee = file.source.text.slice(...(use.type === 'CallExpression' ? use.callee : use).range)
  return file
    .functionsOf(use)
    .flatMap((owner) =>
      file.sends
        .filter(({ node }) => isInside(node, owner))
        .flatMap(({ node }) => {
          const place = swallowedAt(node, owner)
          return place ? [{ node: use, message: 'wrapper', data: { callee, line: String(place.loc.start.line) } }] : []
        }),
    )
    .slice(0, 1)
}

/** Without a gate: the send fails silently, and the next statement writes that it was sent. */
function beforeMark({ send, node, decided }: JudgedSend): readonly FoundFault[] {
  const owner =
    enclosingFunctions(node).find(({ parent }) => parent?.type !== 'CallExpression') ?? enclosingFunctions(node).at(-1)
  const place = owner && decided !== 'guarded' ? swallowedAt(node, owner) : null
  if (!owner || !place) return []
  const isMarked = descendants(owner).some((each) => {
    if (
      each.type !== 'CallExpression' ||
      each.range[0] < place.range[1] ||
      nearestFunction(each) !== nearestFunction(place)
    )
      return false
    return stateWrite(each)?.columns.some(({ column }) => isSentLike(column)) ?? false
  })
  return isMarked
    ? [{ node, message: 'marked', data: { callee: send.call.calleeText, line: String(place.loc.start.line) } }]
    : []
}
