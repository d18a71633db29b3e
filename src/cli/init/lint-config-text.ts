import { ruleNames } from '../rule-names.js'

/** An ESLint configuration that loads the plugin, with the parser for TypeScript where the project has one. */
export function eslintConfigText(hasTypescriptEslint: boolean): string {
  return `import sendgate, { loadSettings } from 'eslint-plugin-sendgate'
${hasTypescriptEslint ? "import tseslint from 'typescript-eslint'\n" : ''}
export default [
${hasTypescriptEslint ? "  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser: tseslint.parser } },\n" : ''}  sendgate.configs.recommended,
  { settings: { sendgate: await loadSettings() } },
]
`
}

/** What to add to an ESLint configuration that exists. */
export const eslintLines: readonly string[] = [
  "import sendgate, { loadSettings } from 'eslint-plugin-sendgate'",
  '// in the exported array:',
  'sendgate.configs.recommended,',
  '{ settings: { sendgate: await loadSettings() } },',
]

/** Under oxlint, `require-sync-step` sees programs alone: prose and data files are no languages of it. */
const oxlint = {
  jsPlugins: ['eslint-plugin-sendgate'],
  rules: Object.fromEntries(ruleNames.map((rule) => [`sendgate/${rule}`, 'error'])),
}

export function oxlintConfigText(): string {
  return `${JSON.stringify(oxlint, null, 2)}\n`
}

/** What to add to an oxlint configuration that exists. */
export const oxlintLines: readonly string[] = JSON.stringify(oxlint, null, 2)
  .split('\n')
  .slice(1, -1)
  .map((line) => line.slice(2))
