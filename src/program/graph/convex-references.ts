import { posix } from 'node:path'
import type { CallFact, FileFacts } from '../../analysis/file-facts.js'
import type { Origin } from '../../analysis/origin.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { functionsIn } from '../../analysis/values/functions-in.js'

/** What a member does with the function that a reference names. */
const members: readonly { readonly kind: ConvexReference['kind']; readonly name: RegExp }[] = [
  { kind: 'call', name: /^run(?:Action|Mutation|Query)$/ },
  // Of the scheduler; of a workpool; of an action retrier and of a workflow manager.
  { kind: 'job', name: /^(?:run(?:After|At)|enqueue(?:Action|Mutation|Query)|run|start)$/ },
  { kind: 'cron', name: /^(?:interval|cron|hourly|daily|weekly|monthly)$/ },
]

export interface ConvexReference {
  /** Runs at once; once, later; again and again. */
  readonly kind: 'call' | 'job' | 'cron'
  /** As Convex writes it: `mail/receipts:send`. */
  readonly name: string
  /** Keys of the functions, see `functionKey`. */
  readonly keys: readonly string[]
}

/**
 * Function keys behind a reference that Convex generates: `internal.mail.receipts.send` is the export `send` of
 * `convex/mail/receipts.ts`. Null where a call is given none.
 */
export function convexReferences(call: CallFact, file: string, evaluator: Evaluator): ConvexReference | null {
  const { callee, form } = call
  if (form !== 'call' || callee.kind !== 'member') return null
  const kind = members.find(({ name }) => name.test(callee.name))?.kind
  if (kind === undefined) return null
  const referred = call.arguments.slice(0, 3).map((argument) => functionsOf(argument, file, evaluator))
  const found = referred.find((each) => each !== null && each.keys.length > 0)
  return found ? { kind, ...found } : null
}

function functionsOf(term: Origin, file: string, evaluator: Evaluator): Pick<ConvexReference, 'name' | 'keys'> | null {
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
    return null
  const base = root.module.startsWith('.')
    ? posix.join(posix.dirname(file), posix.dirname(root.module), '..')
    : 'convex'
  const module = folders.reverse().join('/')
  const facts = factsAt(posix.join(base, module), evaluator)
  const value = facts === undefined || !Object.hasOwn(facts.exports, exported) ? undefined : facts.exports[exported]
  // As it is written: what the generated `internalAction` makes of it is only declared.
  const written = value?.kind === 'binding' ? facts?.bindings[value.at] : value
  return written === undefined
    ? null
    : { name: `${module}:${exported}`, keys: functionsIn(written, evaluator, { throughCalls: true }) }
}

function factsAt(path: string, { world }: Evaluator): FileFacts | undefined {
  return ['ts', 'tsx', 'js', 'mjs']
    .map((extension) => world.facts(`${path}.${extension}`))
    .find((facts) => facts !== undefined)
}
