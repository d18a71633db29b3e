/**
 * What `require-sync-step` adds to `@eslint/markdown`'s own time on 1,000 Markdown files.
 * Run: `npm run build && node bench/require-sync-step.mjs`
 */
import markdown from '@eslint/markdown'
import { Linter } from 'eslint'
import { requireSyncStep } from '../dist/rules/require-sync-step.js'

const files = Number(process.argv[2] ?? 1000)
const rounds = 3
const plugins = { markdown, sendgate: { rules: { 'require-sync-step': requireSyncStep } } }
const base = { files: ['**/*.md'], plugins, language: 'markdown/gfm', languageOptions: { frontmatter: 'yaml' } }
const withRule = { ...base, rules: { 'sendgate/require-sync-step': 'error' } }

const document = (index) =>
  `# Part ${index}\n\nThe part keeps ${index} values. Call \`load(${index})\` to read them, and see [the guide](../guide.md) for the rest.\n\n${Array.from({ length: 12 }, (_, at) => `## Section ${at}\n\nA value has a *name*, a **unit** and a source. When a source changes, the values are computed again, and a message tells which.\n\n- the first point of ${at}\n- the second point, with \`code\`\n\n\`\`\`ts\nconst value = read(${at})\n\`\`\`\n`).join('\n')}`
const template = (index) =>
  `---\nname: job ${index}\nschedule: "0 ${index % 24} * * *"\n---\n\n# Job ${index}\n\nYou are the herald of team ${index}.\n\n## Steps\n\n${Array.from({ length: 12 }, (_, at) => `${at + 1}. Read the list of open tickets of group ${at}, and note the oldest.\n   - Check whether one is older than ${at} days.\n   - If so, send its owner a message in #group-${at}, and add a line to the log.`).join('\n')}\n\nKeep every message short. Do not mention tickets of other groups.\n`

/** Processor time of this process: other processes do not count. */
function cpuNow() {
  return process.cpuUsage().user / 1000
}

function milliseconds(config, texts) {
  const linter = new Linter()
  const start = cpuNow()
  for (const { path, text } of texts) linter.verify(text, [config], { filename: path })
  return cpuNow() - start
}

function measure(name, texts) {
  milliseconds(withRule, texts.slice(0, 100))
  const own = []
  const ruled = []
  for (let round = 0; round < rounds; round += 1) {
    own.push(milliseconds(base, texts))
    ruled.push(milliseconds(withRule, texts))
  }
  const [without, withIt] = [Math.min(...own), Math.min(...ruled)]
  process.stdout.write(
    `${name}: ${without.toFixed(0)} ms without, ${withIt.toFixed(0)} ms with the rule: +${((withIt / without - 1) * 100).toFixed(1)} %\n`,
  )
}

const numbers = Array.from({ length: files }, (_, index) => index)
measure(
  'documentation, every twentieth file a template',
  numbers.map((index) =>
    index % 20 === 0
      ? { path: `crons/job-${index}.md`, text: template(index) }
      : { path: `docs/part-${index}.md`, text: document(index) },
  ),
)
measure(
  'nothing but templates',
  numbers.map((index) => ({ path: `crons/job-${index}.md`, text: template(index) })),
)
