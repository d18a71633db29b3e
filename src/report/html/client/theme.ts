const stored = 'sendgate-theme'

/** Follows the system until the reader chooses; returns the switch. */
export function followTheme(button: HTMLElement): () => void {
  const remembered = remember()
  if (remembered !== null) document.documentElement.dataset['theme'] = remembered
  const change = (): void => {
    const current =
      document.documentElement.dataset['theme'] ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    const next = current === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset['theme'] = next
    remember(next)
  }
  button.addEventListener('click', change)
  return change
}

/** A page from a file or an artifact server may have no storage; then the choice lasts as long as the page. */
function remember(theme?: string): string | null {
  try {
    if (theme !== undefined) localStorage.setItem(stored, theme)
    return localStorage.getItem(stored)
  } catch {
    return null
  }
}
