/** Circles, by number; interned, so that one set is one object. */
export type CircleSet = ReadonlySet<number>

/**
 * Which questions lead in circles with one another, and which of those circles are being worked out. Circles that turn
 * out to hang together become one.
 */
export class CircleSets<Asked> {
  private readonly circleOf = new Map<Asked, number>()
  /** The circle that each has become a part of; itself while it stands alone. */
  private readonly merged: number[] = []
  /** How many questions of a circle are being worked out, or have provisional answers. */
  private readonly openings: number[] = []
  private readonly opened = new Set<number>()
  private readonly sets = new Map<string, CircleSet>()
  private readonly unions = new Map<CircleSet, Map<CircleSet, CircleSet>>()

  /** Notes that these questions lead in a circle; the answer names it. */
  join(members: readonly Asked[]): CircleSet {
    const joined = [...new Set(members.flatMap((member) => this.standingFor(member) ?? []))]
    const circle = joined[0] ?? this.begin()
    for (const other of joined) this.merge(other, circle)
    for (const member of members) this.circleOf.set(member, circle)
    return this.interned([circle])
  }

  union(left: CircleSet | null, right: CircleSet | null): CircleSet | null {
    if (left === null || left === right) return right
    if (right === null) return left
    const before = this.unions.get(left)?.get(right)
    if (before !== undefined) return before
    const made = this.interned([...left, ...right])
    const unions = this.unions.get(left) ?? new Map<CircleSet, CircleSet>()
    this.unions.set(left, unions.set(right, made))
    return made
  }

  /** A question begins to be worked out. */
  enter(asked: Asked): void {
    const circle = this.standingFor(asked)
    if (circle === null) return
    this.openings[circle] = (this.openings[circle] ?? 0) + 1
    this.opened.add(circle)
  }

  /** It is settled or forgotten; to be told before it is joined to others. */
  leave(asked: Asked): void {
    const circle = this.standingFor(asked)
    if (circle === null) return
    const left = (this.openings[circle] ?? 0) - 1
    this.openings[circle] = left
    if (left === 0) this.opened.delete(circle)
  }

  /** Whether a question of any of these circles was entered and not left. */
  isOpen(set: CircleSet): boolean {
    if (this.opened.size === 0) return false
    for (const circle of set) if (this.opened.has(this.root(circle))) return true
    return false
  }

  private begin(): number {
    this.openings.push(0)
    return this.merged.push(this.merged.length) - 1
  }

  private standingFor(asked: Asked): number | null {
    const circle = this.circleOf.get(asked)
    return circle === undefined ? null : this.root(circle)
  }

  private root(circle: number): number {
    let at = circle
    for (let above = this.merged[at]; above !== undefined && above !== at; above = this.merged[at]) at = above
    return at
  }

  private merge(circle: number, into: number): void {
    if (circle === into) return
    this.merged[circle] = into
    const open = this.openings[circle] ?? 0
    this.openings[into] = (this.openings[into] ?? 0) + open
    if (this.opened.delete(circle)) this.opened.add(into)
  }

  private interned(circles: readonly number[]): CircleSet {
    const sorted = [...new Set(circles.map((circle) => this.root(circle)))].sort((a, b) => a - b)
    const key = sorted.join()
    const before = this.sets.get(key)
    if (before !== undefined) return before
    const made: CircleSet = new Set(sorted)
    this.sets.set(key, made)
    return made
  }
}
