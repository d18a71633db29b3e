import type { PageData, PageSend } from '../page-data.js'

export const facets = ['verdict', 'channel', 'trigger', 'owner', 'workspace'] as const
export type Facet = (typeof facets)[number]

export interface Filter {
  readonly text: string
  readonly verdict: ReadonlySet<string>
  readonly channel: string
  readonly trigger: string
  readonly owner: string
  readonly workspace: string
}

export const noFilter: Filter = { text: '', verdict: new Set(), channel: '', trigger: '', owner: '', workspace: '' }
export const noOwner = 'no owner'

/** Index of the sends by what the filter asks, built once. */
export interface Row {
  readonly send: PageSend
  readonly haystack: string
  readonly values: Readonly<Record<Facet, readonly string[]>>
}

export function rowsOf(data: PageData): Row[] {
  return data.sends.map((send) => ({
    send,
    haystack:
      `${send.callee} ${data.files[send.file]}:${send.line} ${send.sender} ${send.function} ${send.id} ${send.paths.map((path) => path.trigger?.name ?? '').join(' ')}`.toLowerCase(),
    values: {
      verdict: [send.verdict],
      channel: [send.channel],
      workspace: [send.workspace],
      owner: send.owners.length === 0 ? [noOwner] : send.owners,
      trigger:
        send.paths.length === 0
          ? [send.trigger]
          : [...new Set(send.paths.map((path) => path.trigger?.kind ?? 'unknown'))],
    },
  }))
}

export function matching(rows: readonly Row[], filter: Filter): Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => passes(row, filter, null) && words.every((word) => row.haystack.includes(word)))
}

/** How many sends each value of a facet would show under the other filters. */
export function countValues(rows: readonly Row[], filter: Filter, facet: Facet): Map<string, number> {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const counted = passes(row, filter, facet) && words.every((word) => row.haystack.includes(word)) ? 1 : 0
    for (const value of row.values[facet]) counts.set(value, (counts.get(value) ?? 0) + counted)
  }
  return counts
}

function passes(row: Row, filter: Filter, except: Facet | null): boolean {
  return facets.every((facet) => {
    if (facet === except) return true
    if (facet === 'verdict') return filter.verdict.size === 0 || filter.verdict.has(row.send.verdict)
    return filter[facet] === '' || row.values[facet].includes(filter[facet])
  })
}

/** The part of the address after `#`: the id of a send, then the filter, so that a view can be passed on. */
export function toHash(id: string, filter: Filter): string {
  const query = new URLSearchParams()
  if (filter.text !== '') query.set('text', filter.text)
  for (const verdict of filter.verdict) query.append('verdict', verdict)
  for (const facet of facets) if (facet !== 'verdict' && filter[facet] !== '') query.set(facet, filter[facet])
  const text = query.toString()
  return `#${encodeURIComponent(id)}${text === '' ? '' : `?${text}`}`
}

export function fromHash(hash: string): { id: string; filter: Filter } {
  const [id = '', query = ''] = hash.replace(/^#/, '').split('?')
  const values = new URLSearchParams(query)
  const get = (name: string) => values.get(name) ?? ''
  return {
    id: decode(id),
    filter: {
      text: get('text'),
      verdict: new Set(values.getAll('verdict')),
      channel: get('channel'),
      trigger: get('trigger'),
      owner: get('owner'),
      workspace: get('workspace'),
    },
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
