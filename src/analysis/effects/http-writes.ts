import type { CallFact, FileFacts } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { functionKey, type CallSite, type Program } from '../program.js'
import { authenticates } from '../sends/evidence.js'
import { httpRequest, methodsOf, urlsOf, type HttpRequest } from '../sends/http-request.js'
import { namesOf } from '../sends/names-of.js'
import { surroundingsOf } from '../sends/surroundings.js'
import { hole, textsOf } from '../sends/text-of.js'
import { parameterOwners } from '../values/parameter-owners.js'
import type { Frame } from '../values/evaluator.js'
import { asksOnly } from './asks-only.js'
import { isOwnDestination, isOwnName, isRelative } from './own-destination.js'

export interface HttpWrite extends CallSite {
  readonly client: string
}

const maximumHops = 3
const writing = /^(?:POST|PUT|PATCH|DELETE)$/

/**
 * Raw requests that write: `POST`, `PUT`, `PATCH` and `DELETE` to anything but the project itself. Where an own client
 * makes the request by a method that is handed in, the write is the call that names the method.
 */
export function httpWrites({ file, calls }: FileFacts, program: Program): readonly HttpWrite[] {
  return calls.flatMap((call) => {
    const request = httpRequest(call, program.local)
    if (request === null || isAside(request, { site: { file, call }, frame: null }, program)) return []
    const methods = methodsOf(request, program.local, null)
    if (methods.length === 0) return fromCallers(request, { file, call }, program)
    return methods.some((method) => writing.test(method)) && changes(request, null, program)
      ? [{ file, call, client: request.client }]
      : []
  })
}

/** Whether a writing request goes out of the project, and asks for more than data. */
function changes(request: HttpRequest, frame: Frame | null, program: Program): boolean {
  if (urlsOf(request, program.evaluator, frame).every((url) => isOwn(url, request, frame, program) || asksOnly(url)))
    return false
  return (
    request.body === null ||
    !textsOf(request.body, program.local, frame).every((text) =>
      /^\W*(?:query: )?\s*(?:query\b|\{\s*\w+\s*[({])/.test(text),
    )
  )
}

function isOwn(url: string, request: HttpRequest, frame: Frame | null, program: Program): boolean {
  // A path alone, of a client whose base is not known, is a path there.
  if ((request.based || /Instance\(\)/.test(request.client)) && request.base === null && !/^[a-z]+:\/\//i.test(url))
    return isOwnAddress(request, frame, program)
  if (isOwnDestination(url) || (request.client === 'fetch' && isRelative(url))) return true
  return url.replace(/^https?:\/\//, '').startsWith(hole) && isOwnAddress(request, frame, program)
}

/** Whether the unknown beginning of the address is called after the project's own: `NEXT_PUBLIC_APP_URL`, the address of the request that is being answered. */
function isOwnAddress({ url, base }: HttpRequest, frame: Frame | null, { local: { world } }: Program): boolean {
  return isOwnName(
    [...url, ...(base === null ? [] : [base])].flatMap((term) => namesOf(withoutScheme(term), world, frame)),
  )
}

/** The address behind a literal `https://`. */
function withoutScheme(term: Origin): Origin {
  const [scheme, host] = term.kind === 'text' ? term.parts : []
  return scheme?.kind === 'literal' && /^https?:\/\/$/.test(String(scheme.value)) && host !== undefined ? host : term
}

/** The call that says what is asked for, and what is handed in there. */
interface Asked {
  readonly site: CallSite
  readonly frame: Frame | null
}

/** Whether a request signs the program in, or reports on the program itself. */
function isAside(request: HttpRequest, { site, frame }: Asked, program: Program): boolean {
  const names = surroundingsOf(site.file, site.call, program).functions.map(({ name }) => name ?? '')
  return names.some((name) => renewing.test(name) || telemetry.test(name)) || signsIn(request, frame, program)
}

/** `fetchWithToken` does not get a token, it brings one. */
const renewing =
  /^[_#]*(?:refresh|renew|exchange|obtain|acquire|request|fetch|get)(?!\w*(?:with|using|by)\w*token)\w*token/i

/** A token that is got or renewed changes nothing that somebody would see twice. */
function signsIn(request: HttpRequest, frame: Frame | null, program: Program): boolean {
  return (
    urlsOf(request, program.evaluator, frame).every(authenticates) ||
    request.url
      .flatMap((term) => namesOf(term, program.local.world, frame))
      .some((name) => /(?:token|oauth2?|auth)_?(?:endpoint|ur[il])$/i.test(name))
  )
}

/** What the program says about itself, to whoever collects that: its log, its numbers. */
const telemetry =
  /^[_#]*(?:(?:send|write|post|ship|flush|forward|push|report|emit|track)_?(?:to_?)?)?(?:logs?|log_?entry|telemetry|analytics|metrics?|usage_?stats?|pageviews?)$/i

function fromCallers(request: HttpRequest, site: CallSite, program: Program): readonly HttpWrite[] {
  const { method } = request
  if (typeof method === 'string') return []
  const found = new Map<CallFact, HttpWrite>()
  const climb = (at: CallSite, terms: CallFact['arguments'], frame: Frame | null, depth: number): void => {
    const owners = parameterOwners(terms, at.file, program.local.world)
    const owner =
      depth > maximumHops
        ? undefined
        : surroundingsOf(at.file, at.call, program).functions.find((fact) => owners.has(fact.at))
    if (owner === undefined) return
    for (const caller of program.callers.get(functionKey(at.file, owner.at)) ?? []) {
      if (caller.call.form !== 'call') continue
      const inside = entered(frame, { file: at.file, function: owner.at, call: caller.call }, depth)
      const methods = methodsOf(request, program.local, inside)
      if (methods.length === 0) climb(caller, caller.call.arguments, inside, depth + 1)
      else if (
        methods.some((each) => writing.test(each)) &&
        !isAside(request, { site: caller, frame: inside }, program) &&
        changes(request, inside, program)
      )
        found.set(caller.call, { ...caller, client: request.client })
    }
  }
  climb(site, [method], null, 1)
  return [...found.values()]
}

/** The frame with one more call below what is already entered: the innermost function comes first. */
function entered(
  frame: Frame | null,
  { file, function: at, call }: { readonly file: string; readonly function: number; readonly call: CallFact },
  depth: number,
): Frame {
  const outermost: Frame = { file, function: at, arguments: call.arguments, above: null, depth }
  return frame === null
    ? outermost
    : { ...frame, above: frame.above === null ? outermost : entered(frame.above, { file, function: at, call }, depth) }
}
