import { addToGroup } from '../add-to-group.js'
import type { FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { takenModule } from './taken-steps.js'

interface Added {
  readonly type: string
  readonly value: Origin
}

/** What a project adds to objects of packages, by package and member. */
export class AddedMembers {
  private readonly byMember = new Map<string, Added[]>()

  constructor(files: Iterable<FileFacts>) {
    for (const { added, bindings } of files) {
      for (const { to, name, value } of added ?? []) {
        const type = throughBinding(to, bindings)
        const module = takenModule(type)
        if (module !== null) addToGroup(this.byMember, keyOf(module, name), { type: nameOf(type), value })
      }
    }
  }

  /**
   * What `object.name` is by an addition. Heirs of a class and what a package hands to a callback have no type that is
   * seen, so an addition to another type of the package counts where none is to the type of the object.
   */
  of(object: Origin, name: string): readonly Origin[] {
    if (this.byMember.size === 0) return []
    const module = takenModule(object)
    const all = module === null ? [] : (this.byMember.get(keyOf(module, name)) ?? [])
    const type = typeOf(object)
    const own = all.filter((added) => added.type === type)
    return (own.length > 0 ? own : all).map(({ value }) => value)
  }
}

function keyOf(module: string, name: string): string {
  return `${module} ${name}`
}

function throughBinding(term: Origin, bindings: FileFacts['bindings']): Origin {
  return term.kind === 'binding' ? (bindings[term.at] ?? term) : term
}

function nameOf(type: Origin): string {
  return type.kind === 'member' || type.kind === 'import' ? type.name : ''
}

function typeOf(object: Origin): string | null {
  if (object.kind === 'instance') return nameOf(object.of)
  return object.kind === 'new' ? nameOf(object.callee) : null
}
