/** A function that works each answer out once. `make` must give the same answer whenever it is asked about the same thing. */
export function memoized<Asked, Answer>(make: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined || known.has(asked)) return before as Answer
    const made = make(asked)
    known.set(asked, made)
    return made
  }
}
