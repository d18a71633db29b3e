export interface KeyActions {
  step(by: 1 | -1): void
  toggleVerdict(verdict: string): void
  switchTheme(): void
  focusSearch(): void
  help(): void
  leave(): void
}

const verdictKeys = ['covered', 'partial', 'ungated', 'unknown', 'allowed'] as const

/** One key per action. A field that is being typed in keeps its keys, except Escape. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    if (document.querySelector('dialog[open]') !== null) return
    if (target !== null && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
      if (event.key === 'Escape' || (event.key === 'Enter' && target.tagName === 'INPUT')) target.blur()
      return
    }
    const action = actionOf(event.key, actions)
    if (action === null) return
    event.preventDefault()
    action()
  })
}

function actionOf(key: string, actions: KeyActions): (() => void) | null {
  if (key === 'j' || key === 'ArrowDown') return () => actions.step(1)
  if (key === 'k' || key === 'ArrowUp') return () => actions.step(-1)
  if (key === '/') return actions.focusSearch
  if (key === 't') return actions.switchTheme
  if (key === '?') return actions.help
  if (key === 'Escape') return actions.leave
  const verdict = verdictKeys[Number(key) - 1]
  return verdict === undefined ? null : () => actions.toggleVerdict(verdict)
}
