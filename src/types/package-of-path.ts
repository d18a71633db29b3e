const modules = '/node_modules/'

/** The package a file belongs to: the segment after the last `node_modules/`; `@types/a__b` describes `@a/b`. Null for first-party files. */
export function packageOfPath(path: string): string | null {
  const at = path.lastIndexOf(modules)
  if (at === -1) return null
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(at + modules.length))?.[0] ?? null
  return name === null
    ? null
    : name.replace(/^@types\/(?:(.+)__)?/, (_, scope: string | undefined) => (scope === undefined ? '' : `@${scope}/`))
}
