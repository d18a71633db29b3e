import type { HostEntry } from '../catalogue/entries/host-entry.js'
import type { Channel } from '../result/coverage-report.js'
import type { HttpRequest } from './http-request.js'
import type { ShellValue } from './shell-value.js'

export interface Destination {
  readonly provider: string
  readonly channel: Channel
  readonly gray: boolean
  readonly because: string
}

/** Where a request delivers a message, by host and path or by the name of the variable that holds the address. */
export function destinationOf(request: HttpRequest, hosts: readonly HostEntry[]): Destination | null {
  for (const url of request.urls) {
    for (const value of url.values) {
      const found = byHost(value.text, request, hosts) ?? bySetting(value, request, hosts) ?? byName(value, request)
      if (found) return found
    }
  }
  return null
}

interface Address {
  readonly host: string
  readonly path: string
  readonly query: string
}

function addressOf(text: string): Address | null {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?/i.exec(text)
  if (!match?.[1]) return null
  return { host: match[1].toLowerCase(), path: match[2] ?? '/', query: match[3] ?? '' }
}

function hostMatches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1).toLowerCase()) : host === pattern.toLowerCase()
}

function byHost(text: string, request: HttpRequest, hosts: readonly HostEntry[]): Destination | null {
  if (/^smtps?:\/\//i.test(text))
    return { provider: 'smtp', channel: 'email', gray: false, because: 'The address is an SMTP server.' }
  const address = addressOf(text)
  if (!address) return null
  for (const entry of hosts) {
    const host = entry.hosts.find((pattern) => hostMatches(pattern, address.host))
    const send = host && sendOf(entry, address, request)
    if (send)
      return {
        provider: entry.provider,
        channel: send.channel ?? entry.channel,
        gray: send.gray === true,
        because: `${request.method} to ${host}, where ${entry.provider} takes messages.`,
      }
  }
  return null
}

function sendOf(
  entry: HostEntry,
  { path, query }: Address,
  request: HttpRequest,
): HostEntry['sends'][number] | undefined {
  const paths = query === '' ? spellings(path) : [...spellings(path), ...spellings(path + query)]
  if (entry.reads.some((pattern) => new RegExp(pattern).test(path))) return undefined
  return entry.sends.find(
    (send) =>
      methodMatches(send.methods, request.method) &&
      (paths.some((spelling) => new RegExp(send.path).test(spelling)) || onlyVariable(path)) &&
      bodyMatches(send.body, request.bodies),
  )
}

function methodMatches(methods: readonly string[], method: string): boolean {
  return methods.length === 0 || methods.includes('*') || methods.includes(method) || method.includes('${')
}

/** A path whose ending is not known matches when the host takes messages at all. */
function onlyVariable(path: string): boolean {
  return /^\/?\$\{\w+\}$/.test(path)
}

/** The path as written, and with plausible texts in place of what is not known. */
function spellings(path: string): readonly string[] {
  const holes = /\$\{[^}]*\}|\$\([^)]*\)/g
  return holes.test(path)
    ? [path, path.replace(holes, 'x1'), path.replace(holes, '1'), path.replace(holes, 'T00000000')]
    : [path]
}

function bodyMatches(pattern: string | undefined, bodies: readonly string[]): boolean {
  if (pattern === undefined || bodies.length === 0) return true
  return bodies.some((body) => body.startsWith('@') || /\$[{(]/.test(body) || new RegExp(pattern).test(body))
}

const services: readonly { readonly name: RegExp; readonly provider: string; readonly channel: Channel }[] = [
  { name: /slack/, provider: 'slack webhook', channel: 'chat' },
  { name: /discord/, provider: 'discord webhook', channel: 'chat' },
  { name: /(^|_)(ms)?teams(_|$)/, provider: 'teams webhook', channel: 'chat' },
  {
    name: /mattermost|rocket_?chat|google_?chat|gchat|zulip|webex|feishu|lark|ding_?talk|we_?com|telegram/,
    provider: 'chat webhook',
    channel: 'chat',
  },
  { name: /ntfy|gotify|pushover|pushbullet|bark_/, provider: 'push webhook', channel: 'push' },
  { name: /pager_?duty|ops_?genie|alert_?manager|incident/, provider: 'incident webhook', channel: 'incident' },
]
const startsSomething =
  /deploy|release_hook|build_?hook|trigger|vercel|netlify|coolify|dokploy|render_|revalidate|purge|rebuild|stripe|secret$|token$/

/** A variable that the catalogue knows as a setting of a host. */
function bySetting(value: ShellValue, request: HttpRequest, hosts: readonly HostEntry[]): Destination | null {
  if (!isVariable(value) || !posts(request)) return null
  for (const entry of hosts) {
    const name = value.names.find((candidate) =>
      entry.settings?.some((pattern) => new RegExp(pattern, 'i').test(bare(candidate))),
    )
    if (name !== undefined)
      return {
        provider: entry.provider,
        channel: entry.channel,
        gray: false,
        because: `${request.method} to the address in ${bare(name)}, where the address of ${entry.provider} is kept.`,
      }
  }
  return null
}

function isVariable(value: ShellValue): boolean {
  return /^(\$\{|https?:\/\/\$\{)/.test(value.text)
}

function posts(request: HttpRequest): boolean {
  return request.method === 'POST' || request.method === 'PUT'
}

/** The name without what a masked runner expression adds: `__secrets_HOOK__` is `secrets_HOOK`. */
function bare(name: string): string {
  return name.replace(/^[\W_]+|[\W_]+$/g, '')
}

/** A variable whose name says that it holds the address of a notification webhook. */
function byName(value: ShellValue, request: HttpRequest): Destination | null {
  if (!isVariable(value) || !posts(request)) return null
  const head = /^(?:https?:\/\/)?\$\{([^}]*)\}/.exec(value.text)?.[1]
  const name = value.names.find((candidate) => saysWebhook(candidate)) ?? (head && saysWebhook(head) ? head : undefined)
  if (name === undefined) return null
  const service = services.find((candidate) => candidate.name.test(name.toLowerCase()))
  return {
    provider: service?.provider ?? 'webhook',
    channel: service?.channel ?? 'webhook',
    gray: false,
    because: `${request.method} to the address in ${bare(name)}, whose name says that it is a notification webhook.`,
  }
}

function saysWebhook(name: string): boolean {
  const lower = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (startsSomething.test(lower)) return false
  if (/web_?hook/.test(lower)) return true
  return services.some((service) => service.name.test(lower)) && /(^|_)(url|uri|hook|endpoint|address)(_|$)/.test(lower)
}
