import type {
  CoverageReport,
  Finding,
  Guard,
  Place,
  SendPath,
  SendSite,
  TaskSite,
  WrapperCall,
} from '../result/coverage-report.js'
import { decisionSites } from '../result/decision-sites.js'
import { maximumPaths } from '../result/maximum-paths.js'
import { isOpen } from '../result/open.js'
import { remedyOf } from '../result/remedy.js'
import { counted } from './print-rows.js'

const maximumCalls = 20

/** One send: why it is one, every path with its guard, who calls it, the verdict, and the smallest change that would cover it. */
export function explainSite(site: SendSite, report: CoverageReport): string {
  return [
    `${site.verdict}  ${site.file}:${site.line}:${site.column}  ${site.callee}  (id ${site.id}${site.scope === undefined || site.scope === '' ? '' : `, in ${site.scope}`})`,
    '',
    `This is a send (${site.channel}, ${site.sender.provider}: ${site.sender.path}), known by its ${site.confidence}:`,
    ...site.because.map((step) => `  · ${step}`),
    '',
    site.paths.length === 0
      ? 'No path to it is known.'
      : `${site.paths.length < maximumPaths ? '' : 'The first '}${counted(site.paths.length, 'path')} to it, ${site.paths.filter(({ guarded }) => guarded).length} guarded:`,
    ...site.paths.flatMap((path, index) => explainPath(path, index + 1, site)),
    ...(site.paths.length === 0 && site.guard !== null ? [`  guard ${guardText(site.guard)}`] : []),
    '',
    ...callers(site, report),
    ...(isOpen(site)
      ? change(site, report)
      : [
          site.verdict === 'covered'
            ? 'A sound guard stands on every path: it goes out at most once per key.'
            : 'A sendgate-allow comment allows it; it counts as a send all the same.',
        ]),
    '',
  ].join('\n')
}

function explainPath(path: SendPath, number: number, site: SendSite): string[] {
  const { trigger } = path
  return [
    `  ${number}. ${path.guarded ? 'guarded' : path.reason === null ? 'open' : `undecided (${path.reason})`}: ${trigger === null ? 'no trigger is known' : `${trigger.kind}${trigger.name === undefined ? '' : ` "${trigger.name}"`} at ${at(trigger)}`}`,
    ...(trigger?.delivery === undefined ? [] : [`     ${trigger.delivery}`]),
    ...path.calls.map((call) => `     ↓ ${at(call)}`),
    `     ↓ ${at(site)} ${site.callee}`,
    ...(path.guard === null ? [] : [`     guard ${guardText(path.guard)}`]),
  ]
}

/** Calls from which the send is reached: where there are none, the paths say all. */
function callers(site: SendSite, report: CoverageReport): string[] {
  const calls = report.calls.filter(({ reaches }) => reaches.includes(site.id))
  if (calls.length === 0) return []
  return [
    `${counted(calls.length, 'call')} ${calls.length === 1 ? 'reaches' : 'reach'} it:`,
    ...calls.slice(0, maximumCalls).map((call) => `  ${call.verdict}  ${at(call)}  ${call.callee}`),
    ...(calls.length > maximumCalls ? [`  and ${calls.length - maximumCalls} more`] : []),
    '',
  ]
}

function change(site: SendSite, report: CoverageReport): string[] {
  const { why, edit, command } = remedyOf(site)
  const places = site.verdict === 'partial' ? forgottenPlaces(site, report) : gatePlaces(site, report)
  return [
    `Why: ${why}`,
    `To close it: ${edit}`,
    ...places.map((place) => `  ${place}`),
    ...(site.verdict === 'unknown' ? [] : [`  npx ${command}`]),
  ]
}

function gatePlaces(site: SendSite, report: CoverageReport): string[] {
  return decisionSites({ ...report, sites: [site] }).map(({ paths, callee, ...place }) =>
    gateHere(at(place), callee ?? undefined, paths),
  )
}

/** Where some paths are guarded, the others want a gate of their own above the part that all share. */
function forgottenPlaces({ paths }: SendSite, report: CoverageReport): string[] {
  const shared = new Set(paths.filter(({ guarded }) => guarded).flatMap(({ calls }) => calls.map(at)))
  const counts = new Map<string, number>()
  for (const { calls } of paths.filter(({ guarded }) => !guarded)) {
    const place = calls.findLast((call) => !shared.has(at(call)))
    if (place !== undefined) counts.set(at(place), (counts.get(at(place)) ?? 0) + 1)
  }
  const callees = new Map(report.calls.map((call) => [at(call), call.callee]))
  return [...counts].map(([place, count]) => gateHere(place, callees.get(place), count))
}

function gateHere(place: string, callee: string | undefined, paths: number): string {
  return `${place}${callee === undefined ? '' : ` ${callee}`}: a gate here closes ${counted(paths, 'path')}.`
}

/** One call from which sends are reached: which, and what stands in front of it. */
export function explainCall(call: WrapperCall, report: CoverageReport): string {
  const reached = report.sites.filter(({ id }) => call.reaches.includes(id))
  return [
    `${call.verdict}  ${call.file}:${call.line}:${call.column}  ${call.callee}`,
    `This call reaches ${counted(call.reaches.length, 'send')}:`,
    ...reached.map((site) => `  ${site.verdict}  ${at(site)}  ${site.callee}  (${site.channel}, id ${site.id})`),
    call.guard === null ? 'No guard stands at it.' : `Its guard is ${guardText(call.guard)}`,
    ...(call.reason === null ? [] : [`It is undecided because of ${call.reason}.`]),
    ...(call.verdict === 'ungated'
      ? ['To close it: Wrap this call, or the send, in gate.once(key, send) with a key that names the event.']
      : []),
    '',
  ].join('\n')
}

function guardText(guard: Guard): string {
  return `${guard.kind} (${guard.quality === 'none' ? 'does not count' : guard.quality}) at ${at(guard)}${guard.why === undefined ? '.' : `: ${guard.why.replace(/\.?$/, '.')}`}`
}

function at({ file, line }: Place): string {
  return `${file}:${line}`
}

/** One task: what it does to the outside, what it reads first, and the step that is missing. */
export function explainTask(task: TaskSite): string {
  const { sync } = task
  return [
    `sync ${sync.status}  ${task.file}:${task.line}  ${task.name}  (id ${task.id})`,
    `This is a task (${task.form}, started by ${task.trigger}); its effects are ${task.effects}${task.effectSites.length === 0 ? '' : `: ${task.effectSites.map(at).join(', ')}`}.`,
    ...(sync.file === null
      ? []
      : [
          `It reads at ${sync.file}:${sync.line ?? 1}${sync.conditionLine == null ? ' and tests nothing' : ` and tests it at line ${sync.conditionLine}`}.`,
        ]),
    ...(task.reason === null ? [] : [`Why: ${task.reason}`]),
    ...(task.rewrite === undefined ? [] : [`To close it, put first: ${task.rewrite}`]),
    '',
  ].join('\n')
}

/** One finding beside sends and tasks: what is wrong there, and which send it concerns. */
export function explainFinding(finding: Finding, report: CoverageReport): string {
  const site = report.sites.find(({ id }) => id === finding.site)
  return [
    `${finding.rule}  ${finding.file}:${finding.line}:${finding.column}  (id ${finding.id})`,
    finding.message,
    ...(site === undefined
      ? []
      : [`It concerns the send ${site.callee} at ${at(site)}: npx audit-coverage explain ${site.id}`]),
    '',
  ].join('\n')
}
