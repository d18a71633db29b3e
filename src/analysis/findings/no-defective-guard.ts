import { keyFault } from '../guards/key-stability.js'
import type { FindingUnit } from './finding-unit.js'
import { nodeOfGuard } from './node-of-guard.js'

/** A guard that looks like one and stops nothing. Keys and unawaited gates have rules of their own. */
export const noDefectiveGuard: FindingUnit = {
  rule: 'no-defective-guard',
  description: 'Disallow guards that look as if they stopped a repeated send and do not',
  messages: { defective: 'This does not keep `{{callee}}` from sending again. {{why}}' },
  find: (file) => {
    const reported = new Set<string>()
    return file.sends
      .filter(({ decided }) => decided !== 'guarded')
      .flatMap(({ send, guards }) =>
        guards
          .filter(({ kind, quality }) => quality === 'defective' && kind !== 'gate')
          .flatMap((guard) => {
            const node = nodeOfGuard(guard, file)
            const isNew = !reported.has(`${guard.at} ${guard.why}`)
            reported.add(`${guard.at} ${guard.why}`)
            if (
              !node ||
              !isNew ||
              ((guard.kind === 'provider-key' || guard.kind === 'job-key') && keyFault(node, file.source))
            )
              return []
            return [{ node, message: 'defective', data: { callee: send.call.calleeText, why: guard.why } }]
          }),
      )
  },
}
