import type { JudgedFile } from '../file/judged-file.js'
import type { FindingUnit, FoundFault } from './finding-unit.js'
import { nodeOfGuard } from './node-of-guard.js'

/** A flag file or a Set of one process as the only guard. */
export const noFlagFileDedup: FindingUnit = {
  rule: 'no-flag-file-dedup',
  description: 'Disallow a local flag file or the memory of one process as the only guard of a send',
  messages: {
    flagFile: 'A local flag file is all that stands between `{{callee}}` and a second message. {{why}}',
    inMemory: 'The memory of this process is all that stands between `{{callee}}` and a second message. {{why}}',
  },
  find: (file) => [...new Map(localGuards(file).map((fault) => [fault.node, fault])).values()],
}

function localGuards(file: JudgedFile): readonly FoundFault[] {
  return file.sends
    .filter(({ decided }) => decided !== 'guarded')
    .flatMap(({ send, guards }) => {
      const guard = guards.find(({ kind }) => kind === 'flag-file' || kind === 'in-memory')
      const node = guard && nodeOfGuard(guard, file)
      return guard && node
        ? [
            {
              node,
              message: guard.kind === 'flag-file' ? 'flagFile' : 'inMemory',
              data: { callee: send.call.calleeText, why: guard.why },
            },
          ]
        : []
    })
}
