import type { Rule } from 'eslint'
import type { FileKnowledge } from '../../src/analysis/file/analyse-file.js'
import { commands } from '../../src/catalogue/commands/index.js'
import { hosts } from '../../src/catalogue/hosts/index.js'
import { senders } from '../../src/catalogue/senders/index.js'
import { readSettings, type SendgateSettings } from './settings.js'
import { typeServicesOf } from './type-services.js'
import { typedSends } from './typed-sends.js'

export interface RuleOptions extends SendgateSettings {
  readonly typed?: boolean
}

export interface RuleKnowledge extends FileKnowledge {
  readonly includeGray: boolean
}

const needsTypes =
  '`typed` asks the type checker, but the parser of this file offers none. Set `languageOptions.parserOptions.projectService: true` for @typescript-eslint/parser, or use the preset `recommended`.'

/** What the rules know beside the file, from options and settings; or what is wrong with these, as one sentence. */
export function knowledgeOf(context: Rule.RuleContext): RuleKnowledge | { readonly problem: string } {
  const options = (context.options[0] ?? {}) as RuleOptions
  const settings = readSettings(context.settings['sendgate'])
  const own = readSettings(options)
  if ('problem' in settings) return settings
  if ('problem' in own) return own
  const services = options.typed === true ? typeServicesOf(context) : null
  if (options.typed === true && services === null) return { problem: needsTypes }
  const facts = options.facts ?? settings.facts
  return {
    senders,
    hosts,
    commands,
    declaredSenders: [...(options.senders ?? []), ...(settings.senders ?? [])],
    declaredGates: [
      ...(options.gates ?? []),
      ...(settings.gates ?? []),
      ...(facts?.gates ?? []).map(({ file, path, callback, kind, quality, why }) => ({
        module: file,
        path,
        callback,
        worth: { kind, quality, why },
      })),
    ],
    ignored: [...(options.ignore ?? []), ...(settings.ignore ?? [])],
    includeGray: options.includeGray ?? settings.includeGray ?? false,
    wrappers: (facts?.wrappers ?? []).map(({ file, path, provider, channel }) => ({
      module: file,
      path,
      provider,
      channel,
    })),
    covered: facts?.covered ?? [],
    modules: facts?.modules ?? {},
    ...(services && { typed: typedSends(services, context) }),
  }
}
