import type { Channel, Confidence } from '../../result/coverage-report.js'
import type { Program } from '../program.js'
import type { Evaluator, Frame } from '../values/evaluator.js'
import {
  authenticates,
  channelNamed,
  deliversToWebhook,
  isHookName,
  isInterface,
  isWebhookClass,
  mayDeliver,
  mayTell,
  saysDeliver,
  senderFamily,
  sendingFunction,
} from './evidence.js'
import { destinationOf, type Destination, type HostIndex } from './host-index.js'
import { holdsSecret } from './holds-secret.js'
import { methodsOf, urlsOf, type HttpRequest } from './http-request.js'
import { isDownload } from './is-download.js'
import { messageShape } from './message-shape.js'
import { calledOf, namesOf } from './names-of.js'
import { isOwnAddress } from './own-address.js'
import { parameterOwners } from '../values/parameter-owners.js'
import { webhookHeader } from './webhook-header.js'
import type { Surroundings } from './surroundings.js'
import { hole, textsOf } from './text-of.js'

export interface HttpSend {
  readonly provider: string
  readonly path: string
  readonly channel: Channel
  readonly confidence: Confidence
  readonly gray: boolean
  readonly because: readonly string[]
}

/** `open`: what the request does depends on a part that is not known here. */
export type Judgement = HttpSend | 'open' | 'no-send'

export interface RequestView {
  readonly request: HttpRequest
  readonly surroundings: Surroundings
  readonly evaluator: Evaluator
  /** Arguments of the caller from whose point of view the request is judged. */
  readonly frame: Frame | null
  readonly program: Program
  readonly hosts: HostIndex
  /** Whether another request of the same function writes on the same path of execution. */
  readonly hasOtherWrite: boolean
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE'])

/** Whether an HTTP request delivers a notification: by its host and path, by what its URL is called, by where it stands. */
export function judgeRequest(view: RequestView): Judgement {
  const { request, evaluator, frame } = view
  const urls = urlsOf(request, evaluator, frame)
  const methods = methodsOf(request, evaluator, frame)
  const byHost = judgeHost(view, urls, methods)
  if (byHost !== null) return byHost === 'open' && request.guessed === true ? 'no-send' : byHost
  const isPath = urls.every((url) => url.startsWith('/')) && holdsSecret(request, view.program)
  // Whoever hands in the whole address of something that is called `fetch` may say where it goes.
  if (request.guessed === true && !isPath)
    return frame === null && typeof request.method !== 'string' && urls.every((url) => url === hole)
      ? 'open'
      : 'no-send'
  const reads = methods.length > 0 && methods.every((method) => reading.has(method))
  if ((urls.every((url) => isLocal(url)) && !isPath) || urls.every((url) => authenticates(url))) return 'no-send'
  const { surroundings, program } = view
  const names = addressNames(view)
  const said = isInterface(surroundings)
    ? null
    : ((reads ? null : judgeNames(view, urls)) ??
      (isOwnAddress(urls, names, program) ? null : judgePlace(view, reads, urls)) ??
      (reads ? null : (judgeBody(view, urls) ?? judgeHeaders(view, urls))))
  // What answers an interaction of somebody who waits is borderline, see `gray`.
  if (said !== null) return names.some((name) => /^response_?url$/i.test(name)) ? { ...said, gray: true } : said
  return urls.some((url) => url.startsWith(hole)) ? 'open' : 'no-send'
}

function addressNames({ request, program, frame }: RequestView): readonly string[] {
  return [...request.url, ...(request.base ? [request.base] : [])].flatMap((term) =>
    namesOf(term, program.local.world, frame),
  )
}

/** An address by one of its names; the name may be of a function that gives it: `fetch(checkedWebhookUrl(url))`. */
function urlSaid(name: string, { request, program, frame }: RequestView): string {
  const isCalled = [...request.url, ...(request.base ? [request.base] : [])].some((term) =>
    calledOf(term, program.local.world, frame).includes(name),
  )
  return isCalled ? `the URL that \`${name}\` gives` : `a URL called \`${name}\``
}

/** A message as the webhooks of a chat take it, posted to an address that is not known at all. */
function judgeBody(view: RequestView, urls: readonly string[]): HttpSend | null {
  if (!urls.every((url) => url === hole)) return null
  const provider = messageShape(view.request.body, view.evaluator, view.frame)
  return provider === null
    ? null
    : {
        ...shell(view),
        provider,
        channel: 'chat',
        because: [`${view.request.client} posts a message as ${provider} takes it`],
      }
}

/** A request that carries what a webhook is signed with, to an address that is not known at all. */
function judgeHeaders(view: RequestView, urls: readonly string[]): HttpSend | null {
  if (!urls.every((url) => url === hole)) return null
  const header = webhookHeader(view.request, view.evaluator, view.frame)
  return header === null
    ? null
    : {
        ...shell(view),
        provider: 'webhook',
        channel: 'webhook',
        because: [`${view.request.client} carries the header \`${header}\`, as deliveries to webhooks do`],
      }
}

function judgeHost(view: RequestView, urls: readonly string[], methods: readonly string[]): Judgement | null {
  const { request, evaluator, frame, hosts } = view
  const body = [request.body, ...request.rest]
    .flatMap((term) => (term === null ? [] : textsOf(term, evaluator, frame)))
    .join(' ')
  const names = urls.some((url) => url.startsWith(hole)) ? addressNames(view) : []
  const found = urls.flatMap((url): [string, Destination][] => {
    const destination = destinationOf({ url, methods, body, names }, hosts)
    return destination ? [[url, destination]] : []
  })
  for (const [url, destination] of found) {
    if (destination.kind !== 'send') continue
    const { entry, send } = destination
    return {
      provider: entry.provider,
      path: request.client,
      channel: send.channel ?? entry.channel,
      confidence: 'destination',
      gray: send.gray ?? false,
      because: [
        `${request.client} goes to ${url.replaceAll(hole, '…').slice(0, 120)}, where ${entry.provider} takes notifications`,
      ],
    }
  }
  if (found.some(([, { kind }]) => kind === 'open')) return 'open'
  return found.length > 0 && found.length === urls.length ? 'no-send' : null
}

/** A relative URL or one of this machine is no delivery to somebody, unless the client brings the address and the call a secret. */
function isLocal(url: string): boolean {
  return (
    url.startsWith('/') ||
    url.startsWith('?') ||
    /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\[::1\])(?:[:/]|$)/.test(url)
  )
}

