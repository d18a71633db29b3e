import type { ESLint, Linter } from 'eslint'
import { createRequire } from 'node:module'
import { rules } from './host/registry.js'

export { loadSettings } from './host/load-settings.js'
export type { SendgateSettings } from './host/settings.js'

const { name, version } = createRequire(import.meta.url)(manifestPath()) as {
  readonly name: string
  readonly version: string
}

/** The manifest lies one level above `rules` and two above `dist/rules`. */
function manifestPath(): string {
  return import.meta.url.includes('/dist/rules/') ? '../../package.json' : '../package.json'
}

const namespace = 'sendgate'
const recommended: Linter.RulesRecord = Object.fromEntries(
  Object.keys(rules).map((rule) => [`${namespace}/${rule}`, 'error']),
)

const plugin = {
  meta: { name, version, namespace },
  rules: { ...rules },
  configs: {} as Record<'recommended' | 'recommendedTypeChecked', Linter.Config>,
} satisfies ESLint.Plugin

/** Needs nothing but the syntax tree. */
plugin.configs.recommended = { name: `${namespace}/recommended`, plugins: { [namespace]: plugin }, rules: recommended }

/** Asks the type checker where the file alone does not show what a receiver is; needs `parserOptions.projectService`. */
plugin.configs.recommendedTypeChecked = {
  ...plugin.configs.recommended,
  name: `${namespace}/recommended-type-checked`,
  rules: { ...recommended, [`${namespace}/require-dedup-gate`]: ['error', { typed: true }] },
}

export default plugin
