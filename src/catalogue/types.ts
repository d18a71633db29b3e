import type { Channel, TriggerKind } from '../result/coverage-report.js'

/**
 * A path from a module to a member, the word in which every row of the catalogue is written:
 *
 *     path  = root step*
 *     root  = names                     an exported name; `default` is the module itself
 *     step  = '.' names                 a member
 *           | '.*'                      any one member
 *           | '.**'                     any number of steps of any kind, also none
 *           | '()'                      the value is called or constructed, or is an instance of it (annotation, DI)
 *           | '<' index '>'             the parameter with this index of a function that is handed to the value's call:
 *                                       `App().event<0>.say` is the `say` of `app.event('x', async ({ say }) => …)`
 *     names = name | '(' name ('|' name)+ ')'
 *
 * `await`, `!`, `?.`, `as` and parentheses leave no step. `default` followed by a member is left out, because
 * `import sg from`, `import * as sg from`, `import { send } from` and `require()` name the same member of a CommonJS
 * package: `default.createTransport` is written `createTransport`. The last step is what is called to send; its own
 * call is not written: `Resend().emails.send`, `default().messages.create`, `getMessaging().send`.
 */
export type Path = string

/** One step of a parsed path, see `parsePath`. The root is a member of the module. */
export type PathStep =
  | { readonly kind: 'member'; readonly names: readonly string[] }
  | { readonly kind: 'any-member' }
  | { readonly kind: 'any-steps' }
  | { readonly kind: 'call' }
  | { readonly kind: 'parameter'; readonly index: number }

/** One step that code really takes, as traced by the analysis; see `matchesPath`. */
export type TakenStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'call' }
  | { readonly kind: 'parameter'; readonly index: number; readonly event?: string }

/** What a row rests on: proved by the TypeScript compiler, loaded in Node, or read in the provider's documentation. */
export type Evidence = 'compiler' | 'runtime' | 'documentation'

/** How a provider keeps a repeat from being delivered twice, and whether the SDK really sends it. */
export interface Idempotency {
  /** `effective` is sent and honoured; `ignored` is accepted by the types and never sent; `retries-only` is random per call or forgotten within minutes. */
  readonly support: 'effective' | 'partial' | 'ignored' | 'retries-only' | 'none' | 'unknown'
  /** Where the key stands in the call. */
  readonly parameters?: readonly KeyParameter[]
  /** Milliseconds for which the provider remembers the key. */
  readonly window?: number
  readonly evidence: 'types' | 'sdk source' | 'documentation' | 'memory'
  readonly note?: string
}

