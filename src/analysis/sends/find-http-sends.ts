import type { CallFact, FunctionFact } from '../file-facts.js'
import type { Origin } from '../origin.js'
import { functionKey, type CallSite, type Program } from '../program.js'
import type { Frame } from '../values/evaluator.js'
import { guessedRequest } from './guessed-request.js'
import type { HostIndex } from './host-index.js'
import { httpRequest, methodsOf, type HttpRequest } from './http-request.js'
import { judgeRequest, type HttpSend, type Judgement } from './judge-request.js'
import { parameterOwners } from '../values/parameter-owners.js'
import { surroundingsOf } from './surroundings.js'

export interface FoundHttpSend extends CallSite {
  readonly send: HttpSend
}

const maximumHops = 5
const maximumCallers = 1000

/**
 * The raw HTTP requests that deliver notifications. Where a generic helper makes the request, the send is the call
 * that knows the destination.
 */
export function findHttpSends(file: string, program: Program, hosts: HostIndex): readonly FoundHttpSend[] {
  const calls = program.facts.get(file)?.calls ?? []
  const requests = calls.flatMap((call) => httpRequest(call, program.local) ?? (mayBeClient(call) ? httpRequest(call, program.evaluator) ?? guessedRequest(call, program) ?? [] : []))
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
    if (typeof local !== 'string') return [{ ...here, send: local }]
    // Who hands in the address knows more than who hands in the rest, such as the `resolve` of a promise around the request.
    const enclosing = this.ownerOf([...request.url, ...(request.base ? [request.base] : [])], here) ?? this.ownerOf([...(request.body ? [request.body] : []), ...request.rest], here)
    if (local === 'open' && enclosing !== undefined) return this.fromCallers({ file, function: enclosing.at }, [], new Set())
    const linked = local === 'open' ? this.judge(here, null, program.evaluator) : local
    return typeof linked === 'string' ? [] : [{ ...here, send: linked }]
  }

  /** The innermost function around a call by whose parameters these terms are made. */
  private ownerOf(terms: readonly Origin[], { file, call }: CallSite): FunctionFact | undefined {
    const owners = parameterOwners(terms, file, this.program.local.world)
    return surroundingsOf(file, call, this.program).functions.find(({ at }) => owners.has(at))
  }

  private judge(site: CallSite, frame: Frame | null, evaluator: Program['local']): Judgement {
    const { request, program, hosts } = this
    return judgeRequest({ request, surroundings: surroundingsOf(site.file, site.call, program), evaluator, frame, program, hosts, hasOtherWrite: this.hasOtherWrite() })
  }

  /** Judges the request from the point of view of every caller of the function that makes it. */
  private fromCallers(owner: Owner, below: readonly Hop[], seen: ReadonlySet<string>): FoundHttpSend[] {
    const key = functionKey(owner.file, owner.function)
    if (seen.has(key)) return []
    const all = (this.program.callers.get(key) ?? []).filter(({ call }) => call.form === 'call')
    const sites = below.length >= maximumHops ? [] : all.slice(0, maximumCallers)
    // Callers that are not asked any more may know the destination: the report says that a search was cut.
    if (sites.length < all.length) this.program.local.cuts++
    return sites.flatMap((site) => {
      const hops = [...below, { ...owner, call: site.call }]
      const judged = this.judge(site, frameOf(hops), this.program.local)
      if (typeof judged !== 'string') return [{ ...site, send: { ...judged, because: [...judged.because, `\`${site.call.calleeText}\` hands the destination to ${this.request.client}`] } }]
      if (judged === 'no-send') return []
      const enclosing = this.ownerOf(site.call.arguments, site)
      return enclosing === undefined ? [] : this.fromCallers({ file: site.file, function: enclosing.at }, hops, new Set([...seen, key]))
    })
  }

  private hasOtherWrite(): boolean {
    const { call } = this.request
    return this.others.some((other) => other !== this.request && other.call.function === call.function && !exclusive(other.call, call) && !isRead(methodsOf(other, this.program.local, null)))
  }
}

interface Owner {
  readonly file: string
  readonly function: number
}

/** A function entered by a call; the innermost function comes first. */
interface Hop extends Owner {
  readonly call: CallFact
}

function frameOf(hops: readonly Hop[]): Frame | null {
  return hops.reduceRight<Frame | null>((above, { file, function: at, call }, index) => ({ file, function: at, arguments: call.arguments, above, depth: hops.length - index }), null)
}

function isRead(methods: readonly string[]): boolean {
  return methods.length > 0 && methods.every((method) => method === 'GET' || method === 'HEAD')
}

/** Whether two calls stand in opposite arms of one condition. */
function exclusive(a: CallFact, b: CallFact): boolean {
  return a.arms.some((arm) => b.arms.includes(arm.endsWith('+') ? `${arm.slice(0, -1)}-` : `${arm.slice(0, -1)}+`))
}
