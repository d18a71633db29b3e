import type { ClassFact, FunctionFact } from '../../../analysis/file-facts.js'
import type { Origin } from '../../../analysis/origin.js'
import type { Registration } from '../../../analysis/triggers/registration.js'
import { readKey } from '../../../analysis/values/module-key.js'
import type { TaskSources } from '../task-sources.js'

/** Whether a route of decorators asks who is signed in, or its controller sets up webhooks instead of taking their calls. */
export function isControllerForPeople(route: Registration, program: Pick<TaskSources['program'], 'facts'>): boolean {
  const [handler] = route.handlers
  if (route.address === undefined || handler === undefined) return false
  const { file, at } = readKey(handler)
  const facts = program.facts.get(file)
  const method = at === null ? undefined : facts?.functions[at]
  const owner = method?.class == null ? undefined : facts?.classes[method.class]
  if (facts === undefined || method === undefined || owner === undefined) return false
  return (
    [method, ...(isPublic(method, program) ? [] : [owner])].some((fact) => asksForPerson(fact, program)) ||
    // Other systems only post; what is changed and deleted under the address is the list of webhooks.
    (!/web-?hook/i.test((route.takes ?? []).join(' ')) &&
      Object.values(facts.functions).some((each) => each.class === method.class && changes(each, program)))
  )
}

const person =
  /^(?:Roles?|Permissions?|Authori[sz]ed|CurrentUser|ApiBearerAuth|RequirePermissions?)$|(?:jwt|session|user|role|permission|logged_?in|clerk|passport|member|tenant|workspace|admin)\w*Guard$|^Auth(?:entication|orization|N|Z)?Guard$/i

function asksForPerson(
  { decorators }: ClassFact | FunctionFact,
  program: Pick<TaskSources['program'], 'facts'>,
): boolean {
  return decorators.some((decorator) => {
    const guards =
      decorator.kind === 'call' && nameOf(decorator.callee, program) === 'UseGuards' ? decorator.arguments : []
    return [decorator, ...guards].some((term) => person.test(nameOf(term, program)))
  })
}

/** Whether a method says that the guards of its class do not ask who calls. */
function isPublic({ decorators }: FunctionFact, program: Pick<TaskSources['program'], 'facts'>): boolean {
  return decorators.some((decorator) =>
    /^(?:Is)?(?:Public|Unprotected|AllowAnonymous|(?:Skip|No)Auth\w*)(?:Route)?$/i.test(nameOf(decorator, program)),
  )
}

function changes({ decorators }: FunctionFact, program: Pick<TaskSources['program'], 'facts'>): boolean {
  return decorators.some((decorator) => /^(?:http)?(?:Put|Patch|Delete)$/i.test(nameOf(decorator, program)))
}

/** What a decorator or a guard is called. */
function nameOf(term: Origin, { facts }: Pick<TaskSources['program'], 'facts'>): string {
  switch (term.kind) {
    case 'call':
    case 'new':
      return nameOf(term.callee, { facts })
    case 'import':
    case 'binding':
    case 'member':
    case 'global':
      return term.name
    case 'class':
      return facts.get(term.file)?.classes[term.at]?.name ?? ''
    default:
      return ''
  }
}
