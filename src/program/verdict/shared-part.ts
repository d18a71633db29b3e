/**
 * A part that all the functions which a call can enter say alike. Where one of them says something else, or nothing,
 * the call says nothing: it may be that one which runs.
 */
export function sharedPart<Part extends object>(parts: readonly (Part | null)[]): Part | null {
  const [first, ...others] = parts
  return first != null && others.every((other) => other !== null && essence(other) === essence(first)) ? first : null
}

/** A guard without the place and the words that describe it, nor the parameters of its key. */
function essence(part: object): string {
  return JSON.stringify(part, (name, value: unknown) =>
    name === 'line' || name === 'why' || name === 'keys' ? undefined : value,
  )
}
