import { addToGroup } from '../add-to-group.js'
import { parsePath } from '../../catalogue/parse-path.js'
import type { PathStep } from '../../catalogue/entries/path.js'
import type { TriggerEntry, TriggerMember } from '../../catalogue/entries/trigger-entry.js'

export interface IndexedTrigger {
  readonly entry: TriggerEntry
  readonly member: TriggerMember
  readonly steps: readonly PathStep[]
}

/** The ways of registering a handler: those reached through a module or an ambient name, and those that a file or a directive makes. */
export interface TriggerIndex {
  readonly byModule: ReadonlyMap<string, readonly IndexedTrigger[]>
  readonly ambient: ReadonlyMap<string, readonly IndexedTrigger[]>
  /** File conventions and directives. */
  readonly placed: readonly Omit<IndexedTrigger, 'steps'>[]
}

export function indexTriggers(entries: readonly TriggerEntry[]): TriggerIndex {
  const byModule = new Map<string, IndexedTrigger[]>()
  const ambient = new Map<string, IndexedTrigger[]>()
  const placed: Omit<IndexedTrigger, 'steps'>[] = []
  for (const entry of entries) {
    for (const member of entry.registers) {
      if (member.path === undefined) {
        placed.push({ entry, member })
        continue
      }
      const indexed = { entry, member, steps: parsePath(member.path) }
      for (const module of member.module === undefined ? entry.packages : [member.module])
        addToGroup(byModule, module.replace(/\.js$/, ''), indexed)
      for (const name of entry.ambient ?? []) addToGroup(ambient, name, indexed)
    }
  }
  return { byModule, ambient, placed }
}
