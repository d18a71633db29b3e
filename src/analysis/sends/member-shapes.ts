import type { SenderEntry, SenderMember } from '../../catalogue/types.js'
import { parsePath } from '../../catalogue/parse-path.js'

export interface ShapedMember {
  readonly entry: SenderEntry
  readonly member: SenderMember
  /** The last names of the path. */
  readonly names: readonly string[]
}

/** The catalogued senders by the names with which their calls end. */
export interface MemberShapes {
  /** Every last name a send can have. */
  readonly byLast: ReadonlyMap<string, readonly ShapedMember[]>
  /** `emails.send`: the last two names, where the path has them. */
  readonly byPair: ReadonlyMap<string, readonly ShapedMember[]>
  /** `sendMail`: the last name, where it stands behind a call and says enough alone. */
  readonly byWord: ReadonlyMap<string, readonly ShapedMember[]>
}

/** `send` and `create` are the last names of dozens of APIs; `sendMail` and `postMessage` are not. */
const telling = /^(?:send|post|publish|push|create|trigger|notify|dispatch|deliver)[A-Z_]/

export function shapesOf(senders: readonly SenderEntry[]): MemberShapes {
  const byLast = new Map<string, ShapedMember[]>()
  const byPair = new Map<string, ShapedMember[]>()
  const byWord = new Map<string, ShapedMember[]>()
  for (const entry of senders) {
    for (const member of entry.members) {
      const parsed = parsePath(member.path)
      const steps = parsed.at(-1)?.kind === 'call' ? parsed.slice(0, -1) : parsed
      const last = steps.at(-1)
      if (last?.kind !== 'member') continue
      const before = steps.at(-2)
      const shaped: ShapedMember = { entry, member, names: last.names }
      for (const name of last.names) {
        push(byLast, name, shaped)
        if (before?.kind === 'member' && steps.length > 2) for (const object of before.names) push(byPair, `${object}.${name}`, shaped)
        else if (telling.test(name)) push(byWord, name, shaped)
      }
    }
  }
  return { byLast, byPair, byWord }
}

function push(map: Map<string, ShapedMember[]>, key: string, value: ShapedMember): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