function judgeNames(view: RequestView, urls: readonly string[]): HttpSend | null {
  const { request, hosts, surroundings } = view
  const names = addressNames(view)
  if (!urls.some((url) => url.startsWith(hole))) {
    const constant = names.find((name) => /web-?_?hook_?(?:url|uri|endpoint)$/i.test(name))
    return constant !== undefined && mayTell(surroundings)
      ? {
          ...shell(view),
          provider: 'webhook',
          channel: 'webhook',
          because: [`${request.client} goes to ${urlSaid(constant, view)}`],
        }
      : null
  }
  const setting = hosts.settings.flatMap(([pattern, entry]) =>
    names.filter((name) => pattern.test(name)).map((name) => ({ name, entry })),
  )[0]
  if (setting && mayTell(surroundings)) {
    return {
      ...shell(view),
      provider: setting.entry.provider,
      channel: setting.entry.channel,
      because: [
        `${request.client} goes to ${urlSaid(setting.name, view)}, as ${setting.entry.provider} webhooks are called`,
      ],
    }
  }
  const webhook = names.find(isHookName)
  if (webhook !== undefined && mayTell(surroundings))
    return {
      ...shell(view),
      provider: 'webhook',
      channel: 'webhook',
      because: [`${request.client} goes to ${urlSaid(webhook, view)}`],
    }
  return null
}

function shell({ request }: RequestView): HttpSend {
  return {
    provider: 'http',
    path: request.client,
    channel: 'notification',
    confidence: 'destination',
    gray: false,
    because: [],
  }
}

/** Judges by the class or function the request stands in. */
function judgePlace(view: RequestView, reads: boolean, urls: readonly string[]): HttpSend | null {
  const { request, surroundings, frame } = view
  // A caller of a generic helper is judged by what it hands over; only a function about webhooks speaks for itself.
  if (frame !== null) {
    // Behind several helpers only an address that is handed on whole is still the one that the function means.
    const means = !reads && (frame.above === null || urls.every((url) => url === hole))
    return means ? byName(view, webhookPlace(view, urls)) : null
  }
  if (reads && (view.hasOtherWrite || !saysDeliver(surroundings, true))) return null
  if (reads && isDownload(request, view.evaluator, frame)) return null
  if (!mayDeliver(surroundings)) return null
  const family = surroundings.class === null ? null : senderFamily(surroundings)
  if (family !== null && (surroundings.ancestors.includes(family) || saysDeliver(surroundings, reads))) {
    return {
      ...shell(view),
      channel: channelNamed([...surroundings.ancestors, surroundings.class?.name ?? '']),
      because: [
        `${request.client} stands in \`${surroundings.class?.name ?? 'a class'}\`, one of the family of \`${family}\``,
      ],
    }
  }
  if (reads || request.handsOn) return null
  return byName(view, sendingFunction(surroundings) ?? webhookPlace(view, urls) ?? channelChosen(view, urls))
}

function byName(view: RequestView, named: string | null): HttpSend | null {
  if (named === null || !mayDeliver(view.surroundings)) return null
  const { request } = view
  return {
    ...shell(view),
    channel: channelNamed([named]),
    because: [`${request.client} is the request of \`${named}\``],
  }
}

/**
 * A request to a bare parameter in a function or file that is about webhooks. The name of a file alone counts only
 * where the URL is handed in: files about incoming webhooks make requests of their own.
 */
function webhookPlace({ surroundings, frame, request, program }: RequestView, urls: readonly string[]): string | null {
  const { functions, file } = surroundings
  if (!urls.some((url) => url.startsWith(hole))) return null
  const owner = surroundings.class?.name ?? ''
  const name =
    functions.map((fact) => fact.name ?? '').find(deliversToWebhook) ??
    (isWebhookClass(owner) && urls.every((url) => url === hole) ? owner : undefined)
  if (name !== undefined || frame !== null || !/web-?hook/i.test(file)) return name ?? null
  const owners = parameterOwners(request.url, file, program.local.world)
  return functions.some(({ at }) => owners.has(at)) ? file : null
}

/** The kind of channel for which a request to an address that is not known is made: `case 'webhook': return fetch(channel.url, …)`. */
function channelChosen({ request }: RequestView, urls: readonly string[]): string | null {
  const { chosen } = request.call
  if (chosen === undefined || !urls.every((url) => url.startsWith(hole))) return null
  return /^(?:(?:custom|generic|outgoing|http)[-_ ]?)?web[-_]?hooks?$|^(?:slack|discord|(?:ms|microsoft)?[-_]?teams|mattermost|rocket[-_]?chat|google[-_]?chat|telegram|ntfy|gotify|feishu|lark|dingtalk|wecom)$/i.test(
    chosen,
  )
    ? chosen
    : null
}
