import type { Origin } from '../origin.js'
import type { CallFact } from '../file-facts.js'
import { literalTexts } from '../values/literal-texts.js'
import type { Evaluator } from '../values/evaluator.js'

const setting =
  /^(?:update|edit|patch|put|set|replace|modify|upsert|lock|unlock|rename|reopen|remove|delete|destroy|del|unassign|unlink|detach|dismiss|revoke|cancel|close|archive|unpublish|addLabels?|addAssignees?|addCollaborator|addReaction|requestReviewers)(?![a-z])/

/**
 * Whether a call leaves the other system as it is when it is made once more: it sets what is there to something, or
 * takes it away. What posts, sends or creates does it again. Of HTTP the method tells.
 */
export function isHarmlessAgain({ callee, arguments: given }: CallFact, evaluator: Evaluator): boolean {
  const methods = given.flatMap((argument) => methodsOf(argument, evaluator))
  if (methods.length > 0) return methods.every((method) => /^(?:put|patch|delete)$/i.test(method))
  return callee.kind === 'member' && setting.test(callee.name)
}

function methodsOf(argument: Origin, evaluator: Evaluator): readonly string[] {
  return argument.kind === 'object' && Object.hasOwn(argument.properties, 'method')
    ? literalTexts(argument.properties.method, evaluator)
    : []
}
