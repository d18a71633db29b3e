import { Option, type Command } from 'commander'

/** Options that every auditing command takes, before or after its name. */
export interface SharedOptions {
  readonly root?: string
  readonly config?: string
  readonly types?: 'auto' | 'on' | 'off'
  readonly includeGray?: true
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly quiet?: true
  readonly color?: boolean
}

export interface AuditOptions extends SharedOptions {
  readonly format: string
  readonly output?: string
  readonly baseline?: string | true
  readonly since?: string
  readonly base?: string
  readonly frozen?: string | true
  readonly minProved?: number
  readonly maxUnknown?: number
  readonly maxOpen?: number
  readonly minSynced?: number
  readonly sourceUrl?: string
}

/** No defaults here: what stands before a command's name and what stands behind it are merged. */
export function addSharedOptions(command: Command): Command {
  return command
    .addOption(new Option('--root <dir>', 'folder to audit (default: the current one)'))
    .addOption(new Option('--config <file>', 'configuration (default: sendgate.config.json in the root)'))
    .addOption(
      new Option('--types <mode>', 'ask the type checker about undecided receivers').choices(['auto', 'on', 'off']),
    )
    .addOption(new Option('--include-gray', 'also report edits, reactions and replies to an interaction'))
    .addOption(new Option('--cache', 'work out again only what changed since the last run with --cache'))
    .addOption(new Option('--no-cache', 'work everything out (the default)'))
    .addOption(
      new Option(
        '--cache-location <dir>',
        'folder of the cache (default: node_modules/.cache/sendgate, or .sendgate/cache)',
      ),
    )
    .addOption(new Option('--no-color', 'no colours (NO_COLOR does the same)'))
    .addOption(new Option('--quiet', 'no progress and no notes on standard error'))
}

/** The options given to a command and to those around it; what stands nearest to the command wins. */
export function sharedOptionsOf(command: Command): SharedOptions {
  const chain: Command[] = []
  for (let at: Command | null = command; at !== null; at = at.parent) chain.unshift(at)
  return Object.assign(
    {},
    ...chain.map((each) => {
      const given = Object.entries(each.opts<Record<string, unknown>>()).filter(
        ([name]) => each.getOptionValueSource(name) !== 'default',
      )
      return Object.fromEntries(given)
    }),
  ) as SharedOptions
}
