import { functionKey, type Program } from '../program.js'

/** A gate as the configuration declares it. */
export interface TaggedGate {
  readonly module?: string
  readonly path?: string
  readonly class?: string
  readonly methods?: readonly string[]
}

/** The exported functions and the methods whose documentation comment says `@gate`, as the configuration would declare them. */
export function taggedGates(program: Program): readonly TaggedGate[] {
  return [...program.facts.values()].flatMap(({ file, functions, classes, exports }) => {
    const tagged = Object.values(functions).filter(({ tags }) => tags?.includes('gate'))
    const keys = new Set(tagged.map(({ at }) => functionKey(file, at)))
    if (keys.size === 0) return []
    const names = Object.entries(exports)
      .filter(([, term]) =>
        program.local
          .values(term)
          .some((value) => value.kind === 'function' && keys.has(functionKey(value.file, value.at))),
      )
      .map(([name]) => name)
    const methods = tagged.flatMap(({ class: owner, name }) =>
      owner === null || name === null ? [] : [{ class: classes[owner]?.name ?? '', methods: [name] }],
    )
    return [...names.map((path) => ({ module: `./${file}`, path })), ...methods]
  })
}
