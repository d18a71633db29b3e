import type { ArgumentPredicate } from './argument-predicate.js'
import type { Evidence } from './evidence.js'
import type { Path } from './path.js'

/** A way to read state that other runs or other systems can change. */
export interface ReadEntry {
  readonly library: string
  readonly packages: readonly string[]
  readonly ambient?: readonly string[]
  readonly state: 'database' | 'cache' | 'file' | 'http' | 'service' | 'gate'
  readonly members: readonly ReadMember[]
  /** Method names that read on a receiver whose origin is not known but whose shape is: `prisma.user.findMany`. */
  readonly shapes?: readonly CallShape[]
  readonly verified: Evidence
  /** Sets of exact package versions the members were proved with. */
  readonly verifiedWith?: readonly (readonly string[])[]
}

export interface ReadMember {
  readonly path: Path
  readonly module?: string
  readonly when?: readonly ArgumentPredicate[]
  readonly unless?: readonly ArgumentPredicate[]
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

/** A call recognised by the names along it when its origin ends in an unresolved import. */
export interface CallShape {
  /** Regular expression over the dotted callee text. */
  readonly callee: string
  /** Regular expression over the unresolved module, where that is known. */
  readonly from?: string
  readonly when?: readonly ArgumentPredicate[]
}
