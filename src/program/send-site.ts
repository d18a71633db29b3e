import { createHash } from 'node:crypto'
import type { FileFacts } from '../analysis/file-facts.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { SendSite } from '../result/coverage-report.js'
import type { WorkspacePackage } from '../syntax/workspace-package.js'

export interface SiteInput {
  readonly send: FoundSend
  readonly facts: FileFacts | undefined
  readonly workspace: string
  readonly verdict: Pick<SendSite, 'verdict' | 'guard' | 'reason'>
  readonly paths: SendSite['paths']
  /** How many sends with the same sender stand before it in the same scope. */
  readonly ordinal: number
}

export function sendSite({ send, facts, workspace, verdict, paths, ordinal }: SiteInput): SendSite {
  const { call, file } = send
  const scopes = scopeOf(send, facts)
  const scope = scopes.join('.')
  const id = createHash('sha256')
    .update(JSON.stringify(['send', file, send.provider, send.path, scope, ordinal]))
    .digest('hex')
    .slice(0, 16)
  return {
    id,
    file,
    line: call.line,
    column: call.column,
    endLine: call.endLine,
    endColumn: call.endColumn,
    calleeLine: call.calleeLine,
    callee: call.calleeText,
    sender: { provider: send.provider, path: send.path },
    channel: send.channel,
    confidence: send.confidence,
    ...(send.gray ? { gray: true } : {}),
    function: scopes.at(-1) ?? null,
    ...(scope === '' ? {} : { scope }),
    workspace,
    ...verdict,
    paths,
    because: send.because,
  }
}

/** Enclosing classes and named functions, outermost first. */
export function scopeOf({ call }: Pick<FoundSend, 'call'>, facts: FileFacts | undefined): string[] {
  const names: string[] = []
  let classAt: number | null = null
  for (let at = call.function; at !== null && facts !== undefined; at = facts.functions[at]?.function ?? null) {
    const fact = facts.functions[at]
    if (fact?.name != null) names.unshift(fact.name)
    classAt = fact?.class ?? classAt
  }
  const owner = classAt === null ? null : facts?.classes[classAt]?.name
  return owner == null ? names : [owner, ...names]
}

/** Folder (relative to the root) of the nearest package around a file; `.` for the root. */
export function workspaceOf(file: string, folders: ReadonlySet<string>): string {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (folders.has(file.slice(0, end))) return file.slice(0, end)
  }
  return '.'
}

/** Folders of packages, relative to the root. */
export function workspaceFolders(packages: readonly WorkspacePackage[], root: string): ReadonlySet<string> {
  return new Set(packages.map(({ folder }) => (folder === root ? '.' : folder.slice(root.length + 1))))
}
