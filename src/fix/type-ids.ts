import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Node, Project } from 'ts-morph'
import type { IdLookup } from '../analysis/keys/known-id.js'

/**
 * Asks the types of a checkout whether a value has a property `id` that can stand in a key. Each file is opened on demand
 * with the nearest `tsconfig.json`, as the analysis read it; only first-party types need to be there.
 */
export function typeIds(root: string): IdLookup {
  const projects = new Map<string, Project>()
  const opened = new Map<string, string>()
  return (node, { path, text }) => {
    const config = nearestConfig(root, path)
    if (config === null) return null
    const project = projects.get(config) ?? new Project({ tsConfigFilePath: config, skipAddingFilesFromTsConfig: true })
    projects.set(config, project)
    const file = join(root, path)
    const source =
      opened.get(file) === text
        ? project.getSourceFile(file)
        : project.createSourceFile(file, text, { overwrite: true })
    opened.set(file, text)
    const found = source?.getDescendantAtPos(node.range[1] - 1)
    const property = Node.isIdentifier(found) ? found.getType().getNonNullableType().getProperty('id') : undefined
    const type = property?.getTypeAtLocation(found as Node)
    return type !== undefined && (type.isString() || type.isNumber()) ? 'id' : null
  }
}

function nearestConfig(root: string, file: string): string | null {
  for (let at = dirname(join(root, file)); ; at = dirname(at)) {
    const config = join(at, 'tsconfig.json')
    if (existsSync(config)) return config
    if (at === root || at === dirname(at)) return null
  }
}
