import type { CoverageReport, Guard, Place, SendPath, SendSite, WrapperCall } from '../result/coverage-report.js'
import { decisionSites } from '../result/decision-sites.js'
import { remedyOf } from '../result/remedy.js'

const maximumCalls = 20

/**
 * Explains a send, or a call from which one is reached: why it is a send, who calls it, what stands on each path, and
 * the smallest change that would cover it. `query` is an id, or `file:line` with the file as the report writes it (its
 * end is enough). Null when the report has nothing there.
 */
export function explainSite(report: CoverageReport, query: string): string | null {
  const sites = report.sites.filter((site) => site.id === query || isAt(site, query))
  const calls = sites.length > 0 ? [] : report.calls.filter((call) => isAt(call, query))
  if (sites.length === 0 && calls.length === 0) return null
  return [...sites.map((site) => explainSend(site, report)), ...calls.map((call) => explainCall(call, report))].map((lines) => lines.join('\n')).join('\n\n')
}

function isAt(place: Place & { readonly calleeLine: number }, query: string): boolean {
  const [, file = '', line = ''] = /^(.*):(\d+)(?::\d+)?$/.exec(query) ?? []
  if (file === '' || ![place.line, place.calleeLine].includes(Number(line))) return false
  const wanted = file.replaceAll('\\', '/').replace(/^\.\//, '')
  return place.file === wanted || place.file.endsWith(`/${wanted}`)
}

function explainSend(site: SendSite, report: CoverageReport): string[] {
  return [
    `${at(site)} ${site.callee} (${site.channel}, ${site.sender.provider}): ${site.verdict}${site.reason === null ? '' : `, because of ${site.reason}`}`,
    `  id ${site.id}${site.scope === undefined ? '' : `, in ${site.scope}`}`,
    'Why it is a send:', ...site.because.map((step) => `  ${step}.`.replace('..', '.')),
    ...callers(site, report),
    'Paths:', ...(site.paths.length === 0 ? ['  No trigger is known.'] : site.paths.flatMap(path)),
    ...guardOf(site),
    ...change(site, report),
  ]
}

function callers(site: SendSite, report: CoverageReport): string[] {
  const calls = report.calls.filter(({ reaches }) => reaches.includes(site.id))
  if (calls.length === 0) return ['No analysed call reaches it.']
  return [`Calls that reach it (${calls.length}):`, ...calls.slice(0, maximumCalls).map((call) => `  ${at(call)} ${call.callee}: ${call.verdict}`), ...(calls.length > maximumCalls ? [`  and ${calls.length - maximumCalls} more`] : [])]
}

function path({ trigger, calls, guarded, guard, reason }: SendPath, index: number): string[] {
  const start = trigger === null ? 'an unknown start' : `${trigger.kind}${trigger.name === undefined ? '' : ` ${trigger.name}`} at ${at(trigger)}`
  return [
    `  ${index + 1}. ${guarded ? 'guarded' : reason === null ? 'open' : `undecided (${reason})`}: ${start}`,
    ...(trigger?.delivery === undefined ? [] : [`     ${trigger.delivery}`]),
    ...(calls.length === 0 ? [] : [`     through ${calls.map(at).join(', ')}`]),
    ...(guard === null ? [] : [`     ${sentence(guard)}`]),
  ]
}

function guardOf({ guard, verdict }: SendSite): string[] {
  if (guard === null) return ['No guard was found on any path.']
  return [verdict === 'covered' ? 'What covers it:' : 'The best guard that was found:', `  ${sentence(guard)}`]
}

function sentence({ kind, quality, why, ...place }: Guard): string {
  return `${kind} (${quality === 'none' ? 'does not count' : quality}) at ${at(place)}${why === undefined ? '' : `: ${why}`}`
}

function change(site: SendSite, report: CoverageReport): string[] {
  if (site.verdict === 'covered' || site.verdict === 'allowed') return []
  const { why, edit } = remedyOf(site)
  return ['Smallest change:', `  ${why} ${edit}`, ...(site.verdict === 'partial' ? forgottenPlaces(site, report) : gatePlaces(site, report))]
}

function gatePlaces(site: SendSite, report: CoverageReport): string[] {
  return decisionSites({ ...report, sites: [site] }).map(({ paths, callee, trigger, ...place }) => `  ${at(place)}${callee === null ? '' : ` ${callee}`}: a gate here closes ${paths === 1 ? 'one path' : `${paths} paths`} (${trigger}).`)
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
  return [...counts].map(([place, count]) => `  ${place}${callees.has(place) ? ` ${callees.get(place) ?? ''}` : ''}: a gate here closes ${count === 1 ? 'one path' : `${count} paths`}.`)
}

function explainCall(call: WrapperCall, report: CoverageReport): string[] {
  const reached = report.sites.filter(({ id }) => call.reaches.includes(id))
  return [
    `${at(call)} ${call.callee} reaches ${reached.length === 1 ? 'one send' : `${reached.length} sends`}: ${call.verdict}${call.reason === null ? '' : `, because of ${call.reason}`}`,
    call.guard === null ? 'No guard was found on the way.' : sentence(call.guard),
    ...reached.map((site) => `  ${at(site)} ${site.callee} (${site.channel}): ${site.verdict}, id ${site.id}`),
  ]
}

function at({ file, line }: Place): string {
  return `${file}:${line}`
}
