import type { TSESTree } from '@typescript-eslint/types'
import type { FileAnalysis, JudgedSend } from '../analysis/file/analyse-file.js'
import { scopeOf } from '../analysis/file/scope-of.js'
import { awaitGatedSend } from '../analysis/findings/await-gated-send.js'
import type { FindingUnit, FoundFault } from '../analysis/findings/finding-unit.js'
import { noRetryAroundSend } from '../analysis/findings/no-retry-around-send.js'
import { noSwallowedSendError } from '../analysis/findings/no-swallowed-send-error.js'
import { stableDedupKey } from '../analysis/findings/stable-dedup-key.js'
import { uniqueDedupKey } from '../analysis/findings/unique-dedup-key.js'
import { groupBy } from '../analysis/group-by.js'
import type { FileFacts } from '../analysis/file-facts.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { CallSite, Program } from '../analysis/program.js'
import type { Finding } from '../result/coverage-report.js'
import type { GuardBook } from './verdict/guard-book.js'
import type { Decision } from './verdict/guarding.js'

/** The rules that judge the code around sends and gates; what guards are worth is asked of the whole program. */
const units: readonly FindingUnit[] = [
  stableDedupKey,
  uniqueDedupKey,
  awaitGatedSend,
  noSwallowedSendError,
  noRetryAroundSend,
]

export interface CodeSubject {
  readonly site: CallSite
  readonly decision: Decision
  readonly reaches: readonly FoundSend[]
}

export interface CodeFindingSources {
  readonly program: Program
  readonly book: GuardBook
  /** Every send, and every call from which one is reached. */
  readonly subjects: readonly CodeSubject[]
  readonly idOf: (send: FoundSend) => string | undefined
}

/** What the code rules find in the files that send or that use a gate; the same units as in the editor. */
export function codeFindings(sources: CodeFindingSources): Omit<Finding, 'id'>[] {
  const byFile = groupBy(sources.subjects, ({ site }) => site.file)
  const gated = [...sources.program.facts.values()]
    .filter(({ imports }) => imports.some((specifier) => /^sendgate(?:$|\/)/.test(specifier)))
    .map(({ file }) => file)
  return [...new Set([...byFile.keys(), ...gated])]
    .sort()
    .flatMap((file) => inFile(file, byFile.get(file) ?? [], sources))
}

function inFile(
  file: string,
  subjects: readonly CodeSubject[],
  { book, idOf }: CodeFindingSources,
): Omit<Finding, 'id'>[] {
  const opened = book.fileOf(file)
  if (opened === null) return []
  const analysis: FileAnalysis = { ...opened, sends: subjects.flatMap((subject) => judgedSend(subject, opened, book)) }
  return units.flatMap((unit) =>
    unit.find(analysis).map((fault) => {
      const only = siteIn(fault.node, subjects, idOf)
      return {
        file,
        ...spanOf(fault.node),
        rule: unit.rule,
        message: worded(unit, fault),
        ...(only === undefined ? {} : { site: only }),
        scope: scopeAt(fault.node, opened.facts),
      }
    }),
  )
}

function judgedSend(
  { site, decision, reaches: [first] }: CodeSubject,
  { nodes }: Omit<FileAnalysis, 'sends'>,
  book: GuardBook,
): JudgedSend[] {
  const node = nodes.call(site.call)
  if (node === null || first === undefined) return []
  const guards = book.guardsAt(site)
  return [
    {
      send: { ...first, ...site },
      node,
      guards,
      decided: guards[0]?.quality === 'sound' ? 'guarded' : decision.verdict === 'covered' ? 'facts' : 'here',
    },
  ]
}

function worded({ messages }: FindingUnit, { message, data = {} }: FoundFault): string {
  return (messages[message] ?? message).replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => data[name] ?? hole)
}

/** Lines and columns are 1-based, as in the whole report. */
function spanOf({ loc: { start, end } }: TSESTree.Node): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 }
}

/** The send that the finding is about, where it is one alone. */
function siteIn(
  { range: [start, end] }: TSESTree.Node,
  subjects: readonly CodeSubject[],
  idOf: CodeFindingSources['idOf'],
): string | undefined {
  const near = subjects
    .filter(({ site: { call } }) => call.at === start && call.end === end)
    .flatMap(({ reaches }) => reaches.flatMap((send) => idOf(send) ?? []))
  return new Set(near).size === 1 ? near[0] : undefined
}

/** The scope of the innermost call around a node, or of a call inside of it. */
function scopeAt({ range: [start, end] }: TSESTree.Node, facts: FileFacts): string {
  const around = facts.calls
    .filter((call) => call.at <= start && call.end >= end)
    .sort((left, right) => right.at - left.at || left.end - right.end)
  const call = around[0] ?? facts.calls.find(({ at }) => at >= start && at < end)
  return call === undefined ? '' : scopeOf(call, facts).join('.')
}
