#!/usr/bin/env node
// Writes the generated files of the reports: the index of the formats, the embedded script and style of the HTML
// page, and the JSON Schema of the result. With --check it writes nothing and fails where a file is out of step.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { reportSchema } from './report-schema.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const outputs = {
  'src/report/index.ts': reportIndex(),
  'src/report/html/assets.ts': await htmlAssets(),
  'schema/coverage-report.schema.json': `${JSON.stringify(reportSchema(join(root, 'src/result/coverage-report.ts')), null, 2)}\n`,
}

const stale = Object.entries(outputs).filter(([file, text]) => read(file) !== text)
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is out of step with its sources. Run: npm run generate`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [file, text] of stale) writeFileSync(join(root, file), text)
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return null
  }
}

function reportIndex() {
  const names = readdirSync(join(root, 'src/report'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
  return [
    '// Generated from the files of this folder by scripts/generate-report.js.',
    ...names.map((name) => `import { ${name}Report } from './${name}.js'`),
    "import type { ReportFormat } from './parts/report-format.js'",
    '',
    "export { allowedListText } from './gaps/allowed-list.js'",
    "export { gapListMarkdown, gapListText } from './gaps/gap-list.js'",
    "export { codeownersPlaces, parseCodeowners, withOwners, type Codeowners } from './owners/codeowners.js'",
    "export type { ReportContext, ReportFormat } from './parts/report-format.js'",
    '',
    '/** Every format, by the word after `--format`. */',
    `export const reportFormats: readonly ReportFormat[] = [${names.map((name) => `${name}Report`).join(', ')}]`,
    '',
  ].join('\n')
}

async function htmlAssets() {
  const bundle = await rolldown({ input: join(root, 'src/report/html/client/main.ts'), logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  const script = output[0].code.trim()
  const style = readFileSync(join(root, 'src/report/html/client/style.css'), 'utf8').replace(/\n\s*/g, '\n').trim()
  for (const [name, text] of Object.entries({ script, style })) {
    if (/<\/(script|style)/i.test(text)) throw new Error(`The ${name} of the page would end its own element.`)
  }
  return [
    '// Generated from the folder client by scripts/generate-report.js.',
    `export const pageScript = ${JSON.stringify(`\n${script}\n`)}`,
    `export const pageStyle = ${JSON.stringify(`\n${style}\n`)}`,
    '',
  ].join('\n')
}
