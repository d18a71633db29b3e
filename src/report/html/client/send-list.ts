import type { PageData } from '../page-data.js'
import { element } from './element.js'
import type { Row } from './filter.js'

const rowHeight = 64
const overscan = 6

export interface SendList {
  readonly root: HTMLElement
  show(rows: readonly Row[]): void
  select(id: string, scroll: boolean): void
}

/** A list that makes only the rows in sight, so that its cost does not grow with the number of sends. */
export function sendList(data: PageData, hrefOf: (id: string) => string): SendList {
  const track = element('div', { class: 'track', role: 'presentation' })
  const root = element('div', { class: 'rows', tabindex: '0', role: 'listbox', 'aria-label': 'Sends' }, track)
  let rows: readonly Row[] = []
  let selected = ''

  const draw = (): void => {
    const first = Math.max(0, Math.floor(root.scrollTop / rowHeight) - overscan)
    const last = Math.min(rows.length, Math.ceil((root.scrollTop + root.clientHeight) / rowHeight) + overscan)
    track.style.height = `${rows.length * rowHeight}px`
    track.replaceChildren(
      ...rows.slice(first, last).map((row, index) =>
        rowElement(data, row, {
          top: (first + index) * rowHeight,
          position: first + index + 1,
          of: rows.length,
          selected: row.send.id === selected,
          href: hrefOf(row.send.id),
        }),
      ),
    )
  }
  let pending = false
  const drawSoon = (): void => {
    if (pending) return
    pending = true
    requestAnimationFrame(() => {
      pending = false
      draw()
    })
  }
  root.addEventListener('scroll', drawSoon, { passive: true })
  new ResizeObserver(drawSoon).observe(root)

  return {
    root,
    show(next) {
      rows = next
      root.scrollTop = 0
      draw()
    },
    select(id, scroll) {
      selected = id
      const index = rows.findIndex((row) => row.send.id === id)
      if (scroll && index >= 0) {
        const top = index * rowHeight
        if (top < root.scrollTop) root.scrollTop = top
        else if (top + rowHeight > root.scrollTop + root.clientHeight)
          root.scrollTop = top + rowHeight - root.clientHeight
      }
      if (index < 0) root.removeAttribute('aria-activedescendant')
      else root.setAttribute('aria-activedescendant', `row-${index + 1}`)
      draw()
    },
  }
}

interface Drawn {
  readonly top: number
  readonly position: number
  readonly of: number
  readonly selected: boolean
  readonly href: string
}

const signs = { covered: '✓', partial: '◐', ungated: '✗', unknown: '?', allowed: '–' } as const

function rowElement(data: PageData, { send }: Row, drawn: Drawn): HTMLElement {
  const file = data.files[send.file] ?? ''
  const slash = file.lastIndexOf('/') + 1
  const row = element(
    'a',
    {
      class: `row${drawn.selected ? ' selected' : ''}`,
      href: drawn.href,
      role: 'option',
      id: `row-${drawn.position}`,
      tabindex: '-1',
      'aria-posinset': drawn.position,
      'aria-setsize': drawn.of,
      'aria-selected': drawn.selected,
    },
    element('span', { class: `sign ${send.verdict}`, title: send.verdict }, signs[send.verdict]),
    element(
      'span',
      { class: 'what' },
      element('span', { class: 'callee' }, send.callee),
      element(
        'span',
        { class: 'where', title: `${file}:${send.line}` },
        element('span', { class: 'file' }, `${file.slice(slash)}:${send.line}`),
        element('span', { class: 'folder' }, file.slice(0, slash).replace(/\/$/, '')),
      ),
    ),
    element(
      'span',
      { class: 'tags' },
      element('span', { class: 'tag' }, send.channel),
      element('span', { class: 'trigger' }, send.trigger === 'unknown' ? '' : send.trigger),
    ),
  )
  row.style.transform = `translateY(${drawn.top}px)`
  return row
}
