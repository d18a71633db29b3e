import type { CallFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { plainSpecifier } from '../specifier.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import { takenPath, writtenPath, type TakenPath } from '../values/taken-steps.js'
import { httpCallShape, type HttpCallShape } from './http-clients.js'
import { hole, joinUrl, textsOf } from './text-of.js'

/** One raw HTTP request, as terms still to be reduced. */
export interface HttpRequest {
  readonly call: CallFact
  /** The package and member, such as `axios.post`. */
  readonly client: string
  readonly url: readonly Origin[]
  readonly base: Origin | null
  /** The client or the call is given a base, known or not. */
  readonly based: boolean
  /** Upper case; a term where the options say it. */
  readonly method: string | Origin
  readonly body: Origin | null
  /** Everything that is handed over beside the URL. */
  readonly rest: readonly Origin[]
  /** See `HttpCallShape`. */
  readonly handsOn: boolean
  /** See `guessedRequest`. */
  readonly guessed?: true
}

const bases = ['baseURL', 'prefixUrl', 'baseUrl', 'prefix', 'baseURI']

/** The raw HTTP request that a call makes; null when it makes none. */
export function httpRequest(call: CallFact, evaluator: Evaluator): HttpRequest | null {
  if (call.form !== 'call') return null
  const requests = evaluator.values(call.callee).flatMap((value): HttpRequest[] => {
    const taken = takenPath(value)
    if (taken === null) return []
    const path = writtenPath(taken)
    const module = taken.module === null ? '' : plainSpecifier(taken.module)
    const shape = httpCallShape(module, path)
    return shape === null ? [] : [request(call, shape, taken, module === '' ? path : `${module} ${path}`, evaluator)]
  })
  // A field has the client that its annotation names and the one that the constructor makes; only the latter knows its base.
  return requests.find(({ base }) => base !== null) ?? requests[0] ?? null
}

function request(
  call: CallFact,
  shape: HttpCallShape,
  taken: TakenPath,
  client: string,
  evaluator: Evaluator,
): HttpRequest {
  const first = shape.url === undefined ? undefined : call.arguments[shape.url]
  const configured = first !== undefined && evaluator.values(first).some((value) => value.kind === 'object')
  const options = configured ? first : shape.options === undefined ? undefined : call.arguments[shape.options]
  const inOptions = ['url', 'uri', 'href', 'hostname', 'host']
    .map((name) => member(options, name))
    .filter((term) => term !== null)
  const creation = taken.calls.at(-1)?.arguments.at(-1)
  return {
    call,
    client,
    url: first !== undefined && !configured ? [first] : inOptions,
    base: oneOf(bases, [options, creation], evaluator),
    based: [options, creation].some(
      (object) =>
        object !== undefined &&
        evaluator
          .values(object)
          .some((value) => value.kind === 'object' && bases.some((name) => Object.hasOwn(value.properties, name))),
    ),
    method:
      shape.method ??
      (shape.methodAt === undefined ? member(options, 'method') : call.arguments[shape.methodAt]) ??
      'GET',
    body:
      oneOf(['body', 'data', 'json', 'form'], [options], evaluator) ??
      (shape.body === undefined ? member(options, 'body') : (call.arguments[shape.body] ?? null)),
    rest: call.arguments.filter((argument) => argument !== first || configured),
    handsOn: shape.handsOn ?? false,
  }
}

function member(object: Origin | undefined, name: string): Origin | null {
  return object === undefined ? null : { kind: 'member', object, name }
}

function oneOf(
  names: readonly string[],
  objects: readonly (Origin | undefined)[],
  evaluator: Evaluator,
): Origin | null {
  for (const object of objects) {
    for (const name of names) {
      const term = member(object, name)
      if (
        term !== null &&
        evaluator
          .values(term)
          .some((value) => value.kind !== 'unknown' && value.kind !== 'parameter' && value.kind !== 'member')
      )
        return term
    }
  }
  return null
}

/** The URLs a request can go to, unknown parts as `hole`. */
export function urlsOf(request: HttpRequest, evaluator: Evaluator, frame: Frame | null): readonly string[] {
  const urls = request.url
    .flatMap((term) => textsOf(term, evaluator, frame))
    // Nothing at all stands where nothing is configured: `process.env.HOOK ?? ''`.
    .filter((text, _, all) => (text !== hole || request.url.length === 1) && (text !== '' || all.length === 1))
  if (request.base === null) return urls.length === 0 ? [hole] : urls
  const bases = textsOf(request.base, evaluator, frame)
  return bases.flatMap((base) => (urls.length === 0 ? [base] : urls.map((url) => joinUrl(base, url))))
}

/** Upper-case methods; empty when unknown. An object without `method` is a `GET`. */
export function methodsOf(request: HttpRequest, evaluator: Evaluator, frame: Frame | null): readonly string[] {
  if (typeof request.method === 'string') return [request.method]
  const values = evaluator.values(request.method, frame)
  const known = values.flatMap((value) =>
    value.kind === 'literal' && typeof value.value === 'string' ? [value.value.toUpperCase()] : [],
  )
  if (known.length > 0) return known
  return values.some(isAbsent) && values.every((value) => isAbsent(value) || isOfType(value)) ? ['GET'] : []
}

function isAbsent(value: Origin): boolean {
  return value.kind === 'unknown' && value.reason.startsWith('no property')
}

/** What the annotation `RequestInit` says that there may be says nothing beside the objects that are handed in. */
function isOfType(value: Origin): boolean {
  return value.kind === 'member' && value.object.kind === 'instance' && value.object.of.kind === 'global'
}