/** Argument index and dotted property path of a key, e.g. `{ argument: 1, property: 'idempotencyKey' }`. A header name counts as property. */
export interface KeyParameter {
  readonly argument: number
  readonly property?: string
  /** Last names of the members that take it; absent means all of the entry. */
  readonly members?: readonly string[]
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

/** Where the compiler finds a member: match package, container and member name, and a file only where names repeat inside a package. */
export interface Declaration {
  /** Without `@types/`: `nodemailer` also stands for `@types/nodemailer`. */
  readonly package?: string
  /** Class, interface or `Outer>inner` chain; empty for a function of the module. */
  readonly container?: string
  /** Name in the declaration where it differs from the last name of the path. */
  readonly member?: string
  /** End of the declaring file's path, without extension. */
  readonly file?: string
}

export interface ArgumentPredicate {
  readonly argument: number
  /** Name of the nearest call on the way to the send whose argument is meant (`api` in `client.api(url).post()`); absent: the send itself. */
  readonly of?: string
  readonly property?: string
  /** Literal equality, or a regular expression over the literal text. */
  readonly equals?: string | number | boolean
  /** It holds only if every value that is known equals; else one of them is enough. */
  readonly always?: true
  readonly matches?: string
  /** The argument is `new X()` of a class of this name (command objects). */
  readonly constructs?: string
  /** The argument is made by a call whose first argument is a text that matches: `xml('message', …)`. */
  readonly madeWith?: string
}

/** A class whose instance means a send, whatever client it is handed to: `anyClient.send(new SendEmailCommand())`. */
export interface CommandObject {
  readonly path: Path
  /** The method the instance is handed to, and at which argument. */
  readonly method: string
  readonly argument: number
  readonly channel?: Channel
  readonly declaredIn?: readonly Declaration[]
}

/** A method of a binding in a worker's environment (`env.MAIL.send({ from, to, subject })`), told by what it is handed. */
export interface EnvironmentBinding {
  readonly method: string
  readonly argument: number
  /** Properties that the argument has, all of them. */
  readonly properties: readonly string[]
}

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

/** A messaging host that is reached by raw HTTP. */
export interface HostEntry {
  readonly provider: string
  /** Host name; `*.` stands for any subdomain. */
  readonly hosts: readonly string[]
  readonly channel: Channel
  /** What sends. Patterns are regular expressions over path and query, in which a hole of a template is written `*`. A path that also matches `reads` does not send. */
  readonly sends: readonly HostSend[]
  /** Path patterns that look up, authenticate or edit. */
  readonly reads: readonly string[]
  readonly idempotency?: Idempotency
  /** Names of environment variables and settings that hold such a URL (regular expressions, case-insensitive). */
  readonly settings?: readonly string[]
  /** The API below a root that is configured: what names hold it (regular expression, case-insensitive), and the path which such a root may already end in. */
  readonly root?: { readonly called: string; readonly at?: string }
  readonly notes?: string
  readonly verified: Evidence
}

export interface HostSend {
  readonly path: string
  readonly methods: readonly string[]
  /** Regular expression over the literal text of the body: GraphQL mutations. */
  readonly body?: string
  readonly channel?: Channel
  readonly gray?: true
  /** The product runs on hosts of its users: the path decides also where the host is configured. */
  readonly anyHost?: true
}

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

/** A command line program that sends. */
export interface CommandEntry {
  readonly provider: string
  readonly program: string
  /** Other names under which the same program is installed. */
  readonly aliases?: readonly string[]
  readonly channel: Channel
  /** Leading arguments (options left out) that make it a send; an empty list means always. */
  readonly verbs: readonly (readonly string[])[]
  /** Leading arguments that only look up. */
  readonly reads?: readonly (readonly string[])[]
  /** Options without which it does not send; one of them must stand (`curl -d`). */
  readonly options?: readonly string[]
  /** Regular expression over the whole command text that must hold (`display notification`). */
  readonly text?: string
  /** Options that make it harmless (`--dry-run`, `--help`). */
  readonly unless?: readonly string[]
  readonly notes?: string
  readonly verified: Evidence
}

/** Where the code of a task stands, relative to the call, class or file that registers it. */
export type HandlerPlace =
  /** Argument with this index; negative counts from the end (-1 is the last). `all` takes every function argument. */
  | { readonly kind: 'argument'; readonly index: number | 'all' | 'last-function' }
  /** Property of an argument, dotted; `*` is any key, `[]` any element: `jobs.[].handler`. */
  | { readonly kind: 'property'; readonly index: number; readonly property: string }
  /** Named member of a class that extends, implements or is decorated by the path. */
  | {
      readonly kind: 'class-method'
      readonly relation: 'extends' | 'implements' | 'decorator'
      readonly method: string
    }
  /** The decorated method itself. */
  | { readonly kind: 'decorated-method' }
  /** A value annotated with the type (or `satisfies` it): the value is the handler, or its property is. `named`: the task has the name of its file. */
  | { readonly kind: 'annotated'; readonly property?: string; readonly named?: 'file' }
  /** An export (regular expression over its name) that is a function whose parameter with this index has the type. */
  | { readonly kind: 'taking'; readonly index: number; readonly exports: string }
  /**
   * A file whose path matches the pattern (regular expression); which of its exports are handlers. `takes` is a regular
   * expression over the name of the first parameter, `answers` a property that the returned
   * objects have, `never` one that none of them has.
   */
  | {
      readonly kind: 'file'
      readonly pattern: string
      readonly exports: readonly string[]
      readonly property?: string
      readonly takes?: string
      readonly answers?: string
      readonly never?: string
    }
  /** A function (or file) that begins with the directive. */
  | { readonly kind: 'directive'; readonly directive: string }
  /** The argument names the file or module that holds the handler. */
  | { readonly kind: 'module-path'; readonly index: number; readonly property?: string }

/** Where a literal (job name, schedule, key) stands in a call. */
export interface LiteralPlace {
  readonly argument: number
  readonly property?: string
}

/** One way in which a trigger is registered. */
export interface TriggerMember {
  /** Absent for ambient registrations (globals, directives, file conventions). */
  readonly path?: Path
  readonly module?: string
  readonly kind?: TriggerKind
  readonly handler: HandlerPlace
  /** Further places of the same registration, tried in order when the first holds no function. */
  readonly otherHandlers?: readonly HandlerPlace[]
  /** Name that joins registration and enqueue. */
  readonly name?: LiteralPlace
  /** Where the events stand that start the handler, if it is not its own name that joins it with what enqueues. */
  readonly takes?: readonly LiteralPlace[]
  readonly schedule?: LiteralPlace
  /** Further places where a schedule can stand. */
  readonly otherSchedules?: readonly LiteralPlace[]
  readonly when?: readonly ArgumentPredicate[]
  readonly versions?: string
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

/** A member that starts a task elsewhere: by job name, by schedule or by reference. */
export interface EnqueueMember {
  readonly path: Path
  readonly module?: string
  /** Where the job or queue name stands; absent when the receiver is the task itself. */
  readonly name?: LiteralPlace
  /** The name of the queue was given when the receiver was made: this call's argument. */
  readonly receiverName?: LiteralPlace & { readonly of: string }
  /** The enqueued function itself, where it is handed over by reference. */
  readonly reference?: LiteralPlace
  /** Options that make the enqueue happen at most once per key. */
  readonly keys: readonly DedupKey[]
  readonly versions?: string
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

export interface DedupKey {
  readonly argument: number
  readonly property: string
  /** Milliseconds for which the key is remembered; absent means as long as the job exists, or the note says. */
  readonly window?: number
  /** `enqueue` guards the enqueue (a retried job runs again), `run` the whole run. */
  readonly guards: 'enqueue' | 'run'
  readonly note?: string
}

/** A member that remembers its callback's result per run, so that a retry does not repeat it. */
export interface StepMember {
  readonly path: Path
  readonly module?: string
  readonly handler: HandlerPlace
  readonly name?: LiteralPlace
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}

export interface Delivery {
  /** How often one occasion can run the handler. */
  readonly guarantee:
    'at-least-once' | 'at-most-once' | 'exactly-once' | 'per-replica' | 'model-driven' | 'caller' | 'best-effort'
  /** Two runs of the same task at the same time. */
  readonly overlap: 'yes' | 'no' | 'option'
  /** Default count, or in words. */
  readonly retries: string
  /** Options that limit the run itself (not the send): `noOverlap`, `protect`. */
  readonly guards: readonly string[]
}

/** What starts code with nobody waiting: schedulers, workers, tool handlers, HTTP frameworks, conventions. */
export interface TriggerEntry {
  readonly name: string
  readonly packages: readonly string[]
  readonly ambient?: readonly string[]
  readonly kind: TriggerKind
  readonly registers: readonly TriggerMember[]
  /** Names of the entries whose enqueues these handlers take; absent means the own. */
  readonly takesFrom?: readonly string[]
  readonly enqueues?: readonly EnqueueMember[]
  readonly steps?: readonly StepMember[]
  readonly delivery: Delivery
  readonly nearMisses?: readonly Path[]
  readonly notes?: string
  readonly verified: Evidence
  readonly verifiedWith: readonly (readonly string[])[]
}

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

/** A call that changes something outside the project, wider than a send: a record, a payment, a deployment. */
export interface EffectEntry {
  readonly library: string
  readonly packages: readonly string[]
  readonly ambient?: readonly string[]
  readonly effect:
    | 'payment'
    | 'record'
    | 'code-host'
    | 'calendar'
    | 'document'
    | 'queue'
    | 'storage'
    | 'deployment'
    | 'http'
    | 'identity'
    | 'infrastructure'
    | 'model'
    | 'purchase'
  readonly members: readonly EffectMember[]
  readonly commandObjects?: readonly CommandObject[]
  readonly idempotency: Idempotency
  readonly verified: Evidence
  /** Sets of exact package versions the members were proved with. */
  readonly verifiedWith?: readonly (readonly string[])[]
}

export interface EffectMember {
  readonly path: Path
  readonly module?: string
  readonly when?: readonly ArgumentPredicate[]
  readonly unless?: readonly ArgumentPredicate[]
  /** Names among what `.**` stands for from where on nothing is done: `endpoint`, which only puts a request together. */
  readonly notThrough?: readonly string[]
  /** What this member rests on, where it differs from its entry. */
  readonly evidence?: Evidence
}
