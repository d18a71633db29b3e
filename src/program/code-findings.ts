import type { TSESTree } from '@typescript-eslint/types'
import { spanOf as callSpan } from '../analysis/calls-by-span.js'
import type { JudgedFile, JudgedSend } from '../analysis/file/judged-file.js'
import { scopeOf } from '../analysis/file/scope-of.js'
import { awaitGatedSend } from '../analysis/findings/await-gated-send.js'
import type { FindingUnit, FoundFault } from '../analysis/findings/finding-unit.js'
import { noRetryAroundSend } from '../analysis/findings/no-retry-around-send.js'
import { noSwallowedSendError } from '../analysis/findings/no-swallowed-send-error.js'
import { stableDedupKey } from '../analysis/findings/stable-dedup-key.js'
import { uniqueDedupKey } from '../analysis/findings/unique-dedup-key.js'
import type { FoundGuard } from '../analysis/guards/guard-context.js'
import { groupBy } from '../analysis/group-by.js'
import type { FileFacts } from '../analysis/file-facts.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { CallSite, Program } from '../analysis/program.js'
import type { Finding } from '../result/coverage-report.js'
import type { CodeFinding } from './verdict/file-guard-memory.js'
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

/** What the rules are told about a call that sends, or from which a send is reached. */
interface Told {
  readonly site: CallSite
  readonly guards: readonly FoundGuard[]
  readonly isCovered: boolean
  /** Of the sends that it reaches. */
  readonly ids: readonly string[]
}

export interface CodeFindingSources {
  readonly program: Program
  readonly book: GuardBook
  /** Every send, and every call from which one is reached. */
  readonly subjects: readonly CodeSubject[]
  readonly idOf: (send: FoundSend) => string | undefined
}

/** What the code rules find in the files that send or that use a gate; the same units as in the editor. */
export function codeFindings(sources: CodeFindingSources): CodeFinding[] {
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
): readonly CodeFinding[] {
  const told = subjects.map(({ site, decision: { verdict }, reaches }): Told => ({
    site,
    guards: book.guardsAt(site),
    isCovered: verdict === 'covered',
    ids: reaches.flatMap((send) => idOf(send) ?? []),
  }))
  const named = told.map(({ site: { call }, ...rest }) => ({ span: callSpan(call), ...rest }))
  return book.findingsIn(file, named, (opened) => {
    const judged: JudgedFile = { ...opened, sends: told.flatMap((each) => judgedSend(each, opened)) }
    return units.flatMap((unit) =>
      unit.find(judged).map((fault) => {
        const only = siteIn(fault.node, told)
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
  })
}

function judgedSend({ site, guards, isCovered }: Told, { nodes }: Omit<JudgedFile, 'sends'>): JudgedSend[] {
  const node = nodes.call(site.call)
  if (node === null) return []
  return [
    { send: site, node, guards, decided: guards[0]?.quality === 'sound' ? 'guarded' : isCovered ? 'facts' : 'here' },
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
function siteIn({ range: [start, end] }: TSESTree.Node, told: readonly Told[]): string | undefined {
  const near = told.filter(({ site: { call } }) => call.at === start && call.end === end).flatMap(({ ids }) => ids)
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
