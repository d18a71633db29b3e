import { addToGroup } from '../../analysis/add-to-group.js'
import type { FileFacts } from '../../analysis/file-facts.js'
import type { Evaluator } from '../../analysis/values/evaluator.js'
import { functionKey } from '../../analysis/program.js'

/**
 * Which methods a call of a declared method may really enter: those of the classes that extend or implement its
 * owner, directly or through others. By function key.
 */
export type Overrides = ReadonlyMap<string, readonly string[]>

export function overridesOf(files: readonly FileFacts[], evaluator: Evaluator): Overrides {
  const heirs = heirsOf(files, evaluator)
  const overrides = new Map<string, string[]>()
  for (const { file, classes } of files) {
    for (const fact of Object.values(classes)) {
      const below = allBelow(functionKey(file, fact.at), heirs)
      if (below.length === 0) continue
      for (const [name, member] of Object.entries(fact.members)) {
        const declared = evaluator
          .values(member)
          .flatMap((value) => (value.kind === 'function' ? [functionKey(value.file, value.at)] : []))
        const found = below.flatMap((heir) => memberFunctions(heir, name, evaluator))
        for (const key of declared)
          overrides.set(
            key,
            [...new Set([...(overrides.get(key) ?? []), ...found])].filter((other) => other !== key),
          )
      }
    }
  }
  return overrides
}

interface Heir {
  readonly file: string
  readonly at: number
}

function heirsOf(files: readonly FileFacts[], evaluator: Evaluator): Map<string, Heir[]> {
  const heirs = new Map<string, Heir[]>()
  for (const { file, classes } of files) {
    for (const fact of Object.values(classes)) {
      for (const base of [...fact.extends, ...fact.implements].flatMap((term) => evaluator.values(term))) {
        const owner = base.kind === 'instance' ? base.of : base
        if (owner.kind !== 'class') continue
        const key = functionKey(owner.file, owner.at)
        addToGroup(heirs, key, { file, at: fact.at })
      }
    }
  }
  return heirs
}

function allBelow(key: string, heirs: ReadonlyMap<string, readonly Heir[]>, seen = new Set<string>()): Heir[] {
  return (heirs.get(key) ?? []).flatMap((heir) => {
    const own = functionKey(heir.file, heir.at)
    if (seen.has(own)) return []
    seen.add(own)
    return [heir, ...allBelow(own, heirs, seen)]
  })
}

function memberFunctions({ file, at }: Heir, name: string, evaluator: Evaluator): string[] {
  const members = evaluator.world.facts(file)?.classes[at]?.members
  const member = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined
  return member === undefined
    ? []
    : evaluator
        .values(member)
        .flatMap((value) => (value.kind === 'function' ? [functionKey(value.file, value.at)] : []))
}
