import type { Guard, SendPath, SendSite, TaskSite, WrapperCall } from '../result/coverage-report.js'
import { isOpen } from '../result/open.js'
import { remedyOf } from '../result/remedy.js'
import { counted } from './print-rows.js'

/** One send: why it is one, every path with its guard, the verdict, and what would close it. */
export function explainSite(site: SendSite): string {
  const remedy = remedyOf(site)
  return [
    `${site.verdict}  ${site.file}:${site.line}:${site.column}  ${site.callee}  (id ${site.id})`,
    '',
    `This is a send (${site.channel}, ${site.sender.provider}: ${site.sender.path}), known by its ${site.confidence}:`,
    ...site.because.map((step) => `  · ${step}`),
    '',
    site.paths.length === 0 ? 'No path to it is known.' : `${counted(site.paths.length, 'path')} to it, ${site.paths.filter(({ guarded }) => guarded).length} guarded:`,
    ...site.paths.flatMap((path, index) => explainPath(path, index + 1, site)),
    ...site.paths.length === 0 && site.guard !== null ? [`  guard ${guardText(site.guard)}`] : [],
    '',
    ...isOpen(site) ? [`Why: ${remedy.why}`, `To close it: ${remedy.edit}`, `  npx ${remedy.command}`] : [site.verdict === 'covered' ? 'A sound guard stands on every path: it goes out at most once per key.' : 'A sendgate-allow comment allows it; it counts as a send all the same.'],
    '',
  ].join('\n')
}

function explainPath(path: SendPath, number: number, site: SendSite): string[] {
  const { trigger } = path
  return [
    `  ${number}. ${path.guarded ? 'guarded' : 'open'}: ${trigger === null ? 'no trigger is known' : `${trigger.kind}${trigger.name === undefined ? '' : ` "${trigger.name}"`} at ${trigger.file}:${trigger.line}`}`,
    ...trigger?.delivery === undefined ? [] : [`     ${trigger.delivery}`],
    ...path.calls.map(({ file, line }) => `     ↓ ${file}:${line}`),
    `     ↓ ${site.file}:${site.line} ${site.callee}`,
    ...path.guard === null ? [] : [`     guard ${guardText(path.guard)}`],
    ...path.reason === null ? [] : [`     undecided: ${path.reason}`],
  ]
}

function guardText(guard: Guard): string {
  return `${guard.kind} (${guard.quality}) at ${guard.file}:${guard.line}${guard.why === undefined ? '' : `: ${guard.why}`}`
}

export function explainCall(call: WrapperCall): string {
  return [
    `${call.verdict}  ${call.file}:${call.line}:${call.column}  ${call.callee}`,
    `This call reaches ${counted(call.reaches.length, 'send')}: ${call.reaches.join(', ')}.`,
    call.guard === null ? 'No guard stands at it.' : `Its guard is ${guardText(call.guard)}.`,
    '',
  ].join('\n')
}

export function explainTask(task: TaskSite): string {
  const { sync } = task
  return [
    `sync ${sync.status}  ${task.file}:${task.line}  ${task.name}  (id ${task.id})`,
    `This is a task (${task.form}, started by ${task.trigger}); its effects are ${task.effects}${task.effectSites.length === 0 ? '' : `: ${task.effectSites.map(({ file, line }) => `${file}:${line}`).join(', ')}`}.`,
    ...sync.file === null ? [] : [`It reads at ${sync.file}:${sync.line ?? 1}${sync.conditionLine == null ? ' and tests nothing' : ` and tests it at line ${sync.conditionLine}`}.`],
    ...task.reason === null ? [] : [`Why: ${task.reason}`],
    ...task.rewrite === undefined ? [] : [`To close it, put first: ${task.rewrite}`],
    '',
  ].join('\n')
}
