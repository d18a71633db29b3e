import { findSends, type FoundSend } from '../analysis/sends/find-sends.js'
import { commands, hosts, senders } from '../catalogue/index.js'
import type { SendgateConfig } from '../config/sendgate-config.js'
import type { NotAnalysed, SendPath, SendSite, Span } from '../result/coverage-report.js'
import type { InlineFile } from '../shell/index.js'
import { isParseFailure, parseSource } from '../syntax/parse-source.js'
import { collectProgramFacts } from './collect-program-facts.js'
import { link } from '../analysis/link.js'
import { sendSite } from './send-site.js'
import { verdicts } from './verdicts.js'

export interface InlineSites {
  readonly sites: readonly SendSite[]
  readonly notAnalysed: readonly NotAnalysed[]
}

/** The sends of JavaScript that stands in workflows, with positions and triggers of the workflow. */
export function inlineSites(inlines: readonly InlineFile[], config: SendgateConfig): InlineSites {
  const ordinals = new Map<string, number>()
  const found = inlines.map((inline) => analyse(inline, config, ordinals))
  return { sites: found.flatMap(({ sites }) => sites), notAnalysed: found.flatMap(({ notAnalysed }) => notAnalysed) }
}

function analyse(inline: InlineFile, config: SendgateConfig, ordinals: Map<string, number>): InlineSites {
  const name = `${inline.file}.js`
  const { files, notAnalysed } = collectProgramFacts([{ file: name, text: inline.module.text }])
  const program = link({ files, resolve: () => null })
  const sends = findSends(program, { senders, hosts, commands }, config.senders ?? [])
  const read = (file: string, text: string) => {
    const source = parseSource(file, text)
    return isParseFailure(source) ? null : source
  }
  const judged = verdicts({
    program,
    sends,
    gates: config.gates ?? [],
    read: (file) => read(file, inline.module.text),
    text: () => inline.module.text,
    resolve: () => null,
    uniqueKeysOf: () => null,
    sqlFunctionOf: () => null,
    isSet: () => true,
  })
  const sites = sends.map((send): SendSite => {
    const { verdict, guard, paths } = judged.sends.get(send) ?? { verdict: 'unknown' as const, guard: null, paths: [] }
    const site = sendSite({
      send: { ...send, file: inline.file },
      facts: undefined,
      workspace: '.',
      ordinal: nextOrdinal(inline, send, ordinals),
      verdict: {
        verdict,
        guard: guard && { ...guard, file: inline.file, line: guard.line + inline.module.lineOffset },
        reason: verdict === 'unknown' ? 'budget' : null,
      },
      paths: [],
    })
    return {
      ...site,
      ...moved(site, inline),
      calleeLine: site.calleeLine + inline.module.lineOffset,
      paths: inline.triggers.flatMap((trigger) => startedBy(trigger, paths, inline)),
    }
  })
  return {
    sites,
    notAnalysed: notAnalysed.map(({ detail }) => ({
      file: inline.file,
      reason: 'parse-error',
      detail: `The inline script at line ${inline.lineOffset + 1}: ${detail ?? 'it cannot be parsed'}`,
    })),
  }
}

function nextOrdinal({ file }: InlineFile, send: FoundSend, ordinals: Map<string, number>): number {
  const key = JSON.stringify([file, send.provider, send.path])
  const ordinal = ordinals.get(key) ?? 0
  ordinals.set(key, ordinal + 1)
  return ordinal
}

/** One line stands before the script in its module. */
function moved(site: SendSite, inline: InlineFile): Omit<Span, 'file'> {
  const starts = inline.text.split('\n').reduce((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0])
  const start = inline.positionOf((starts[site.line - 2] ?? 0) + site.column - 1)
  const end = inline.positionOf((starts[site.endLine - 2] ?? 0) + site.endColumn - 1)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function startedBy(
  trigger: InlineFile['triggers'][number],
  paths: readonly SendPath[],
  inline: InlineFile,
): SendPath[] {
  return (paths.length === 0 ? [{ trigger: null, calls: [], guarded: false, guard: null, reason: null }] : paths).map(
    (path) => ({
      ...path,
      trigger: { ...trigger, file: inline.file },
      calls: path.calls.map(({ line }) => ({ file: inline.file, line: line + inline.module.lineOffset })),
      guard: path.guard && { ...path.guard, file: inline.file, line: path.guard.line + inline.module.lineOffset },
    }),
  )
}
