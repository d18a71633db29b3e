import { maximumPaths } from './maximum-paths.js'
import type { GuardQuality, SendSite, UnknownReason } from './coverage-report.js'

export interface Remedy {
  /** One sentence: why the send is open. */
  readonly why: string
  /** One sentence: the edit that closes it. */
  readonly edit: string
  /** The command that makes the edit or explains the verdict. */
  readonly command: string
}

const unknownReasons: Readonly<Record<UnknownReason, readonly [why: string, edit: string]>> = {
  decorator: [
    'A decorator that the audit does not know may guard it.',
    'Declare the decorator under "gates" in sendgate.config.json, or wrap the send in gate.once().',
  ],
  'any-receiver': [
    'Its receiver has the type any, so that its origin cannot be traced.',
    'Give the receiver a type, or mark the function with @sends.',
  ],
  'unresolved-import': [
    'It comes from an import that could not be resolved.',
    'Install the dependency, or declare the module under "senders" in sendgate.config.json.',
  ],
  'computed-member': [
    'The member that is called is chosen at run time.',
    'Wrap the call in gate.once(), or call the member by its name.',
  ],
  escapes: [
    'Its function is stored or passed on, so that not every caller is known.',
    'Wrap the send itself in gate.once().',
  ],
  'open-world-export': [
    'Its function is exported from a library, so that its callers are outside the audit.',
    'Wrap the send itself in gate.once(), or mark the function with @sends.',
  ],
  'di-token': [
    'Its receiver is injected by a token whose provider is not known.',
    'Declare the class under "senders" in sendgate.config.json, or inject it by its type.',
  ],
  'job-name': [
    'The job that reaches it has a name which is not a literal.',
    'Use a literal job name, or wrap the send in gate.once().',
  ],
  'dynamic-import': [
    'It is reached by an import whose specifier is not a literal.',
    'Import the module by a literal, or wrap the send in gate.once().',
  ],
  'not-in-a-project': ['Its file belongs to no TypeScript project.', 'Include the file in a tsconfig.json.'],
  'parse-error': ['A file on the way to it could not be parsed.', 'Repair the file that is listed as not analysed.'],
  generated: [
    'A file on the way to it is generated.',
    'Wrap the send in gate.once() in the file that calls the generated code.',
  ],
  budget: [
    'The search for its callers was cut short.',
    'Raise "budget" in sendgate.config.json, or wrap the send in gate.once().',
  ],
}

const weakGuards: Readonly<Partial<Record<GuardQuality, readonly [why: string, edit: string]>>> = {
  racy: [
    'Its guard reads first and writes after the send, so that two runs can both pass.',
    'Replace the check by gate.once(key, send), or by one atomic claim.',
  ],
  'retry-only': [
    'Its guard holds within one run only; a second run sends again.',
    'Wrap the send in gate.once(key, send) with a key that names the event, not the run.',
  ],
  'process-local': [
    'Its guard lives in one process; a second process or a restart sends again.',
    'Replace it by gate.once(key, send) on a shared store.',
  ],
  defective: ['Its guard does not hold.', 'Repair the guard, or replace it by gate.once(key, send) with a stable key.'],
}

/** What runs a command is no program: a codemod cannot edit it, and its gate is a command too. */
const inCommand = 'Run it as `npx sendgate run KEY -- COMMAND`, with a KEY that names the event.'

/** An action runs by itself: only a step with a command can be put behind a gate. */
const inAction =
  'Send it in a `run:` step as `npx sendgate run KEY -- COMMAND`, with a KEY that names the event; an action cannot stand behind a gate.'

const bare: readonly [string, string] = [
  'No gate stands in front of it on any path.',
  'Wrap it in gate.once(key, send) with a key that names the event.',
]

/** Says why an open send is open and what closes it. */
export function remedyOf(site: SendSite): Remedy {
  if (site.verdict === 'unknown') {
    const [why, edit] = unknownReasons[site.reason ?? 'budget']
    return { why, edit, command: `audit-coverage explain ${shellWord(site.id)}` }
  }
  const weak = site.guard ?? site.paths.find((path) => !path.guarded && path.guard !== null)?.guard ?? null
  const [why, edit] = (site.verdict === 'ungated' && weak !== null ? weakGuards[weak.quality] : undefined) ?? bare
  if (isCommand(site))
    return {
      why: whyOpen(site, weak?.why === undefined ? why : `${why} ${weak.why}`, why),
      edit: isAction(site) ? inAction : inCommand,
      command: `audit-coverage explain ${shellWord(site.id)}`,
    }
  return {
    why: whyOpen(site, weak?.why === undefined ? why : `${why} ${weak.why}`, why),
    edit,
    command: `audit-coverage fix ${shellWord(site.id)}`,
  }
}

function isCommand({ file, callee }: SendSite): boolean {
  return !/\.[cm]?[jt]sx?$/.test(file) && !/^[\w$]+(?:\??\.[\w$]+)+$/.test(callee)
}

function isAction({ file, callee }: SendSite): boolean {
  return /\.ya?ml$/.test(file) && /^[\w.-]+\/[\w./-]+$/.test(callee)
}

function whyOpen(site: SendSite, detailed: string, short: string): string {
  if (site.verdict !== 'partial') return detailed
  const open = site.paths.filter((path) => !path.guarded).length
  const weak = site.paths.find((path) => !path.guarded && path.guard?.why !== undefined)?.guard
  const count =
    site.paths.length < maximumPaths
      ? `${open} of ${site.paths.length} paths reach it without a gate.`
      : `At least ${open} paths reach it without a gate.`
  return `${count}${weak === undefined || weak === null ? '' : ` ${weak.why ?? short}`}`
}

/** Quotes a word for a POSIX shell where it needs it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
