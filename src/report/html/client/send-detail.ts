import type { PageData, PageGuard, PagePath, PagePlace, PageSend } from '../page-data.js'
import { element } from './element.js'
import { placeLink, sourceView } from './source-view.js'

/** Everything about one send: the verdict and why, what closes it, and each path from its trigger drawn down to it. */
export function sendDetail(data: PageData, send: PageSend, permalink: string): HTMLElement {
  return element(
    'article',
    { class: 'detail', 'aria-labelledby': 'send-title' },
    element(
      'header',
      {},
      element(
        'p',
        { class: 'crumbs' },
        element('span', { class: `pill ${send.verdict}` }, send.verdict),
        element('span', { class: 'tag' }, send.channel),
        element('span', { class: 'tag' }, send.workspace),
        ...send.owners.map((owner) => element('span', { class: 'tag owner' }, owner)),
        element('a', { class: 'permalink', href: permalink, title: 'Link to this send' }, '# link'),
      ),
      element('h2', { id: 'send-title' }, send.callee),
      element(
        'p',
        { class: 'sub' },
        placeLink(data, send),
        send.function === '' ? null : element('span', {}, ` in ${send.function}`),
      ),
    ),
    remedy(send),
    pathSection(data, send),
    element(
      'details',
      { class: 'because' },
      element('summary', {}, 'Why this is a send'),
      element('ol', {}, ...send.because.map((step) => element('li', {}, step))),
      element('p', { class: 'dim' }, `${send.sender} · known by ${send.confidence} · ${send.id}`),
    ),
  )
}

function remedy(send: PageSend): HTMLElement {
  if (send.remedy !== null) {
    return element(
      'section',
      { class: `remedy ${send.verdict}` },
      element('p', {}, element('b', {}, send.remedy.why)),
      element('p', {}, send.remedy.edit),
      commandLine(`npx ${send.remedy.command}`),
    )
  }
  const text =
    send.verdict === 'allowed'
      ? `Allowed: ${send.allowance || 'a comment beside it says why.'}`
      : send.guard === null
        ? 'Every path to it is guarded.'
        : `${send.guard.kind}: ${send.guard.why || 'it stands on every path.'}`
  return element('section', { class: `remedy ${send.verdict}` }, element('p', {}, text))
}

function commandLine(command: string): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'copy',
      click: () =>
        void navigator.clipboard?.writeText(command).then(() => {
          button.textContent = 'copied'
        }),
    },
    'copy',
  )
  return element('p', { class: 'command' }, element('code', {}, command), button)
}

function pathSection(data: PageData, send: PageSend): HTMLElement {
  const drawn = element('div', { class: 'path-body' })
  const open = send.paths.filter((path) => !path.guarded).length
  const buttons = send.paths.map((path, index) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': index === 0,
        class: path.guarded ? 'guarded' : 'open',
        click: () => choose(index),
      },
      element('i', { class: `dot ${path.guarded ? 'covered' : send.verdict === 'unknown' ? 'unknown' : 'ungated'}` }),
      path.trigger === null ? 'no trigger' : `${path.trigger.kind} ${path.trigger.name}`.trim(),
    ),
  )
  const choose = (chosen: number): void => {
    for (const [index, button] of buttons.entries()) button.setAttribute('aria-selected', String(index === chosen))
    const path = send.paths[chosen]
    drawn.replaceChildren(path === undefined ? steps(data, send, null) : steps(data, send, path))
  }
  choose(0)
  const title =
    send.paths.length === 0
      ? 'No path from a trigger is known'
      : `${send.paths.length} ${send.paths.length === 1 ? 'path' : 'paths'}, ${open} open`
  return element(
    'section',
    { class: 'paths' },
    element('h3', {}, title),
    send.paths.length > 1
      ? element('div', { class: 'path-tabs', role: 'tablist', 'aria-label': 'Paths' }, ...buttons)
      : null,
    drawn,
  )
}

function steps(data: PageData, send: PageSend, path: PagePath | null): HTMLElement {
  const guarded = path?.guarded ?? send.verdict === 'covered'
  const trigger = path?.trigger ?? null
  const guardLine = path?.guard ?? null
  return element(
    'ol',
    { class: `steps ${guarded ? 'guarded' : 'open'}` },
    trigger === null
      ? null
      : step(
          'trigger',
          trigger.kind,
          [trigger.name, trigger.delivery].filter(Boolean).join(' — '),
          placeLink(data, trigger),
          sourceView(data, { ...trigger, around: 1, tone: 'trigger' }),
        ),
    ...withGuard(
      (path?.calls ?? []).filter((call) => !samePlace(call, guardLine)),
      guardLine,
    ).map((place) =>
      place === guardLine && guardLine !== null
        ? guardStep(data, guardLine)
        : step('call', 'call', '', placeLink(data, place), sourceView(data, { ...place, around: 1, tone: 'call' })),
    ),
    step(
      'send',
      'send',
      send.sender,
      placeLink(data, send),
      sourceView(data, { ...send, last: Math.min(send.endLine, send.line + 12), around: 2, tone: 'send' }),
    ),
  )
}

/** The guard in its place among the calls: before the first one below it in its own file, else directly before the send. */
function withGuard(calls: readonly PagePlace[], guard: PageGuard | null): readonly PagePlace[] {
  if (guard === null) return calls
  const below = calls.findIndex((call) => call.file === guard.file && call.line >= guard.line)
  return below < 0 ? [...calls, guard] : [...calls.slice(0, below), guard, ...calls.slice(below)]
}

function guardStep(data: PageData, guard: PageGuard): HTMLElement {
  return step(
    `guard ${guard.quality === 'sound' ? 'sound' : 'weak'}`,
    `${guard.quality} ${guard.kind}`,
    guard.why,
    placeLink(data, guard),
    sourceView(data, { ...guard, around: 1, tone: 'guard' }),
  )
}

function step(kind: string, label: string, note: string, place: HTMLElement, source: HTMLElement): HTMLElement {
  return element(
    'li',
    { class: `step ${kind}` },
    element(
      'div',
      { class: 'step-head' },
      element('b', {}, label),
      note === '' ? null : element('span', { class: 'note' }, note),
      place,
    ),
    source,
  )
}

function samePlace(
  a: { readonly file: number; readonly line: number },
  b: { readonly file: number; readonly line: number } | null,
): boolean {
  return b !== null && a.file === b.file && a.line === b.line
}
