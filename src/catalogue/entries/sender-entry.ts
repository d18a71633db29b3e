import type { Channel } from '../../result/coverage-report.js'
import type { ArgumentPredicate } from './argument-predicate.js'
import type { CommandObject } from './command-object.js'
import type { Declaration } from './declaration.js'
import type { Evidence } from './evidence.js'
import type { Idempotency } from './idempotency.js'
import type { Path } from './path.js'

/** One provider: the packages through which it is reached, its members, hosts and commands. */
export interface SenderEntry {
  readonly provider: string
  /** Packages (with their subpaths) whose import can yield these members; the first is canonical. */
  readonly packages: readonly string[]
  /** Ambient names and types that stand for roots without an import: `SendEmail` of a worker's environment. */
  readonly ambient?: readonly string[]
  readonly channel: Channel
  readonly members: readonly SenderMember[]
  readonly commandObjects?: readonly CommandObject[]
  readonly bindings?: readonly EnvironmentBinding[]
  /** Members of the same packages that look alike and deliver nothing. */
  readonly nearMisses: readonly Path[]
  readonly idempotency: Idempotency
  /** SDK retries by default: an unkeyed retry is a duplicate. */
  readonly retries?: { readonly default: number; readonly option: string }
  readonly notes?: string
  readonly verified: Evidence
  /** Sets of exact package versions the rows were proved with, one per API generation. */
  readonly verifiedWith: readonly (readonly string[])[]
}

/** A member of a package that is called to send. */
export interface SenderMember {
  readonly path: Path
  readonly channel?: Channel
  /** Borderline: edits, reactions, replies to an interaction. Reported with `--include-gray`. */
  readonly gray?: true
  /** A class whose construction sends: `new Notification(title)`. */
  readonly constructed?: true
  /** It does what a text names: where `when` asks for a text that is not known, the call may send. */
  readonly dispatches?: true
  /** The call sends only when all of these hold. */
  readonly when?: readonly ArgumentPredicate[]
  /** The call does not send when one of these holds (dry runs). */
  readonly unless?: readonly ArgumentPredicate[]
  /** Declared classes or interfaces that own the member, for the type oracle; one of them is met. */
  readonly declaredIn?: readonly Declaration[]
  /** The module specifier the path counts from, where it is not the package itself: `aws-sdk/clients/ses`. */
  readonly module?: string
  /** Package versions (semver range) that have this member, where generations differ. */
  readonly versions?: string
  /** Names among what `.**` stands for from where on nothing sends: the connection behind a client. */
  readonly notThrough?: readonly string[]
  /** Events whose handlers are given something else under the same name: `interactionCreate`, whose `reply` is gray. */
  readonly notOn?: readonly string[]
  /** Concrete paths by which a path with `.**` is proved. */
  readonly witness?: readonly Path[]
  readonly evidence?: Evidence
}

/** A method of a binding in a worker's environment (`env.MAIL.send({ from, to, subject })`), told by what it is handed. */
export interface EnvironmentBinding {
  readonly method: string
  readonly argument: number
  /** Properties that the argument has, all of them. */
  readonly properties: readonly string[]
}
