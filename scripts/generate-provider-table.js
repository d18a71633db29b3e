// Writes the provider table into docs/gate/providers.md from what the built package says; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { providerFacts } = await import(new URL('../gate/dist/providers/facts.js', import.meta.url).href)
const file = join(import.meta.dirname, '..', 'docs', 'gate', 'providers.md')
const [start, end] = ['<!-- providers:start -->', '<!-- providers:end -->']

const cell = ({ how, evidence }) => `${how} (*${evidence}*)`
const rows = providerFacts.map(
  ({ provider, call, idempotency, retries, rejections, probe }) =>
    `| ${provider}<br>\`${call}\` | ${cell(idempotency)} | ${cell(retries)} | ${cell(rejections)} | ${cell(probe)} |`,
)
const table = [
  '| provider | idempotency | retries of the SDK | what frees the key | probe |',
  '|---|---|---|---|---|',
  ...rows,
].join('\n')

const text = readFileSync(file, 'utf8')
const wanted = `${text.slice(0, text.indexOf(start))}${start}\n${table}\n${text.slice(text.indexOf(end))}`
if (process.argv.includes('--check')) {
  if (text !== wanted) {
    process.stderr.write('docs/gate/providers.md is stale: run `npm run generate`.\n')
    process.exitCode = 1
  }
} else writeFileSync(file, wanted)
