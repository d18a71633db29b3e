import type { Origin } from '../../analysis/origin.js'
import type { Program } from '../../analysis/program.js'
import { hosts } from '../../analysis/facts/stored-elsewhere.js'
import { functionsIn } from '../../analysis/values/functions-in.js'
import { rootOf } from '../../analysis/values/root-of.js'

/** Keys of the functions that are put where only code of packages, or any code at all, finds them: `registry.mail = send`, `globalThis.send = send`. */
export function storedFunctions({ facts, evaluator }: Program): ReadonlySet<string> {
  return new Set(
    [...facts.values()].flatMap(({ stored = [] }) =>
      stored.flatMap(({ into, value }) =>
        evaluator.values(into).some(isElsewhere) ? functionsIn(value, evaluator) : [],
      ),
    ),
  )
}

/** What a package exports, or gives when it is called. */
function isElsewhere(value: Origin): boolean {
  const root = rootOf(value)
  // Any other global is one that the scripts of the project share: their calls of it are followed.
  return root.kind === 'import' || (root.kind === 'global' && hosts.test(root.name))
}
