import { addToGroup } from '../add-to-group.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { CommandObject } from '../../catalogue/entries/command-object.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { EnvironmentBinding, SenderEntry, SenderMember } from '../../catalogue/entries/sender-entry.js'

export interface IndexedMember {
  readonly entry: SenderEntry
  readonly member: SenderMember
  readonly steps: readonly PathStep[]
}

export interface IndexedCommandObject {
  readonly entry: SenderEntry
  readonly command: CommandObject
  readonly steps: readonly PathStep[]
}

export interface IndexedBinding {
  readonly entry: SenderEntry
  readonly binding: EnvironmentBinding
}

/** The senders by the module they are reached through. */
export interface SenderIndex {
  readonly byModule: ReadonlyMap<string, readonly IndexedMember[]>
  readonly ambient: ReadonlyMap<string, readonly IndexedMember[]>
  readonly commandsByModule: ReadonlyMap<string, readonly IndexedCommandObject[]>
  /** Methods that take a command object. */
  readonly commandMethods: ReadonlySet<string>
  /** Bindings of an environment, by their method. */
  readonly bindings: ReadonlyMap<string, readonly IndexedBinding[]>
}

const known = new WeakMap<readonly SenderEntry[], SenderIndex>()

/** One list is indexed once: editors ask again with every file. */
export function indexSenders(senders: readonly SenderEntry[]): SenderIndex {
  const index = known.get(senders) ?? made(senders)
  known.set(senders, index)
  return index
}

function made(senders: readonly SenderEntry[]): SenderIndex {
  const byModule = new Map<string, IndexedMember[]>()
  const ambient = new Map<string, IndexedMember[]>()
  const commandsByModule = new Map<string, IndexedCommandObject[]>()
  const bindings = new Map<string, IndexedBinding[]>()
  for (const entry of senders) {
    for (const member of entry.members) {
      const indexed = { entry, member, steps: parsePath(member.path) }
      for (const module of member.module === undefined ? entry.packages : [member.module])
        addToGroup(byModule, module, indexed)
      for (const name of entry.ambient ?? []) addToGroup(ambient, name, indexed)
    }
    for (const binding of entry.bindings ?? []) addToGroup(bindings, binding.method, { entry, binding })
    for (const command of entry.commandObjects ?? []) {
      const indexed = { entry, command, steps: parsePath(command.path) }
      for (const module of entry.packages) addToGroup(commandsByModule, module, indexed)
    }
  }
  return {
    byModule,
    ambient,
    commandsByModule,
    bindings,
    commandMethods: new Set(senders.flatMap((entry) => (entry.commandObjects ?? []).map(({ method }) => method))),
  }
}
