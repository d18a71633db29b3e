// Writes the head of every page in docs/rules from what the built rules say. Run by `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(import.meta.dirname, '..')
const [start, end] = ['<!-- head:start -->', '<!-- head:end -->']

export const pageOf = (name) => join(root, 'docs', 'rules', `${name}.md`)

/** What stands between the markers. */
export function headOf(name, { meta }) {
  const facts = [
    meta.docs.recommended ? 'In the presets `recommended` and `recommendedTypeChecked`.' : 'In no preset.',
    ...(meta.hasSuggestions ? ['Offers suggestions.'] : []),
    ...(meta.fixable ? ['Fixes with `--fix`.'] : []),
    meta.schema.length > 0 ? 'Has [options](#options).' : 'Has no options.',
  ]
  return [start, `**${meta.docs.description}.**`, '', `\`sendgate/${name}\`: ${facts.join(' ')}`, end].join('\n')
}

/** The page with the present head, right below its title. */
export function withHead(text, head) {
  const without = text.includes(start)
    ? text.slice(0, text.indexOf(start)) + text.slice(text.indexOf(end) + end.length).replace(/^\n+/, '')
    : text
  return without.replace(/^(# .*)\n+/, `$1\n\n${head.replaceAll('$', '$$$$')}\n\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { default: plugin } = await import(new URL('../dist/rules/index.js', import.meta.url).href)
  for (const [name, rule] of Object.entries(plugin.rules)) {
    const page = pageOf(name)
    writeFileSync(page, withHead(readFileSync(page, 'utf8'), headOf(name, rule)))
  }
}
