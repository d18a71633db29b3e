import type {
  Finding,
  Guard,
  NotAnalysed,
  SendPath,
  SendSite,
  Trigger,
  Verdict,
  WrapperCall,
} from '../result/coverage-report.js'
import { actionSends } from './action-sends.js'
import { analyseScript } from './analyse-script.js'
import type { ShellCatalogue } from './classify-command.js'
import { wholeText } from './embedded-text.js'
import { fileScripts, type ShellFile } from './file-scripts.js'
import { shellFileKind } from './shell-file-kind.js'
import { inlineScripts, type InlineScript } from './inline-scripts.js'
import { linkShell, pathCandidates, type ReadScript, type ShellLinks } from './link-shell.js'
import type { CommandSend, ShellCall } from './shell-facts.js'
import { bestGuard, type ShellGuard } from './shell-guard.js'
import { plainSource, type WorkflowScripts } from './shell-source.js'
import { pathsTo, type WalkedPath } from './shell-paths.js'

/** JavaScript in a workflow file, to be analysed as JavaScript. */
export interface InlineFile extends InlineScript {
  readonly file: string
}

/** A JavaScript or TypeScript file that a script starts: its triggers are triggers of that file. */
export interface ProgramRun {
  readonly file: string
  readonly line: number
  /** Where the started file can be, relative to the root, most likely first. */
  readonly candidates: readonly string[]
  readonly guards: readonly ShellGuard[]
  readonly triggers: readonly Trigger[]
}

export interface ShellAudit {
  readonly sites: readonly SendSite[]
  /** Calls of functions and scripts from which a send is reached. */
  readonly calls: readonly WrapperCall[]
  /** Guards that do not work. */
  readonly findings: readonly Finding[]
  readonly notAnalysed: readonly NotAnalysed[]
  readonly inline: readonly InlineFile[]
  readonly runs: readonly ProgramRun[]
  /** Files that held at least one script. */
  readonly files: readonly string[]
}

/** Bytes above which a file is reported as too large instead of being read. */
const maximumLength = 4_000_000

/**
 * Finds the sends of shell scripts, workflows, package scripts, crontabs and systemd units. Files that are none of these
 * are left out; files that are and cannot be read are in `notAnalysed`, with what could be read around the error
 * still in the result.
 */
export function auditShell(files: readonly ShellFile[], catalogue: ShellCatalogue): ShellAudit {
  const { scripts, notAnalysed } = readScripts(files, catalogue)
  const links = linkShell(scripts)
  const found = scripts.flatMap((script) =>
    ordered(script.facts.sends).map(({ send, ordinal }) => siteOf(send, { script, ordinal, links })),
  )
  return {
    sites: found.map(({ site }) => site),
    calls: callsOf(scripts, found),
    findings: found.flatMap(({ site, guards }) => defectsOf(site, guards)),
    notAnalysed,
    inline: files
      .filter(({ path, text }) => shellFileKind(path) === 'workflow' && text.length <= maximumLength)
      .flatMap(({ path, text }) => inlineScripts(text).map((inline) => ({ file: path, ...inline }))),
    runs: runsOf(scripts, links),
    files: [...new Set(scripts.map(({ file }) => file))],
  }
}

function readScripts(
  files: readonly ShellFile[],
  catalogue: ShellCatalogue,
): { readonly scripts: readonly ReadScript[]; readonly notAnalysed: readonly NotAnalysed[] } {
  const scripts: ReadScript[] = []
  const notAnalysed: NotAnalysed[] = []
  for (const file of files) {
    const kind = shellFileKind(file.path, file.text.slice(0, 200).split('\n', 1)[0])
    if (!kind) continue
    if (file.text.length > maximumLength) {
      notAnalysed.push({
        file: file.path,
        reason: 'too-large',
        detail: `The file has ${file.text.length} characters; the limit is ${maximumLength}.`,
      })
      continue
    }
    const read = fileScripts(file, kind, files)
    const { sources, skipped, problems } = read
    if ('actions' in read) scripts.push(...scriptOfActions(file.path, read, catalogue))
    notAnalysed.push(
      ...problems.map(({ line, message }) => ({
        file: file.path,
        reason: 'parse-error' as const,
        detail: `Line ${line}: ${message}`,
      })),
    )
    notAnalysed.push(...skipped.map(({ detail }) => ({ file: file.path, reason: 'ignored' as const, detail })))
    for (const source of sources) {
      const facts = analyseScript(source.text, catalogue, source)
      scripts.push({ file: file.path, source, facts })
      const [problem] = facts.problems
      if (problem)
        notAnalysed.push({ file: file.path, reason: 'parse-error', detail: `Line ${problem.line}: ${problem.message}` })
    }
  }
  return { scripts, notAnalysed }
}

