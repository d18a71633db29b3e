import { addToGroup } from '../add-to-group.js'
import type { CommandObject } from '../../catalogue/entries/command-object.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { SenderEntry, SenderMember } from '../../catalogue/entries/sender-entry.js'
import { parsePath } from '../../catalogue/parse-path.js'

export interface ShapedMember {
  readonly entry: SenderEntry
  readonly member: SenderMember
  /** The last names of the path. */
  readonly names: readonly string[]
}

/** A class whose instance means a send, whatever client it is handed to. */
export interface ShapedCommand {
  readonly entry: SenderEntry
  readonly command: CommandObject
  /** Names of the class. */
  readonly names: readonly string[]
}

/** A way from an instance to a send that says enough without its root. */
export interface ShapedWay extends ShapedMember {
  readonly steps: readonly PathStep[]
}

/** The catalogued senders by the names with which their calls end. */
export interface MemberShapes {
  /** Every last name a send can have. */
  readonly byLast: ReadonlyMap<string, readonly ShapedMember[]>
  /** `emails.send`: the last two names, where the path has them. */
  readonly byPair: ReadonlyMap<string, readonly ShapedMember[]>
  /** `sendMail`: the last name, where it stands behind a call and says enough alone. */
  readonly byWord: ReadonlyMap<string, readonly ShapedMember[]>
  /** `channels.cache.get().send`: the ways of at least three names by which a path is proved, by their last name. */
  readonly byWay: ReadonlyMap<string, readonly ShapedWay[]>
  /** By the method that takes the instance. */
  readonly byCommandMethod: ReadonlyMap<string, readonly ShapedCommand[]>
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
        addToGroup(byLast, name, shaped)
        if (before?.kind === 'member' && steps.length > 2)
          for (const object of before.names) addToGroup(byPair, `${object}.${name}`, shaped)
        else if (telling.test(name)) addToGroup(byWord, name, shaped)
        for (const variable of instanceNames(steps, member)) addToGroup(byPair, `${variable}.${name}`, shaped)
      }
    }
  }
  return { byLast, byPair, byWord, byWay: waysOf(senders), byCommandMethod: commandsOf(senders) }
}

function waysOf(senders: readonly SenderEntry[]): ReadonlyMap<string, readonly ShapedWay[]> {
  const ways = new Map<string, ShapedWay[]>()
  for (const entry of senders) {
    for (const member of entry.members) {
      for (const [root, made, ...steps] of (member.witness ?? []).map(parsePath)) {
        const named = steps.flatMap((step) => (step.kind === 'member' ? [step] : []))
        const last = named.at(-1)
        if (
          root?.kind !== 'member' ||
          made?.kind !== 'call' ||
          last === undefined ||
          last !== steps.at(-1) ||
          named.length < 3
        )
          continue
        for (const name of last.names) addToGroup(ways, name, { entry, member, names: last.names, steps })
      }
    }
  }
  return ways
}

/** A parameter without a type is mostly called after its class: `message` for `Message`. Classes of every package tell nothing. */
function instanceNames(steps: readonly PathStep[], { declaredIn = [] }: SenderMember): readonly string[] {
  const [root, made] = steps
  if (steps.length !== 3 || root?.kind !== 'member' || made?.kind !== 'call') return []
  // What a module is itself has its name where it is declared.
  const classes = root.names.includes('default') ? declaredIn.flatMap(({ container }) => container ?? []) : root.names
  return [...new Set(classes)]
    .filter(
      (name) =>
        /^[A-Z]\w*$/.test(name) &&
        !/^(?:Client|Api|API|App|Bot|Service|Server|Request|Response|Context|Event|Events|Queue|Producer|Connection|Session|Socket|Channel|Thread|Notification|User|Adapter|Postable)$/.test(
          name,
        ),
    )
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
}

function commandsOf(senders: readonly SenderEntry[]): ReadonlyMap<string, readonly ShapedCommand[]> {
  const commands = new Map<string, ShapedCommand[]>()
  for (const entry of senders) {
    for (const command of entry.commandObjects ?? []) {
      const last = parsePath(command.path).at(-1)
      if (last?.kind === 'member') addToGroup(commands, command.method, { entry, command, names: last.names })
    }
  }
  return commands
}
