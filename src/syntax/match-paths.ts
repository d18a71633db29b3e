/** The targets that `compilerOptions.paths` gives a specifier, longest matching pattern first. */
export function matchPaths(paths: Readonly<Record<string, readonly string[]>>, specifier: string): string[] {
  const matches = Object.entries(paths).flatMap(([pattern, targets]) => {
    const star = pattern.indexOf('*')
    if (star === -1) return pattern === specifier ? [{ length: Infinity, targets: [...targets] }] : []
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)]
    if (specifier.length < head.length + tail.length || !specifier.startsWith(head) || !specifier.endsWith(tail))
      return []
    const middle = specifier.slice(head.length, specifier.length - tail.length)
    return [{ length: head.length, targets: targets.map((target) => target.replace('*', () => middle)) }]
  })
  return matches.sort((a, b) => b.length - a.length).flatMap((match) => match.targets)
}
