import type { SendSite } from '../result/coverage-report.js'
import { applyEdits } from './apply-edits.js'
import type { FixPlan, PlannedGate, Refusal, TextEdit } from './fix-plan.js'
import { groupBy } from '../analysis/group-by.js'
import { shellEdits } from './shell-edits.js'
import type { Sources } from './sources.js'

/** Plans `sendgate run` for command lines that send. */
export function planShell(sites: readonly SendSite[], sources: Sources): FixPlan {
  const gates: PlannedGate[] = []
  const refusals: Refusal[] = []
  const edits: (TextEdit & { readonly file: string })[] = []
  for (const site of sites) {
    const { id, file, line, callee } = site
    const planned = shellEdits(site, sources.text(file) ?? '')
    if ('refused' in planned) refusals.push({ id, file, line, callee, reason: planned.reason, why: planned.refused })
    else {
      gates.push({
        file,
        line,
        callee,
        key: planned.key,
        window: null,
        closes: [id],
        notes: [
          'The flag file is replaced by `sendgate run`. What was flagged before is not known to the gate: mark it with `npx sendgate mark KEY` if it must not be sent once more.',
        ],
      })
      edits.push(...planned.edits.map((edit) => ({ ...edit, file })))
    }
  }
  const changes = [...groupBy(edits, ({ file }) => file)].map(([file, inFile]) => {
    const before = sources.text(file) ?? ''
    return { file, before, after: applyEdits(before, inFile) }
  })
  return { gates, syncs: [], changes, refusals }
}
