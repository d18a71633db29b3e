import { codeFrameColumns } from '@babel/code-frame'
import type { SendPath, SendSite, Span } from '../../result/coverage-report.js'
import { remedyOf } from '../../result/remedy.js'
import { worstTrigger } from '../../result/worst-first.js'
import { counted } from '../parts/counted.js'
import { visibleLine, visibleText } from '../parts/visible.js'
import { furtherEntries, heading, labelled, paintVerdict, type Page } from './page.js'

const shownPaths = 3
const frameLines = 6
/** Indent, mark and border of a frame, beside its line numbers. */
const frameMargin = 7

/** One open send: where, what, its source, the open paths, why and the remedy. */
export function sendBlock(site: SendSite, page: Page): string {
  const { colors } = page
  const remedy = remedyOf(site)
  const open = site.paths.filter((path) => !path.guarded)
  return [
    sendHeading(site, page),
    labelled(
      'send',
      `${visibleLine(site.callee)}${site.function === null ? '' : ` in ${visibleLine(site.function)}`} (${visibleLine(`${site.sender.provider}: ${site.sender.path}`)})`,
      page,
    ),
    ...codeFrame(site, page),
    ...open.slice(0, shownPaths).map((path) => pathLine(path, site, page)),
    ...(open.length > shownPaths
      ? [
          labelled(
            '',
            `and ${open.length - shownPaths} more open ${open.length - shownPaths === 1 ? 'path' : 'paths'}`,
            page,
          ),
        ]
      : []),
    labelled('why', visibleLine(remedy.why), page),
    labelled('fix', visibleLine(remedy.edit), page),
    `         ${colors.cyan(`npx ${visibleLine(remedy.command)}`)}`,
  ].join('\n')
}

/** The sends beyond those that are told in full: a line each, and where the rest of each can be read. */
export function furtherSends(sites: readonly SendSite[], page: Page): string[] {
  const lead = `${counted(sites.length, 'further open send')}. \`npx audit-coverage explain FILE:LINE\` tells the rest of each, \`gaps\` the fewest gates that close them.`
  return furtherEntries(
    lead,
    sites.map((site) => sendHeading(site, page)),
    page,
  )
}

function sendHeading(site: SendSite, page: Page): string {
  const trigger = worstTrigger(site) === 'unknown' ? 'no trigger known' : worstTrigger(site)
  const owner = site.owner === undefined || site.owner.length === 0 ? '' : ` · ${site.owner.map(visibleLine).join(' ')}`
  return heading(
    paintVerdict(site.verdict, page),
    placeOf(site, site.column),
    `${site.channel} · ${trigger}${owner}`,
    page,
  )
}

function pathLine(path: SendPath, site: SendSite, page: Page): string {
  const places = [...path.calls.map((call) => placeOf(call)), placeOf(site)]
  return labelled(
    'path',
    [triggerText(path), ...places.filter((place, at) => place !== (places[at - 1] ?? startOf(path)))].join(' → '),
    page,
  )
}

function triggerText({ trigger }: SendPath): string {
  if (trigger === null) return 'no trigger found'
  const name =
    trigger.name === undefined
      ? ''
      : ` ${/\s/.test(trigger.name) ? `"${visibleLine(trigger.name)}"` : visibleLine(trigger.name)}`
  return `${trigger.kind}${name} ${placeOf(trigger)}`
}

function startOf({ trigger }: SendPath): string | null {
  return trigger === null ? null : placeOf(trigger)
}

/** The lines of the send, the first marked; nothing when the source cannot be read any more. */
function codeFrame(span: Span, { context }: Page): string[] {
  const source = context.readSource(span.file)
  if (source === null) return []
  const firstLine = source.split(/\r?\n/)[span.line - 1] ?? ''
  const room = Math.max(span.column + 8, context.width - frameMargin - String(span.endLine + 1).length)
  const end = Math.min(
    room,
    span.endLine === span.line ? span.endColumn : Math.max(span.column + 1, firstLine.trimEnd().length + 1),
  )
  const linesBelow = Math.min(span.endLine - span.line, frameLines) + 1
  const frame = codeFrameColumns(
    cutLines(visibleText(source), room),
    { start: { line: span.line, column: span.column }, end: { line: span.line, column: end } },
    { linesAbove: 1, linesBelow, highlightCode: context.color, forceColor: context.color },
  )
  return ['', ...frame.split('\n').map((line) => `  ${line}`), '']
}

/** Lines that the frame would break are cut: their beginning says what they are. */
function cutLines(text: string, room: number): string {
  return text
    .split('\n')
    .map((line) => (line.length < room ? line : `${line.slice(0, room - 2)}…`))
    .join('\n')
}

function placeOf(place: { readonly file: string; readonly line: number }, column?: number): string {
  return `${visibleLine(place.file)}:${place.line}${column === undefined ? '' : `:${column}`}`
}
