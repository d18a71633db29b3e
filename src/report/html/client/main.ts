import type { PageData } from '../page-data.js'
import { controls } from './controls.js'
import { byId, element } from './element.js'
import { fromHash, matching, rowsOf, toHash, type Filter } from './filter.js'
import { listenToKeys } from './keyboard.js'
import { otherPanels } from './other-panels.js'
import { sendDetail } from './send-detail.js'
import { sendList } from './send-list.js'
import { followTheme } from './theme.js'

const data: PageData = JSON.parse(byId('data').textContent ?? '')
const rows = rowsOf(data)
let { id: selected, filter } = fromHash(location.hash)
let shown = rows

const list = sendList(data, (id) => toHash(id, filter))
const fields = controls(rows, (patch) => applyFilter({ ...filter, ...patch }))
const detail = element('div', { class: 'pane', id: 'detail', tabindex: '-1' })
const back = element('button', { type: 'button', class: 'back', click: () => go('') }, '← all sends')
const sends = element(
  'section',
  { class: 'sends', id: 'panel-sends' },
  element('div', { class: 'side' }, fields.root, list.root),
  detail,
)
const help = element(
  'dialog',
  { class: 'help' },
  element('h2', {}, 'Keys'),
  element(
    'dl',
    {},
    ...[
      ['j k', 'next, previous send'],
      ['/', 'filter by text'],
      ['1 – 5', 'covered, partial, ungated, unknown, allowed'],
      ['t', 'light or dark'],
      ['Esc', 'clear the filter, leave a field'],
      ['?', 'this help'],
    ].flatMap(([key, what]) => [element('dt', {}, element('kbd', {}, key ?? '')), element('dd', {}, what ?? '')]),
  ),
  element('form', { method: 'dialog' }, element('button', {}, 'Close')),
)
const tabs = element('nav', { class: 'tabs', role: 'tablist', 'aria-label': 'Panels' })
const panels = element('div', { class: 'panels' }, sends)

function applyFilter(next: Filter): void {
  filter = next
  shown = matching(rows, filter)
  fields.show(filter, shown.length)
  list.show(shown)
  if (!shown.some((row) => row.send.id === selected)) selected = ''
  history.replaceState(null, '', toHash(selected, filter))
  drawSelected(false)
}

function drawSelected(scroll: boolean): void {
  const send =
    data.sends.find((candidate) => candidate.id === selected) ??
    (matchMedia('(min-width: 900px)').matches ? shown[0]?.send : undefined)
  list.select(send?.id ?? '', scroll)
  document.body.classList.toggle('chosen', selected !== '')
  if (send === undefined)
    detail.replaceChildren(
      element('p', { class: 'empty' }, rows.length === 0 ? 'No sends were found.' : 'No send passes the filter.'),
    )
  else detail.replaceChildren(back, sendDetail(data, send, toHash(send.id, filter)))
  detail.scrollTop = 0
}

function go(id: string): void {
  selected = id
  history.replaceState(null, '', toHash(id, filter))
  drawSelected(true)
}

function step(by: 1 | -1): void {
  const at = shown.findIndex((row) => row.send.id === (selected || shown[0]?.send.id))
  const next = shown[Math.min(shown.length - 1, Math.max(0, selected === '' && by === 1 ? at : at + by))]
  if (next !== undefined) go(next.send.id)
}

function toggleVerdict(verdict: string): void {
  const chosen = new Set(filter.verdict)
  if (!chosen.delete(verdict)) chosen.add(verdict)
  openPanel('sends')
  applyFilter({ ...filter, verdict: chosen })
}

function openPanel(name: string): void {
  for (const tab of tabs.querySelectorAll('button'))
    tab.setAttribute('aria-selected', String(tab.dataset['panel'] === name))
  const other = otherPanels.find((panel) => panel.name === name)
  panels.replaceChildren(other === undefined ? sends : other.draw(data))
}

function start(): void {
  tabs.append(
    ...[{ name: 'sends', title: 'Sends', count: () => rows.length }, ...otherPanels].map((panel) =>
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          'data-panel': panel.name,
          'aria-selected': panel.name === 'sends',
          click: () => openPanel(panel.name),
        },
        panel.title,
        element('span', { class: 'badge' }, panel.count(data).toLocaleString('en')),
      ),
    ),
  )
  tabs.append(
    element(
      'button',
      { type: 'button', class: 'keys', click: () => help.showModal() },
      element('kbd', {}, '?'),
      ' keys',
    ),
  )
  byId('app').append(tabs, panels, help)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-verdict]'))
    button.addEventListener('click', () => toggleVerdict(button.dataset['verdict'] ?? ''))
  shown = matching(rows, filter)
  fields.show(filter, shown.length)
  list.show(shown)
  drawSelected(true)
  window.addEventListener('hashchange', () => {
    const next = fromHash(location.hash)
    selected = next.id
    openPanel('sends')
    if (toHash('', next.filter) !== toHash('', filter)) applyFilter(next.filter)
    drawSelected(true)
  })
  const switchTheme = followTheme(byId('theme'))
  listenToKeys({
    step,
    toggleVerdict,
    switchTheme,
    focusSearch: () => fields.search.focus(),
    help: () => help.showModal(),
    leave: () =>
      filter.text === '' && filter.verdict.size === 0
        ? list.root.focus()
        : applyFilter({ ...filter, text: '', verdict: new Set() }),
  })
  document.documentElement.dataset['ready'] = ''
  performance.mark('sendgate-ready')
}

start()
