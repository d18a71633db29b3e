import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Project } from 'ts-morph'

/**
 * The type errors of changed files, as `file: message` lines, from the nearest `tsconfig.json` above each file.
 * Null when types cannot be checked: no configuration, or no installed dependencies.
 */
export function typeErrors(root: string, files: readonly string[]): readonly string[] | null {
  const configs = new Set(files.flatMap((file) => nearest(root, file, 'tsconfig.json') ?? []))
  if (configs.size === 0 || files.some((file) => nearest(root, file, 'node_modules') === null)) return null
  const wanted = new Set(files.map((file) => join(root, file)))
  return [...configs].flatMap((config) => {
    const project = new Project({ tsConfigFilePath: config })
    return project
      .getSourceFiles()
      .filter((source) => wanted.has(source.getFilePath()))
      .flatMap((source) =>
        source.getPreEmitDiagnostics().map((each) => {
          const text = each.getMessageText()
          return `${source.getFilePath().slice(root.length + 1)}: ${typeof text === 'string' ? text : text.getMessageText()}`
        }),
      )
  })
}

function nearest(root: string, file: string, name: string): string | null {
  for (let at = dirname(join(root, file)); ; at = dirname(at)) {
    if (existsSync(join(at, name))) return join(at, name)
    if (at === root || at === dirname(at)) return null
  }
}
