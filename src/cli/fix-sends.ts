import { resolve } from 'node:path'
import {
  BrokenEdit,
  planDiff,
  planSummary,
  settleFixes,
  StalePlan,
  typeErrors,
  typeIds,
  writeChanges,
  type SettledPlan,
} from '../fix/index.js'
import type { CoverageReport, SendSite } from '../result/coverage-report.js'
import { findSubjects } from './find-subject.js'
import { counted } from './print-rows.js'
import { exitCodes, type ExitCode, type Session } from './session.js'

export interface FixCommandOptions {
  readonly write?: boolean
}

/** Puts open sends behind the gate: shows a diff, and writes it where asked to. */
export async function fixSends(
  session: Session,
  ids: readonly string[],
  { write = false }: FixCommandOptions,
): Promise<ExitCode> {
  const report = await session.audit()
  const meant = ids.map((id) => findSubjects(report, id, session.cwd))
  const unknown = ids.filter((_, index) => meant[index]?.sites.length === 0)
  if (unknown.length > 0) {
    for (const id of unknown) session.err.write(`audit-coverage: ${noSend(id, report, session)}\n`)
    return exitCodes.usage
  }
  try {
    const root = rootOf(session)
    const chosen = new Set((ids.length === 0 ? report.sites : meant.flatMap(({ sites }) => sites)).map(({ id }) => id))
    const plan = await settleFixes(report, {
      root,
      audit: (texts) => session.audit(texts),
      idOf: typeIds(root),
      chosen: ({ id }) => chosen.has(id),
    })
    session.out.write(planDiff(plan))
    session.out.write(planSummary(plan) || nothingToDo(report.sites.filter(({ id }) => chosen.has(id))))
    return write ? await written(session, plan, report) : planned(session, plan, report)
  } catch (error) {
    if (!(error instanceof BrokenEdit) && !(error instanceof StalePlan)) throw error
    session.err.write(`${error.message}\n`)
    return exitCodes.incomplete
  }
}

/** A send that could not be decided is no gate to write, but it is not closed either. */
function nothingToDo(sites: readonly SendSite[]): string {
  const undecided = sites.filter(({ verdict }) => verdict === 'unknown').length
  return undecided === 0
    ? 'Nothing is open.\n'
    : `No gate to write, but ${counted(undecided, 'send')} could not be decided: \`npx audit-coverage gaps\` says why.\n`
}

/** What was named instead of a send: a call above one, or nothing at all. */
function noSend(id: string, report: CoverageReport, { cwd }: Session): string {
  const reached = new Set(findSubjects(report, id, cwd).calls.flatMap(({ reaches }) => reaches))
  const sends = report.sites.filter((site) => reached.has(site.id))
  if (sends.length === 0)
    return `fix ${id}: no send has this id or place. \`npx audit-coverage gaps\` lists the open ones, and --format json their ids.`
  return `fix ${id}: there is no send, but a call that reaches ${sends.map((send) => `${send.id} (${send.file}:${send.line})`).join(', ')}. Give the send: fix puts the gate at the call that closes most of its paths.`
}

function rootOf(session: Session): string {
  return resolve(session.root ?? session.cwd)
}

function planned(session: Session, plan: SettledPlan, before: CoverageReport): ExitCode {
  if (plan.changes.length > 0)
    session.out.write(
      `${extentOf(plan)}\nCoverage: ${coverage(before)} now, ${coverage(plan.after)} with them. Nothing is written; run the command with --write.\n`,
    )
  return plan.changes.length === 0 && plan.refusals.length === 0 ? exitCodes.ok : exitCodes.findings
}

function extentOf({ gates, changes, refusals }: SettledPlan): string {
  return `${counted(gates.length, 'gate')} in ${counted(changes.length, 'file')}, ${counted(refusals.length, 'send')} left to you.`
}

async function written(session: Session, plan: SettledPlan, before: CoverageReport): Promise<ExitCode> {
  const root = rootOf(session)
  const files = plan.changes.map(({ file }) => file)
  const errorsBefore = files.length === 0 ? null : typeErrors(root, files)
  writeChanges(root, plan.changes)
  const after = await session.audit()
  session.out.write(`${extentOf(plan)}\nCoverage: ${coverage(before)} before, ${coverage(after)} now.\n`)
  if (coverage(after) !== coverage(plan.after))
    session.err.write(
      `The plan promised ${coverage(plan.after)}. Another program may have changed files meanwhile; run the command again.\n`,
    )
  const broken = errorsBefore === null ? [] : added(errorsBefore, typeErrors(root, files) ?? [])
  if (broken.length > 0) session.err.write(`${broken.length} type errors are new:\n${broken.join('\n')}\n`)
  else if (files.length > 0)
    session.out.write(
      errorsBefore === null
        ? 'Types were not checked: no tsconfig.json, or no installed dependencies.\n'
        : 'No type error is new.\n',
    )
  return plan.refusals.length === 0 && broken.length === 0 && after.summary.ungated + after.summary.partial === 0
    ? exitCodes.ok
    : exitCodes.findings
}

/** The errors that were not there before, each as often as it is new. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  return after.filter((error) => {
    const at = left.indexOf(error)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function coverage({ summary }: CoverageReport): string {
  return `${Math.floor(summary.proved * 1000) / 10} % (${summary.covered}/${summary.sends}; partial ${summary.partial}, ungated ${summary.ungated}, unknown ${summary.unknown})`
}
