/** The file that a specifier means, without extension and `/index`; null when it names a package. */
export function firstPartyModule(
  from: string,
  specifier: string,
  modules: Readonly<Record<string, string>> = {},
): string | null {
  const named = Object.hasOwn(modules, specifier) ? modules[specifier] : undefined
  if (named !== undefined) return moduleKey(named)
  if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return null
  return moduleKey([...from.split('/').slice(0, -1), ...specifier.split('/')].join('/'))
}

/** A file path in the form in which two spellings of the same module are equal. */
export function moduleKey(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts
    .join('/')
    .replace(/\.(?:d\.)?[cm]?[jt]sx?$/, '')
    .replace(/(?:^|\/)index$/, '')
}
