import { addToGroup } from '../add-to-group.js'
import type { FileFacts } from '../file-facts.js'
import { eitherOrigin, type Origin } from '../origin.js'
import type { GlobalAssignment } from './global-assignment.js'

/** Gathers what one file gives to names that it does not declare. */
export class Globals {
  private readonly found = new Map<string, { readonly values: Origin[]; readonly members: Map<string, Origin[]> }>()

  add({ name, member, value }: GlobalAssignment): void {
    const entry = this.found.get(name) ?? { values: [], members: new Map<string, Origin[]>() }
    this.found.set(name, entry)
    if (member === null) entry.values.push(value)
    else addToGroup(entry.members, member, value)
  }

  fact(): Pick<FileFacts, 'globals'> {
    if (this.found.size === 0) return {}
    return {
      globals: Object.fromEntries(
        [...this.found].map(([name, { values, members }]) => [
          name,
          { values, members: Object.fromEntries([...members].map(([key, each]) => [key, eitherOrigin(each)])) },
        ]),
      ),
    }
  }
}
