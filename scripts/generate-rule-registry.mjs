// The folder is the registry: writes rules/host/registry.ts from the rule files of rules/. Run by `npm run generate`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'rules')
export const registryFile = join(folder, 'host', 'registry.ts')

/** Names of the rules: every file directly in rules/, but the plugin itself. */
export function ruleNames() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
}

/** Text of the registry: one import per file, one entry per rule. */
export function registryText() {
  const rules = ruleNames().map((name) => {
    const exported = [...readFileSync(join(folder, `${name}.ts`), 'utf8').matchAll(/^export const (\w+)/gm)]
    if (exported.length !== 1)
      throw new Error(`rules/${name}.ts must export exactly one rule, it exports ${exported.length}.`)
    return { name, exported: exported[0][1] }
  })
  return [
    '// Written by scripts/generate-rule-registry.mjs from the files of rules/; do not edit.',
    "import type { Rule } from 'eslint'",
    ...rules.map(({ name, exported }) => `import { ${exported} } from '../${name}.js'`),
    '',
    'export const rules: Readonly<Record<string, Rule.RuleModule>> = {',
    ...rules.map(({ name, exported }) => `  '${name}': ${exported},`),
    '}',
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(registryFile, registryText())
