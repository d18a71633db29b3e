import type { TSESTree } from '@typescript-eslint/types'
import { calledName, skipWrappersDown } from '../cfg/callback-run.js'
import type { Claim } from './claim.js'
import type { GuardSite } from './guard-context.js'
import { isPropertyName } from './is-property-name.js'
import { calleePath, descendants } from './syntax-of.js'
import { initialiserOf, variableOf } from './variable-of.js'

const writing = /^(set|update|save|put|store|write|clear|delete|remove|mark|reset|upsert|patch)/i

/**
 * What the message is about where the claim is about more: everything in it was read after the claim by only some of
 * the claim's keys, and that state is written back after the send. Claims for different other keys are all won, read
 * the same state and send it. Null where the message holds anything else.
 */
export function stateOfFewerKeys(
  claim: Claim,
  { body, target, context: { source } }: GuardSite,
): readonly string[] | null {
  const keys = claim.node.type === 'CallExpression' ? namesOf(claim.node.arguments) : null
  if (keys === null || keys.length < 2 || target.type !== 'CallExpression') return null
  const reads = target.arguments.flatMap((argument) => sourcesOf(argument, source.scopes, 0))
  const [read] = reads
  if (!read || reads.some((each) => each !== read) || !body.flow.dominates(claim.node, read)) return null
  const asked = namesOf(read.arguments)
  if (
    asked === null ||
    asked.length === 0 ||
    asked.length >= keys.length ||
    !asked.every((name) => keys.includes(name))
  )
    return null
  const isWrittenBack = body.calls.some(
    (call) =>
      call !== read &&
      writing.test(calledName(call.callee)) &&
      owner(call) === owner(read) &&
      asked.every((name, at) => nameOf(call.arguments[at]) === name) &&
      body.flow.reaches(target, call),
  )
  return isWrittenBack ? asked : null
}

/** Where what a message holds comes from: the call that a value was read by, or null for anything else. */
function sourcesOf(
  node: TSESTree.Node,
  scopes: Parameters<typeof initialiserOf>[1],
  depth: number,
): readonly (TSESTree.CallExpression | null)[] {
  const names = descendants(node).filter(
    (each) => each.type === 'Identifier' && !isPropertyName(each) && variableOf(each, scopes) !== null,
  )
  return names.flatMap((name) => {
    const initialiser = depth < 4 ? initialiserOf(name, scopes) : null
    if (initialiser === null) return [null]
    const bare = skipWrappersDown(initialiser)
    const awaited = bare.type === 'AwaitExpression' ? skipWrappersDown(bare.argument) : null
    return awaited?.type === 'CallExpression' ? [awaited] : sourcesOf(bare, scopes, depth + 1)
  })
}

function namesOf(nodes: readonly TSESTree.Node[]): readonly string[] | null {
  const names = nodes.map(nameOf)
  return names.every((name) => name !== null) ? names : null
}

/** `sub.id`, `reportId`; null for what is no plain name. */
function nameOf(node: TSESTree.Node | undefined): string | null {
  const bare = node && skipWrappersDown(node)
  if (bare?.type !== 'Identifier' && bare?.type !== 'MemberExpression') return null
  const path = calleePath(bare)
  return path.includes('?') || path.includes('()') ? null : path.join('.')
}

function owner(call: TSESTree.CallExpression): string {
  return calleePath(call.callee).slice(0, -1).join('.')
}
