import type { PageData, PageTask } from '../page-data.js'
import { element } from './element.js'
import { placeLink, sourceView } from './source-view.js'

/** The panels beside the sends, made when they are first opened. */
export const otherPanels: readonly {
  readonly name: string
  readonly title: string
  readonly count: (data: PageData) => number
  readonly draw: (data: PageData) => HTMLElement
}[] = [
  {
    name: 'tasks',
    title: 'Tasks',
    count: (data) => data.tasks.length,
    draw: (data) =>
      cards(
        data.tasks.map((task) => taskCard(data, task)),
        'No task was found.',
      ),
  },
  {
    name: 'findings',
    title: 'Findings',
    count: (data) => data.findings.length,
    draw: (data) => cards(findingCards(data), 'Nothing beside the open sends.'),
  },
  {
    name: 'proposals',
    title: 'Proposals',
    count: (data) => data.proposals.length,
    draw: (data) => cards(proposalCards(data), 'The audit proposes no configuration.'),
  },
  { name: 'unread', title: 'Not analysed', count: (data) => data.notAnalysed.length, draw: unreadPanel },
]

function cards(list: readonly HTMLElement[], empty: string): HTMLElement {
  return element('div', { class: 'cards' }, ...(list.length === 0 ? [element('p', { class: 'empty' }, empty)] : list))
}

const taskVerdicts: Readonly<Record<string, string>> = {
  present: 'covered',
  'not-needed': 'allowed',
  'content-only': 'partial',
  missing: 'ungated',
  unknown: 'unknown',
}

function taskCard(data: PageData, task: PageTask): HTMLElement {
  const excerpt = task.effectSites[0] ?? task
  return element(
    'article',
    { class: 'card', id: `task-${task.id}` },
    element(
      'p',
      { class: 'crumbs' },
      element('span', { class: `pill ${taskVerdicts[task.status] ?? 'unknown'}` }, `sync step ${task.status}`),
      element('span', { class: 'tag' }, task.trigger),
      element('span', { class: 'tag' }, task.form),
    ),
    element('h2', {}, task.name),
    element('p', { class: 'sub' }, placeLink(data, task)),
    task.reason === '' ? null : element('p', {}, task.reason),
    task.read === null
      ? null
      : element(
          'div',
          {},
          element('p', { class: 'label' }, 'reads ', placeLink(data, task.read)),
          sourceView(data, { ...task.read, around: 0, tone: 'guard' }),
        ),
    task.effects === 'none'
      ? null
      : element(
          'div',
          {},
          element('p', { class: 'label' }, 'acts ', placeLink(data, excerpt)),
          sourceView(data, { ...excerpt, around: 1, tone: 'send' }),
        ),
    task.rewrite === ''
      ? null
      : element(
          'section',
          { class: 'remedy ungated' },
          element('p', {}, element('b', {}, 'Proposed step')),
          element('p', {}, task.rewrite),
        ),
  )
}

function findingCards(data: PageData): HTMLElement[] {
  return [
    ...data.warnings.map((warning) =>
      element(
        'article',
        { class: 'card' },
        element('p', { class: 'crumbs' }, element('span', { class: 'pill unknown' }, 'warning')),
        element('p', {}, warning),
      ),
    ),
    ...data.findings.map((finding) =>
      element(
        'article',
        { class: 'card', id: `finding-${finding.id}` },
        element(
          'p',
          { class: 'crumbs' },
          element('span', { class: 'pill ungated' }, finding.rule),
          finding.send === ''
            ? null
            : element('a', { class: 'permalink', href: `#${encodeURIComponent(finding.send)}` }, '# its send'),
        ),
        element('p', { class: 'sub' }, placeLink(data, finding)),
        element('p', {}, finding.message),
        sourceView(data, { ...finding, around: 2, tone: 'send' }),
      ),
    ),
  ]
}

function proposalCards(data: PageData): HTMLElement[] {
  return data.proposals.map((proposal) =>
    element(
      'article',
      { class: 'card' },
      element('p', {}, `${proposal.why} (${proposal.members} members)`),
      element('pre', { class: 'source plain' }, element('code', { class: 'json' }, proposal.config)),
    ),
  )
}

function unreadPanel(data: PageData): HTMLElement {
  if (data.notAnalysed.length === 0) return cards([], 'Every file was analysed.')
  const entries = [...data.notAnalysed].sort((a, b) => Number(b.incomplete) - Number(a.incomplete))
  const groups = new Map<string, typeof entries>()
  for (const entry of entries) groups.set(entry.reason, [...(groups.get(entry.reason) ?? []), entry])
  return element(
    'div',
    { class: 'cards' },
    ...[...groups].map(([reason, list]) =>
      element(
        'article',
        { class: 'card' },
        element(
          'p',
          { class: 'crumbs' },
          element('span', { class: `pill ${list[0]?.incomplete === true ? 'ungated' : 'allowed'}` }, reason),
          element('span', { class: 'dim' }, String(list.length)),
        ),
        element(
          'ul',
          { class: 'files' },
          ...list
            .slice(0, 500)
            .map((entry) =>
              element(
                'li',
                {},
                element('code', {}, data.files[entry.file] ?? ''),
                entry.detail === '' ? null : element('span', { class: 'dim' }, ` ${entry.detail}`),
              ),
            ),
          list.length > 500 ? element('li', { class: 'dim' }, `and ${list.length - 500} more`) : null,
        ),
      ),
    ),
  )
}
