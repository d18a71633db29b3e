import type { CallFact } from '../file-facts.js'
import { plainSpecifier } from '../specifier.js'
import type { Evaluator } from '../values/evaluator.js'
import { takenFrom, takenModule, takenPath, writtenPath } from '../values/taken-steps.js'

export const processModules: readonly string[] = [
  'child_process',
  'promisify-child-process',
  'cross-spawn',
  'execa',
  'zx',
  'shelljs',
  'tinyexec',
  'nano-spawn',
  'node-cmd',
]
const modules: ReadonlySet<string> = new Set(processModules)
const starts =
  /(?:^|\.)(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|execa|execaSync|execaCommand|\$|default|sync|x|run)$/

/** Whether a call starts a child process. */
export function startsProcess(call: CallFact, evaluator: Evaluator): boolean {
  if (call.form === 'new' || call.form === 'reference') return false
  return evaluator.values(call.callee).some((value) => {
    const root = takenFrom(value)
    const module = root?.kind === 'import' ? plainSpecifier(root.module) : null
    const isLikely =
      root?.kind === 'global' ? root.name === 'Bun' : module === 'util' || (module !== null && modules.has(module))
    const taken = isLikely ? takenPath(value) : null
    if (taken === null) return false
    const path = writtenPath(taken)
    if (module === null) return path === 'Bun.spawn' || path === 'Bun.spawnSync'
    if (modules.has(module)) return starts.test(path)
    return (
      path === 'promisify()' &&
      (taken.calls[0]?.arguments ?? []).some((made) =>
        evaluator.values(made).some((inner) => modules.has(plainSpecifier(takenModule(inner) ?? ''))),
      )
    )
  })
}
