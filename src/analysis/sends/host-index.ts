import { addToGroup } from '../add-to-group.js'
import type { HostEntry, HostSend } from '../../catalogue/entries/host-entry.js'
import { hole } from './text-of.js'

interface IndexedHost {
  readonly entry: HostEntry
  readonly sends: readonly (HostSend & {
    readonly pattern: RegExp
    readonly bodyPattern: RegExp | null
    readonly otherBody: RegExp | null
  })[]
  readonly reads: readonly RegExp[]
}

export interface HostIndex {
  readonly exact: ReadonlyMap<string, readonly IndexedHost[]>
  readonly suffixes: readonly (readonly [string, IndexedHost])[]
  readonly settings: readonly (readonly [RegExp, HostEntry])[]
  /** Sends that the path alone tells. */
  readonly anywhere: readonly IndexedHost[]
  /** Sends that the path tells below a root of this name. */
  readonly roots: readonly { readonly called: RegExp; readonly at: string; readonly host: IndexedHost }[]
}

export type Destination =
  | { readonly kind: 'send'; readonly entry: HostEntry; readonly send: HostSend }
  | { readonly kind: 'read'; readonly entry: HostEntry }
  /** The host sends, but what this request does depends on a part that is not known. */
  | { readonly kind: 'open'; readonly entry: HostEntry }

const known = new WeakMap<readonly HostEntry[], HostIndex>()

/** One list is indexed once: editors ask again with every file. */
export function indexHosts(entries: readonly HostEntry[]): HostIndex {
  const index = known.get(entries) ?? made(entries)
  known.set(entries, index)
  return index
}

function made(entries: readonly HostEntry[]): HostIndex {
  const exact = new Map<string, IndexedHost[]>()
  const suffixes: (readonly [string, IndexedHost])[] = []
  const anywhere: IndexedHost[] = []
  const roots: HostIndex['roots'][number][] = []
  for (const entry of entries) {
    const indexed: IndexedHost = {
      entry,
      sends: entry.sends.map((send) => ({
        ...send,
        pattern: new RegExp(send.path),
        bodyPattern: send.body === undefined ? null : new RegExp(send.body),
        otherBody: send.unlessBody === undefined ? null : new RegExp(send.unlessBody),
      })),
      reads: entry.reads.map((path) => new RegExp(path)),
    }
    const telling = indexed.sends.filter(({ anyHost }) => anyHost)
    if (telling.length > 0) anywhere.push({ ...indexed, sends: telling })
    if (entry.root !== undefined)
      roots.push({ called: new RegExp(entry.root.called, 'i'), at: entry.root.at ?? '', host: indexed })
    for (const host of entry.hosts) {
      if (host.startsWith('*.')) suffixes.push([host.slice(1), indexed])
      else addToGroup(exact, host, indexed)
    }
  }
  const settings = entries.flatMap((entry) =>
    (entry.settings ?? []).map((name) => [new RegExp(name, 'i'), entry] as const),
  )
  return { exact, suffixes, settings, anywhere, roots }
}

export interface SeenRequest {
  readonly url: string
  /** Empty when unknown. */
  readonly methods: readonly string[]
  readonly body: string
  /** What the address is called, see `namesOf`. */
  readonly names?: readonly string[]
}

/** What a request to a catalogued host does; null when the host is not catalogued. */
export function destinationOf(request: SeenRequest, index: HostIndex): Destination | null {
  const parts = /^https?:\/\/(?:[^/@?#]*@)?([^/?#:]+)(?::\d+)?([^#]*)/i.exec(request.url)
  if (parts === null) return onAnyHost(request, pathBelow(request.url), index)
  const [, host = '', rest = ''] = parts
  if (host.includes(hole) && hostsNamed(host.toLowerCase(), index).length === 0) return onAnyHost(request, rest, index)
  let open: Destination | null = null
  for (const indexed of hostsNamed(host.toLowerCase(), index)) {
    const found = judged(request, rest === '' ? '/' : rest, indexed)
    if (found.kind === 'send') return found
    open ??= found
  }
  return open
}

function pathBelow(url: string): string | null {
  return url.startsWith(`${hole}/`) ? url.slice(1).replace(/#.*$/, '') : null
}

/** A known path below a host that is configured, or below the root of an API that its name tells. */
function onAnyHost(request: SeenRequest, path: string | null, index: HostIndex): Destination | null {
  if (path === null || path === '') return null
  const named = index.roots.filter(({ called }) => request.names?.some((name) => called.test(name)))
  const judgements = [
    ...index.anywhere.map((indexed) => judged(request, path, indexed)),
    ...named.flatMap(({ at, host }) =>
      [path, ...(at === '' ? [] : [`${at}${path}`])].map((whole) => judged(request, whole, host)),
    ),
  ]
  return judgements.find(({ kind }) => kind === 'send') ?? null
}

function hostsNamed(host: string, index: HostIndex): readonly IndexedHost[] {
  const bySuffix = index.suffixes.filter(([suffix]) => host.endsWith(suffix)).map(([, indexed]) => indexed)
  return [...new Set([...(index.exact.get(host) ?? []), ...bySuffix])]
}

function judged(request: SeenRequest, path: string, { entry, sends, reads }: IndexedHost): Destination {
  const plain = path.replace(/\?.*$/, '')
  let open =
    path.includes(hole) && path.replace(/[^/\u2026?]/g, '').startsWith('/\u2026') && request.methods.length === 0
  for (const send of sends) {
    const here = send.pattern.test(path) || send.pattern.test(plain)
    if (!here) continue
    if (request.methods.length > 0 && !send.methods.some((method) => request.methods.includes(method))) continue
    if (send.otherBody?.test(request.body)) return { kind: 'read', entry }
    if (send.bodyPattern === null || send.bodyPattern.test(request.body)) return { kind: 'send', entry, send }
    open ||= request.body.includes(hole)
  }
  if (reads.some((pattern) => pattern.test(path))) return { kind: 'read', entry }
  return open || path.endsWith(hole) ? { kind: 'open', entry } : { kind: 'read', entry }
}
