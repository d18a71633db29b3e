import { createHash } from 'node:crypto'
import { nodeOfGuard } from '../analysis/findings/node-of-guard.js'
import { keyFault } from '../analysis/guards/key-stability.js'
import type { FoundGuard } from '../analysis/guards/guard-context.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { CallSite, Program } from '../analysis/program.js'
import type { Finding } from '../result/coverage-report.js'
import { codeFindings, type CodeSubject } from './code-findings.js'
import { isTrialFile } from './graph/is-trial-file.js'
import { groupBy } from '../analysis/group-by.js'
import { scopeOf } from './send-site.js'
import type { GuardBook } from './verdict/guard-book.js'
import type { Judged, JudgedCall } from './verdict/judge.js'

export interface FindingSources {
  readonly program: Program
  readonly book: GuardBook
  readonly judged: Judged
  readonly idOf: (send: FoundSend) => string | undefined
}

type Draft = Omit<Finding, 'id'>

/** What is wrong beside a missing gate: guards that do not hold, local flags, and calls that a sibling has gated. */
export function qualityFindings(sources: FindingSources): Finding[] {
  const subjects: CodeSubject[] = [
    ...[...sources.judged.sends].map(([send, decision]) => ({ site: send, decision, reaches: [send] })),
    ...sources.judged.calls.map((call) => ({ site: call.site, decision: call, reaches: call.reaches })),
  ]
  const drafts = [
    ...subjects
      .filter(({ decision }) => decision.verdict !== 'covered')
      .flatMap((subject) => weakGuards(subject, sources)),
    ...gatedElsewhere(sources),
    ...codeFindings({ ...sources, subjects }),
  ]
  return numbered(distinct(drafts))
}

function weakGuards({ site, reaches }: CodeSubject, { book, program, idOf }: FindingSources): Draft[] {
  return book.guardsAt(site).flatMap((guard): Draft[] => {
    const rule = isJudgedByCode(guard, site, book) ? null : ruleOf(guard)
    if (rule === null) return []
    const [only, ...others] = reaches.map(idOf)
    return [
      {
        file: site.file,
        ...spanOf(book, site, guard),
        rule,
        message: guard.why,
        ...(only !== undefined && others.length === 0 ? { site: only } : {}),
        scope: scopeOf(site, program.facts.get(site.file)).join('.'),
      },
    ]
  })
}

/** Unsettled sends in gates and keys that change by themselves have code rules of their own. */
function isJudgedByCode(guard: FoundGuard, { file }: CallSite, book: GuardBook): boolean {
  if (guard.quality !== 'defective') return false
  if (guard.kind === 'gate') return true
  const opened = guard.kind === 'provider-key' || guard.kind === 'job-key' ? book.fileOf(file) : null
  const node = opened === null ? null : nodeOfGuard(guard, opened)
  return node !== null && opened !== null && keyFault(node, opened.source) !== null
}

function ruleOf({ kind, quality }: FoundGuard): string | null {
  if (quality === 'defective') return 'no-defective-guard'
  return kind === 'flag-file' || (kind === 'in-memory' && quality === 'process-local') ? 'no-flag-file-dedup' : null
}

function spanOf(
  book: GuardBook,
  { file }: CallSite,
  { at }: FoundGuard,
): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const position = book.positionOf(file, at)
  return { ...position, endLine: position.line }
}

/** Of the calls of one function, how many have to be guarded so that a bare one is the exception: by a gate or a key, or by a claim, which may be about something else. */
const leastShare = { deliberate: 1 / 5, claimed: 1 / 2 }

/** A function that callers guard right where they call, and others call bare: most likely these were forgotten. */
function gatedElsewhere({ judged, program, book }: FindingSources): Draft[] {
  const pairs = judged.calls.flatMap((call) => call.enters.map((key) => ({ key, call })))
  return [...groupBy(pairs, ({ key }) => key).values()].flatMap((group) => {
    const calls = group.map(({ call }) => call)
    const gated = calls.flatMap((call) => {
      const guards = book.guardsAt(call.site).filter((each) => each.quality === 'sound' && each.keyFrom === undefined)
      return call.guard === null || guards.length === 0 ? [] : [{ call, guards }]
    })
    const deliberate = gated.find(({ guards }) => guards.some(({ kind }) => kind !== 'atomic-claim'))
    const example = deliberate ?? gated[0]
    const forgotten = calls.filter(isForgotten)
    const share = gated.length / (gated.length + forgotten.length)
    return example === undefined || share < leastShare[deliberate === undefined ? 'claimed' : 'deliberate']
      ? []
      : forgotten.map((call) => sibling(call, example.call, program))
  })
}

function isForgotten({ verdict, site }: JudgedCall): boolean {
  return verdict === 'ungated' && !isTrialFile(site.file)
}

function sibling({ site: { file, call } }: JudgedCall, gated: JudgedCall, { facts }: Program): Draft {
  const { guard, site } = gated
  const where = guard === null ? '' : ` behind the guard at ${guard.file}:${guard.line}`
  return {
    file,
    line: call.line,
    column: call.column,
    endLine: call.endLine,
    endColumn: call.endColumn,
    rule: 'gated-elsewhere',
    message: `${call.calleeText} reaches a send without a guard here, while the call at ${site.file}:${site.call.line} stands${where}. Guard this call the same way, with the same key.`,
    scope: scopeOf({ call }, facts.get(file)).join('.'),
  }
}

function distinct(drafts: readonly Draft[]): Draft[] {
  const first = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = [
      draft.rule,
      draft.file,
      draft.line,
      draft.column,
      draft.rule === 'gated-elsewhere' ? '' : draft.message,
    ].join('\n')
    if (!first.has(key)) first.set(key, draft)
  }
  return [...first.values()].sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1) : a.file < b.file ? -1 : 1,
  )
}

/** Ids hold over moves of lines: rule, file, scope, and the ordinal among equals. */
function numbered(drafts: readonly Draft[]): Finding[] {
  const counts = new Map<string, number>()
  return drafts.map((draft) => {
    const identity = JSON.stringify(['finding', draft.rule, draft.file, draft.scope ?? ''])
    const ordinal = counts.get(identity) ?? 0
    counts.set(identity, ordinal + 1)
    return { id: createHash('sha256').update(`${identity} ${ordinal}`).digest('hex').slice(0, 16), ...draft }
  })
}
