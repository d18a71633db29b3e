import type { Program } from '../analysis/program.js'
import type { FoundSend } from '../analysis/sends/find-sends.js'
import type { SendSite } from '../result/coverage-report.js'
import type { WorkspacePackage } from '../syntax/workspace-package.js'
import { sendSite, workspaceFolders, workspaceOf } from './send-site.js'
import type { Judged } from './verdict/judge.js'

export interface SendSiteSources {
  /** Absolute, with `/`. */
  readonly root: string
  readonly program: Program
  readonly packages: readonly WorkspacePackage[]
}

/** The sends as they are reported, in their order; those that look alike in one function are told apart by their number. */
export function sendSites(
  sends: readonly FoundSend[],
  judged: Judged,
  { root, program, packages }: SendSiteSources,
): SendSite[] {
  const folders = workspaceFolders(packages, root)
  const counts = new Map<string, number>()
  return sends.map((send) => {
    const { verdict, guard, reason, paths } = judged.sends.get(send) ?? {
      verdict: 'unknown' as const,
      guard: null,
      reason: 'budget' as const,
      paths: [],
    }
    const draft = {
      send,
      facts: program.facts.get(send.file),
      workspace: workspaceOf(send.file, folders),
      verdict: { guard, ...verdictOf({ verdict, reason }, send) },
      paths,
    }
    const first = sendSite({ ...draft, ordinal: 0 })
    const ordinal = counts.get(first.id) ?? 0
    counts.set(first.id, ordinal + 1)
    return ordinal === 0 ? first : sendSite({ ...draft, ordinal })
  })
}

/** A guard on every path holds whatever the sender is; an uncertain sender that is not covered stays unknown. */
function verdictOf(
  judged: Pick<SendSite, 'verdict' | 'reason'>,
  { undecided }: FoundSend,
): Pick<SendSite, 'verdict' | 'reason'> {
  return undecided === undefined || judged.verdict === 'covered' ? judged : { verdict: 'unknown', reason: undecided }
}
