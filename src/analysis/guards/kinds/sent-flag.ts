import type { TSESTree } from '@typescript-eslint/types'
import { calledName } from '../../cfg/callback-run.js'
import { decidingTest } from '../deciding-test.js'
import { foundGuard } from '../found-guard.js'
import type { FoundGuard, GuardSite, GuardUnit } from '../guard-context.js'
import { perBody } from '../per-body.js'
import { isSentLike } from '../sent-like.js'
import { stateRead } from '../state-access.js'
import { calleePath, propertyName, textOf } from '../syntax-of.js'
import { known, truthyValue, type Value } from '../value.js'
import { initialiserOf, variableOf } from '../variable-of.js'

const stored = /^(exists|get|has|hget|hexists|sismember|getItem|isMember|ttl)$/i
const storing = /^(set|setex|psetex|put|hset|setItem|add|sadd|expire|store|save)$/i

/**
 * A flag that says by its name that something was sent, or a key of a key-value store that is read before and
 * written after: read, then sent, then written, in three steps.
 */
export const sentFlag: GuardUnit = (site) => [...flags(site), ...keys(site)]

function flags(site: GuardSite): readonly FoundGuard[] {
  const { body, target } = site
  return unwrittenFlags(body).flatMap((name) => {
    const flagged = body.named(name).filter((node) => node.type === 'Identifier' && isComputed(node, site))
    const supposed = body.supposing(`flag ${name}`, {
      nodes: new Map(flagged.map((node) => [node, [known(true)]])),
      property: { name, values: [truthyValue] },
    })
    if (supposed.isReachable(target)) return []
    const test = decidingTest(body, target, supposed, target)
    if (
      site.context.isSet?.(name) === false &&
      body.nodes.some(
        (node) => node.type === 'MemberExpression' && propertyName(node) === name && isOfRow(node.object, site),
      )
    ) {
      return [
        {
          ...foundGuard(
            test,
            'check-then-send',
            'defective',
            `${name} is tested before the send, but nothing in this checkout ever sets it, so the check lets every repeat pass. Set it before the send, by one conditional update that the send depends on`,
          ),
          state: [name],
        },
      ]
    }
    return [
      {
        ...foundGuard(
          test,
          'check-then-send',
          'racy',
          `${name} is tested before the send, but this function does not set it in the same step, so two callers can both pass. Make the test and the write one statement`,
        ),
        state: [name],
      },
    ]
  })
}

/** A row of the project's own database, which nobody else is expected to mark. */
function isOfRow(node: TSESTree.Node, { context: { source } }: GuardSite): boolean {
  const made = node.type === 'Identifier' ? initialiserOf(node, source.scopes) : null
  const awaited = made?.type === 'AwaitExpression' ? made.argument : made
  return awaited?.type === 'CallExpression' && stateRead(awaited) !== null
}

/** The names that say that something was sent and that the body reads and does not write to a row. */
const unwrittenFlags = perBody((body): readonly string[] => {
  const written = new Set(body.writes.flatMap(({ columns }) => columns.map(({ column }) => column)))
  return [...new Set(body.nodes.flatMap((node) => flagName(node) ?? []))].filter((name) => !written.has(name))
})

function flagName(node: TSESTree.Node): string | null {
  const name = node.type === 'MemberExpression' ? propertyName(node) : node.type === 'Identifier' ? node.name : ''
  return name !== '' && name !== '?' && isSentLike(name) && node.parent?.type !== 'CallExpression' ? name : null
}

/** A local value that comes from a call, such as `const alreadySent = await wasSent(id)`. */
function isComputed(node: TSESTree.Identifier, { context }: GuardSite): boolean {
  const [definition] = variableOf(node, context.source.scopes)?.defs ?? []
  if (definition?.node.type !== 'VariableDeclarator' || !definition.node.init) return false
  const { init } = definition.node
  return init.type === 'AwaitExpression' || init.type === 'CallExpression'
}

function keys(site: GuardSite): readonly FoundGuard[] {
  const { body, target } = site
  return lookUps(body).flatMap((read) => {
    const write = storeWrites(body).find(
      (call) => sameStore(read, call) && sameKey(read.arguments[0], call.arguments[0]),
    )
    // A claim in front of the send is judged as one; a claim after it only marks.
    if (!write || (body.claims.some((claim) => claim.node === write) && !body.flow.reaches(target, write))) return []
    const value: Value = /exists|ttl|member/i.test(calledName(read.callee)) ? known(1) : truthyValue
    const supposed = body.supposing(`stored ${read.range.join()}`, {
      nodes: new Map([[read, [read.parent.type === 'AwaitExpression' ? { kind: 'promise', of: [value] } : value]]]),
    })
    if (supposed.isReachable(target)) return []
    const place = body.flow.reaches(target, write) ? 'only after it' : 'by another command'
    return [
      {
        ...foundGuard(
          read,
          'check-then-send',
          'racy',
          `the key is read before the send and written ${place}, so two callers can both pass, and a crash in between sends again. Use one SET with NX before the send`,
        ),
        state: [textOf(read.arguments[0]) ?? ''],
      },
    ]
  })
}

const lookUps = perBody((body) => body.calls.filter((call) => isStoreCall(call, stored)))
const storeWrites = perBody((body) => body.calls.filter((call) => isStoreCall(call, storing)))

function isStoreCall(call: TSESTree.CallExpression, methods: RegExp): boolean {
  return (
    call.callee.type === 'MemberExpression' &&
    methods.test(calledName(call.callee)) &&
    call.arguments.length > 0 &&
    call.parent.type === 'AwaitExpression'
  )
}

function sameStore(left: TSESTree.CallExpression, right: TSESTree.CallExpression): boolean {
  return calleePath(left.callee).slice(0, -1).join('.') === calleePath(right.callee).slice(0, -1).join('.')
}

function sameKey(left: TSESTree.Node | undefined, right: TSESTree.Node | undefined): boolean {
  if (left?.type === 'Identifier' && right?.type === 'Identifier') return left.name === right.name
  const [a, b] = [textOf(left), textOf(right)]
  return a !== null && a === b
}
