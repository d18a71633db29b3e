import { diffLines } from 'diff'

/** The 1-based line of `before` that became this line of `after`; for an inserted line the one that it stands at. */
export function originalLine(before: string, after: string, line: number): number {
  let [inBefore, inAfter, removed] = [1, 1, 0]
  for (const part of diffLines(before, after)) {
    const offset = line - inAfter
    if (part.removed) [inBefore, removed] = [inBefore + part.count, part.count]
    else if (offset < part.count)
      return part.added ? inBefore - removed + Math.min(offset, Math.max(removed - 1, 0)) : inBefore + offset
    else [inBefore, inAfter, removed] = [part.added ? inBefore : inBefore + part.count, inAfter + part.count, 0]
  }
  return inBefore
}
