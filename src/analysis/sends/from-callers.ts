import type { CallFact } from '../file-facts.js'
import { functionKey, type CallSite, type Program } from '../program.js'
import type { Frame } from '../values/evaluator.js'
import { owningFunction } from './owning-function.js'

export interface Owner {
  readonly file: string
  readonly function: number
}

/** A function entered by a call; the innermost function comes first. */
interface Hop extends Owner {
  readonly call: CallFact
}

export interface FromCaller<Found> extends CallSite {
  readonly found: Found
}

/** What a question comes to from the point of view of one caller; `open`: only those above it know. */
export type Ask<Found extends object> = (site: CallSite, frame: Frame) => Found | 'open' | 'no-send'

const maximumHops = 5
const maximumCallers = 1000

/** Asks every caller of a function what the function itself leaves open, and their callers where they leave it open too. */
export function fromCallers<Found extends object>(
  owner: Owner,
  program: Program,
  ask: Ask<Found>,
): readonly FromCaller<Found>[] {
  return climb({ owner, below: [], seen: new Set() }, program, ask)
}

interface Climb {
  readonly owner: Owner
  readonly below: readonly Hop[]
  readonly seen: ReadonlySet<string>
}

function climb<Found extends object>(
  { owner, below, seen }: Climb,
  program: Program,
  ask: Ask<Found>,
): readonly FromCaller<Found>[] {
  const key = functionKey(owner.file, owner.function)
  if (seen.has(key)) return []
  const all = (program.callers.get(key) ?? []).filter(({ call }) => call.form === 'call')
  const sites = below.length >= maximumHops ? [] : all.slice(0, maximumCallers)
  // Callers that are not asked any more may know: the report says that a search was cut.
  if (sites.length < all.length) program.local.cuts++
  return sites.flatMap((site): readonly FromCaller<Found>[] => {
    const hops = [...below, { ...owner, call: site.call }]
    const found = ask(site, frameOf({ ...owner, call: site.call }, below))
    if (typeof found !== 'string') return [{ ...site, found }]
    const enclosing = found === 'open' ? owningFunction(site.call.arguments, site, program) : undefined
    return enclosing === undefined
      ? []
      : climb(
          { owner: { file: site.file, function: enclosing.at }, below: hops, seen: new Set([...seen, key]) },
          program,
          ask,
        )
  })
}

function frameOf(outermost: Hop, below: readonly Hop[]): Frame {
  const entered = ({ file, function: at, call }: Hop, above: Frame | null): Frame => ({
    file,
    function: at,
    arguments: call.arguments,
    above,
    depth: (above?.depth ?? 0) + 1,
  })
  return below.reduceRight<Frame>((above, hop) => entered(hop, above), entered(outermost, null))
}
