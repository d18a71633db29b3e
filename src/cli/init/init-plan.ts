import { configFileName } from '../../config/load-config.js'
import type { DetectedProject } from './detect-project.js'
import { eslintConfigText, eslintLines, oxlintConfigText, oxlintLines } from './lint-config-text.js'
import { legacyEslintConfig } from './legacy-eslint-config.js'
import { withMarkedBlock } from './marked-block.js'
import { execute, workflowText } from './workflow-text.js'

/** What writing does to the file: `extends` keeps what stands there. */
type How = 'creates' | 'extends' | 'overwrites'

/** One file of the set-up. */
export type InitStep =
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly how: How }
  | { readonly kind: 'keep'; readonly path: string; readonly why: string }
  | { readonly kind: 'print'; readonly title: string; readonly lines: readonly string[] }

export interface InitSources {
  readonly project: DetectedProject
  /** The text of an existing file; null when there is none. */
  readonly read: (path: string) => string | null
  /** What agents are told. */
  readonly lesson: string
}

const schema = './node_modules/eslint-plugin-sendgate/schema/sendgate.config.schema.json'
const eslintConfigs = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`)

/** Everything that is to be written, kept or printed. A second plan after the first is all `keep` and `print`. */
export function initPlan(sources: InitSources): InitStep[] {
  return [
    configStep(sources),
    ...lintSteps(sources),
    workflowStep(sources),
    preCommitStep(sources),
    ...lessonSteps(sources),
  ]
}

function configStep({ read }: InitSources): InitStep {
  return read(configFileName) === null
    ? {
        kind: 'write',
        path: configFileName,
        text: `${JSON.stringify({ $schema: schema }, null, 2)}\n`,
        how: 'creates',
      }
    : { kind: 'keep', path: configFileName, why: 'it is yours' }
}

function lintSteps({ project, read }: InitSources): InitStep[] {
  const usesOxlint = project.dependencies.has('oxlint') || read('.oxlintrc.json') !== null
  const oxlint = read('.oxlintrc.json')
  return [
    ...eslintSteps({ project, read }, usesOxlint),
    ...(!usesOxlint
      ? []
      : oxlint === null
        ? [writeNew('.oxlintrc.json', oxlintConfigText())]
        : [addTo('.oxlintrc.json', oxlint, oxlintLines)]),
  ]
}

function eslintSteps({ project, read }: Pick<InitSources, 'project' | 'read'>, usesOxlint: boolean): InitStep[] {
  const existing = eslintConfigs.find((path) => read(path) !== null)
  if (existing !== undefined) return [addTo(existing, read(existing) ?? '', eslintLines)]
  if (usesOxlint && !project.dependencies.has('eslint')) return []
  const legacy = legacyEslintConfig(read)
  if (legacy !== null) return [convert(legacy, execute[project.packageManager])]
  const text = eslintConfigText(project.dependencies.has('typescript-eslint'))
  return [writeNew(project.esm ? 'eslint.config.js' : 'eslint.config.mjs', text)]
}

function writeNew(path: string, text: string): InitStep {
  return { kind: 'write', path, text, how: 'creates' }
}

function convert(legacy: string, run: string): InitStep {
  return {
    kind: 'print',
    title: `${legacy} holds ESLint's old format, and an eslint.config.js beside it would switch its rules off. Convert it with \`${run} @eslint/migrate-config ${legacy}\`, then add to eslint.config.js:`,
    lines: eslintLines,
  }
}

function addTo(path: string, text: string, lines: readonly string[]): InitStep {
  if (text.includes('eslint-plugin-sendgate')) return { kind: 'keep', path, why: 'it loads the plugin' }
  return { kind: 'print', title: `Add to ${path}:`, lines }
}

function workflowStep({ project, read }: InitSources): InitStep {
  return replace('.github/workflows/sendgate.yml', workflowText(project.packageManager), read)
}

function replace(path: string, text: string, read: InitSources['read']): InitStep {
  const before = read(path)
  return before === text
    ? { kind: 'keep', path, why: 'it is up to date' }
    : { kind: 'write', path, text, how: before === null ? 'creates' : 'overwrites' }
}

function preCommitStep({ project, read }: InitSources): InitStep {
  const line = `${execute[project.packageManager]} audit-coverage --since HEAD --quiet --format github`
  const path = '.husky/pre-commit'
  const before = read(path)
  if (before?.includes('audit-coverage') === true) return { kind: 'keep', path, why: 'it runs the audit' }
  if (before !== null) return { kind: 'write', path, text: `${before.trimEnd()}\n${line}\n`, how: 'extends' }
  return { kind: 'print', title: 'For a pre-commit hook, which fails only on what the commit adds:', lines: [line] }
}

function lessonSteps({ read, lesson }: InitSources): InitStep[] {
  const existing = ['AGENTS.md', 'CLAUDE.md'].filter((path) => read(path) !== null)
  return (existing.length === 0 ? ['AGENTS.md'] : existing).map((path) => {
    const before = read(path) ?? ''
    const text = withMarkedBlock(before, lesson)
    return before === text
      ? { kind: 'keep', path, why: 'it holds the lesson' }
      : { kind: 'write', path, text, how: before === '' ? 'creates' : 'extends' }
  })
}
