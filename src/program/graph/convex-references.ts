import { posix } from 'node:path'
import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { functionsIn } from '../../analysis/values/functions-in.js'

const runs = /^run(?:Action|Mutation|Query|After|At)$/

/**
 * Function keys behind a reference that Convex generates: `internal.mail.receipts.send` is the export `send` of
 * `convex/mail/receipts.ts`. `runAfter` and `runAt` enqueue it, `runAction` and the others call it.
 */
export function convexReferences(
  call: CallFact,
  file: string,
  evaluator: Evaluator,
): { readonly kind: 'call' | 'job'; readonly keys: readonly string[] } | null {
  if (call.form !== 'call' || call.callee.kind !== 'member' || !runs.test(call.callee.name)) return null
  const keys = call.arguments.slice(0, 2).flatMap((argument) => functionsOf(argument, file, evaluator))
  return keys.length === 0 ? null : { kind: /^run(?:After|At)$/.test(call.callee.name) ? 'job' : 'call', keys }
}

function functionsOf(term: Origin, file: string, evaluator: Evaluator): readonly string[] {
  const path: string[] = []
  let root = term
  for (; root.kind === 'member'; root = root.object) path.unshift(root.name)
  const [exported, ...folders] = path.reverse()
  if (
    root.kind !== 'import' ||
    !/(?:^|\/)_generated\/api(?:\.js)?$/.test(root.module) ||
    exported === undefined ||
    folders.length === 0
  )
    return []
  const base = root.module.startsWith('.')
    ? posix.join(posix.dirname(file), posix.dirname(root.module), '..')
    : 'convex'
  const facts = factsAt(posix.join(base, ...folders.reverse()), evaluator)
  const value = facts === undefined || !Object.hasOwn(facts.exports, exported) ? undefined : facts.exports[exported]
  // As it is written: what the generated `internalAction` makes of it is only declared.
  const written = value?.kind === 'binding' ? facts?.bindings[value.at] : value
  return written === undefined ? [] : functionsIn(written, evaluator, { throughCalls: true })
}

function factsAt(path: string, { world }: Evaluator): FileFacts | undefined {
  return ['ts', 'tsx', 'js', 'mjs']
    .map((extension) => world.facts(`${path}.${extension}`))
    .find((facts) => facts !== undefined)
}
