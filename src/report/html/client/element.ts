type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>

/** Makes an element. Text is always set as text, so that nothing quoted can become markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value)
    else if (key.startsWith('aria-') && value !== null) made.setAttribute(key, String(value))
    else if (value === true) made.setAttribute(key, '')
    else if (value !== false && value !== null) made.setAttribute(key, String(value))
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no element #${id}.`)
  return found
}
