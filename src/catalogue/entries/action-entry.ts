import type { Channel } from '../../result/coverage-report.js'
import type { Evidence } from './evidence.js'

/** Actions of GitHub workflows (`uses: owner/name@v1`) that send. */
export interface ActionEntry {
  readonly provider: string
  readonly channel: Channel
  /** `owner/name`, or `owner/name/folder`, in lower case. */
  readonly actions: readonly string[]
  /** The step sends only when all of these hold, as far as the workflow says. */
  readonly when?: readonly InputPredicate[]
  /** The step does not send when one of these holds. */
  readonly unless?: readonly InputPredicate[]
  /** It edits what was sent before when one of these holds. */
  readonly gray?: readonly InputPredicate[]
  /** It looks for its own earlier message and adds no other, and is gray then: inputs under which it does. */
  readonly upserts?: readonly InputPredicate[]
  readonly notes?: string
  readonly verified: Evidence
}

/** What a step hands to an action. An input that the runner fills in holds whatever is asked. */
export interface InputPredicate {
  /** One name, or several with `|` between: then one of them must hold. */
  readonly input: string
  /** Regular expression over the value; an input that is absent is the empty text. */
  readonly matches: string
}
