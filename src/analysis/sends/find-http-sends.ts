import type { CallFact, FileFacts } from '../file-facts.js'
import type { CallSite, Program } from '../program.js'
import type { Frame } from '../values/evaluator.js'
import { fromCallers } from './from-callers.js'
import { guessedRequest } from './guessed-request.js'
import type { HostIndex } from './host-index.js'
import { httpRequest, methodsOf, type HttpRequest } from './http-request.js'
import { judgeRequest, type HttpSend, type Judgement } from './judge-request.js'
import { owningFunction } from './owning-function.js'
import { surroundingsOf } from './surroundings.js'

export interface FoundHttpSend extends CallSite {
  readonly send: HttpSend
}

/**
 * The raw HTTP requests that deliver notifications. Where a generic helper makes the request, the send is the call
 * that knows the destination.
 */
export function findHttpSends(
  { file, calls }: Pick<FileFacts, 'file' | 'calls'>,
  program: Program,
  hosts: HostIndex,
): readonly FoundHttpSend[] {
  const requests = calls.flatMap(
    (call) =>
      httpRequest(call, program.local) ??
      (mayBeClient(call) ? (httpRequest(call, program.evaluator) ?? guessedRequest(call, program) ?? []) : []),
  )
  return requests.flatMap((request) => new Search(request, file, requests, program, hosts).find())
}

/** Only clients kept in fields and parameters need a look at what callers hand over. */
function mayBeClient(call: CallFact): boolean {
  return call.callee.kind === 'member' && /^(?:get|post|put|patch|request|fetch)$/.test(call.callee.name)
}

class Search {
  private readonly request: HttpRequest
  private readonly file: string
  private readonly others: readonly HttpRequest[]
  private readonly program: Program
  private readonly hosts: HostIndex

  constructor(request: HttpRequest, file: string, others: readonly HttpRequest[], program: Program, hosts: HostIndex) {
    this.request = request
    this.file = file
    this.others = others
    this.program = program
    this.hosts = hosts
  }

  find(): FoundHttpSend[] {
    const { request, file, program } = this
    const here = { file, call: request.call }
    const local = this.judge(here, null, program.local)
    if (typeof local !== 'string') return this.isReadForAll() ? [] : [{ ...here, send: local }]
    // Who hands in the address knows more than who hands in the rest, such as the `resolve` of a promise around the request.
    const enclosing =
      owningFunction([...request.url, ...(request.base ? [request.base] : [])], here, program) ??
      owningFunction([...(request.body ? [request.body] : []), ...request.rest], here, program)
    if (local === 'open' && enclosing !== undefined) {
      return fromCallers({ file, function: enclosing.at }, program, (site, frame) =>
        this.judge(site, frame, program.local),
      ).map(({ found, ...site }) => ({
        ...site,
        send: {
          ...found,
          because: [...found.because, `\`${site.call.calleeText}\` hands the destination to ${request.client}`],
        },
      }))
    }
    const linked = local === 'open' ? this.judge(here, null, program.evaluator) : local
    return typeof linked === 'string' ? [] : [{ ...here, send: linked }]
  }

  /** Whether nothing here says how it asks, and all who hand in the options only read: `load({ headers })`. */
  private isReadForAll(): boolean {
    const { request, program } = this
    return methodsOf(request, program.local, null).length === 0 && isRead(methodsOf(request, program.evaluator, null))
  }

  private judge(site: CallSite, frame: Frame | null, evaluator: Program['local']): Judgement {
    const { request, program, hosts } = this
    return judgeRequest({
      request,
      surroundings: surroundingsOf(site.file, site.call, program),
      evaluator,
      frame,
      program,
      hosts,
      hasOtherWrite: this.hasOtherWrite(),
    })
  }

  private hasOtherWrite(): boolean {
    const { call } = this.request
    return this.others.some(
      (other) =>
        other !== this.request &&
        other.call.function === call.function &&
        !exclusive(other.call, call) &&
        !isRead(methodsOf(other, this.program.local, null)),
    )
  }
}

function isRead(methods: readonly string[]): boolean {
  return methods.length > 0 && methods.every((method) => method === 'GET' || method === 'HEAD')
}

/** Whether two calls stand in opposite arms of one condition. */
function exclusive(a: CallFact, b: CallFact): boolean {
  return a.arms.some((arm) => b.arms.includes(arm.endsWith('+') ? `${arm.slice(0, -1)}-` : `${arm.slice(0, -1)}+`))
}
