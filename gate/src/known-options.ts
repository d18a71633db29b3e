import { UsageError } from './errors.js'

/**
 * Throws for a name that is no option. A misspelled `window` or `probe` would otherwise be a gate with other promises than
 * its author thinks, and nobody would notice before something is sent twice or not at all.
 * @throws UsageError
 */
export function knownOptions(given: object, known: Readonly<Record<string, true>>, of: string): void {
  const stray = Object.keys(given).find((name) => !Object.hasOwn(known, name))
  if (stray !== undefined) throw new UsageError(`${of} has no option ${stray}, but ${Object.keys(known).join(', ')}.`)
}