/** The actions of a workflow that send, as a script of their own. */
function scriptOfActions(
  file: string,
  { actions, triggers }: WorkflowScripts,
  catalogue: ShellCatalogue,
): readonly ReadScript[] {
  const sends = actionSends(actions, catalogue)
  const source = plainSource(wholeText(''), { triggers })
  return sends.length === 0 ? [] : [{ file, source, facts: { sends, calls: [], functions: [], problems: [] } }]
}

interface FoundSite {
  readonly site: SendSite
  readonly guards: readonly ShellGuard[]
  readonly walked: readonly WalkedPath[]
}

interface SiteContext {
  readonly script: ReadScript
  readonly ordinal: number
  readonly links: ShellLinks
}

function ordered(sends: readonly CommandSend[]): readonly { readonly send: CommandSend; readonly ordinal: number }[] {
  const seen = new Map<string, number>()
  return sends.map((send) => {
    const scope = `${send.function ?? ''}\n${send.callee}`
    const ordinal = seen.get(scope) ?? 0
    seen.set(scope, ordinal + 1)
    return { send, ordinal }
  })
}

function siteOf(send: CommandSend, { script, ordinal, links }: SiteContext): FoundSite {
  const { file } = script
  const walked = pathsTo(links.nodeOf(script, send), send.guards, { links, file })
  const paths = walked.map(({ path }) => path)
  const scope = [script.source.name, send.function].filter((name) => name !== null).join('/')
  const site: SendSite = {
    id: ['shell', file, scope, send.callee, ordinal].join(':'),
    file,
    line: send.line,
    column: send.column,
    endLine: send.endLine,
    endColumn: send.endColumn,
    calleeLine: send.calleeLine,
    callee: send.callee,
    sender: send.sender,
    channel: send.channel,
    confidence: send.confidence,
    ...(send.gray ? { gray: true } : {}),
    function: send.function,
    workspace: '.',
    verdict: verdictOf(paths),
    reason: null,
    guard: (paths.find(({ guarded }) => !guarded) ?? paths[0])?.guard ?? null,
    paths,
    because: send.because,
  }
  return { site, guards: send.guards, walked }
}

function verdictOf(paths: readonly SendPath[]): Verdict {
  const guarded = paths.filter((path) => path.guarded).length
  if (guarded === 0) return 'ungated'
  return guarded === paths.length ? 'covered' : 'partial'
}

function callsOf(scripts: readonly ReadScript[], found: readonly FoundSite[]): readonly WrapperCall[] {
  return scripts.flatMap(({ file, facts }) =>
    facts.calls.flatMap((call): WrapperCall[] => {
      const reaching = found
        .map(({ site, walked }) => ({
          site,
          paths: walked.filter(({ edges }) => edges.some((edge) => edge.call === call)).map(({ path }) => path),
        }))
        .filter(({ paths }) => paths.length > 0)
      if (reaching.length === 0) return []
      const paths = reaching.flatMap((item) => item.paths)
      return [
        {
          ...spanOf(call, file),
          calleeLine: call.line,
          callee: call.target.name,
          reaches: reaching.map(({ site }) => site.id),
          verdict: verdictOf(paths),
          reason: null,
          guard: placed(bestGuard(call.guards), file) ?? paths[0]?.guard ?? null,
        },
      ]
    }),
  )
}

function spanOf(
  call: ShellCall,
  file: string,
): Pick<WrapperCall, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { file, line: call.line, column: call.column, endLine: call.endLine, endColumn: call.endColumn }
}

function placed(guard: ShellGuard | null, file: string): Guard | null {
  return guard && { ...guard, file }
}

function defectsOf(site: SendSite, guards: readonly ShellGuard[]): readonly Finding[] {
  return guards
    .filter((guard) => guard.quality === 'defective')
    .map((guard, index) => ({
      id: `${site.id}:defect:${index}`,
      rule: 'no-defective-guard',
      message: guard.why,
      site: site.id,
      file: site.file,
      line: guard.line,
      column: 1,
      endLine: guard.line,
      endColumn: 1,
    }))
}

function runsOf(scripts: readonly ReadScript[], links: ShellLinks): readonly ProgramRun[] {
  return scripts.flatMap((script) =>
    script.facts.calls
      .filter(({ target }) => target.kind === 'program')
      .map((call) => {
        const walked = pathsTo(links.nodeOf(script, call), call.guards, { links, file: script.file })
        return {
          file: script.file,
          line: call.line,
          candidates: pathCandidates(call.target.name, script),
          guards: call.guards,
          triggers: walked.flatMap(({ path }) => path.trigger ?? []),
        }
      }),
  )
}
