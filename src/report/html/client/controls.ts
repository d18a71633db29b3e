import { element } from './element.js'
import { countValues, facets, type Facet, type Filter, type Row } from './filter.js'

export interface Controls {
  readonly root: HTMLElement
  readonly search: HTMLInputElement
  /** Writes a filter into the fields and the counts beside their values. */
  show(filter: Filter, shown: number): void
}

const labels: Readonly<Record<Exclude<Facet, 'verdict'>, string>> = {
  channel: 'Channel',
  trigger: 'Trigger',
  owner: 'Owner',
  workspace: 'Workspace',
}
const selectable = facets.filter((facet) => facet !== 'verdict')

/** The search field and one choice per facet. `change` gets the fields that changed. */
export function controls(rows: readonly Row[], change: (patch: Partial<Filter>) => void): Controls {
  const search = element('input', {
    type: 'search',
    placeholder: 'Filter by call, file, trigger…   /',
    'aria-label': 'Filter by text',
    input: () => change({ text: search.value }),
  })
  const selects = selectable.map((facet) =>
    element('select', {
      'aria-label': labels[facet],
      name: facet,
      change: (event) => change({ [facet]: (event.target as HTMLSelectElement).value }),
    }),
  )
  const count = element('p', { class: 'count', role: 'status' })
  const reset = element(
    'button',
    {
      type: 'button',
      class: 'reset',
      click: () => change({ text: '', verdict: new Set(), channel: '', trigger: '', owner: '', workspace: '' }),
    },
    'clear',
  )
  return {
    root: element(
      'form',
      { class: 'controls', submit: (event) => event.preventDefault() },
      search,
      element('div', { class: 'selects' }, ...selects),
      element('div', { class: 'status' }, count, reset),
    ),
    search,
    show(filter, shown) {
      if (search.value !== filter.text) search.value = filter.text
      for (const [index, facet] of selectable.entries()) {
        const select = selects[index]
        if (select !== undefined)
          fillSelect(select, { label: labels[facet], chosen: filter[facet], counts: countValues(rows, filter, facet) })
      }
      count.textContent = `${shown.toLocaleString('en')} of ${rows.length.toLocaleString('en')} sends`
      reset.hidden = shown === rows.length && filter.text === '' && filter.verdict.size === 0
      for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-verdict]'))
        button.setAttribute('aria-pressed', String(filter.verdict.has(button.dataset['verdict'] ?? '')))
    },
  }
}

function fillSelect(
  select: HTMLSelectElement,
  { label, chosen, counts }: { label: string; chosen: string; counts: ReadonlyMap<string, number> },
): void {
  const names = [...counts.keys()].sort()
  select.replaceChildren(
    element('option', { value: '' }, `${label}: all`),
    ...names.map((name) =>
      element('option', { value: name, selected: name === chosen }, `${name} (${counts.get(name) ?? 0})`),
    ),
  )
  select.classList.toggle('active', chosen !== '')
}
