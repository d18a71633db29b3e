const prefix = 'sendgate/'

/**
 * The rules of sendgate that an ESLint directive turns off, without their prefix; empty when it turns off every rule;
 * null when it is no such directive or turns off other rules only.
 */
export function parseEslintDisable(text: string): readonly string[] | null {
  const body = text.trim().replace(/\s--\s[\s\S]*$/, '')
  const directive = /^eslint-disable(?:-next-line|-line)?(?:\s+(?<rules>[\s\S]+))?$/.exec(body)
  if (directive === null) return null
  const rules = (directive.groups?.['rules'] ?? '')
    .split(',')
    .map((rule) => rule.trim())
    .filter(Boolean)
  if (rules.length === 0) return []
  const ours = rules.filter((rule) => rule.startsWith(prefix)).map((rule) => rule.slice(prefix.length))
  return ours.length === 0 ? null : ours
}
