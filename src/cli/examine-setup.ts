import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CoverageReport, NotAnalysedReason } from '../result/coverage-report.js'
import { isIncomplete } from '../result/open.js'
import { legacyEslintConfig } from './init/legacy-eslint-config.js'
import { filesInNoTsconfig } from './files-in-no-tsconfig.js'
import { counted } from './print-rows.js'
import { readManifest } from './read-manifest.js'
import { readOrNull } from './read-or-null.js'

export interface SetupNote {
  readonly state: 'good' | 'note' | 'problem'
  /** One or two sentences. */
  readonly text: string
  readonly files: readonly string[]
}

const shownFiles = 8
const meanings: Readonly<Record<NotAnalysedReason, string>> = {
  'parse-error': 'cannot be parsed; repair them, or exclude them in sendgate.config.json',
  unreadable: 'cannot be read; check their permissions',
  'too-large': 'are too large to be sources; exclude them in sendgate.config.json',
  component: 'are components, whose scripts are not analysed; send from a .ts or .js file that they call',
  generated: 'say that a program wrote them, or lie in a folder for such files',
  declaration: 'are declarations and run nothing',
  test: 'are tests; "tests": true in sendgate.config.json analyses them too',
  ignored: 'are left out by sendgate.config.json, or are steps in other languages',
}

/** What stands between this checkout and a complete audit, problems first. */
export function examineSetup(root: string, report: CoverageReport): SetupNote[] {
  const notes = [
    ...analysedNotes(report),
    ...dependencyNotes(root, report),
    ...typescriptNotes(root, report),
    ...pluginNotes(root),
  ]
  const order = ['problem', 'note', 'good']
  return notes.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

function analysedNotes(report: CoverageReport): SetupNote[] {
  const reasons = [...new Set(report.notAnalysed.map(({ reason }) => reason))].sort()
  return [
    {
      state: report.analysed.files > 0 ? 'good' : 'problem',
      text: `${counted(report.analysed.files, 'file')} in ${counted(report.analysed.workspaces.length, 'workspace')} analysed.`,
      files: [],
    },
    ...reasons.map((reason): SetupNote => {
      const entries = report.notAnalysed.filter((entry) => entry.reason === reason)
      const [first] = entries
      return {
        state: first !== undefined && isIncomplete(first) ? 'problem' : 'note',
        text: `${counted(entries.length, 'file')} not analysed (${reason}): these ${meanings[reason]}.`,
        files: shown(entries.map(({ file, detail }) => (detail === undefined ? file : `${file}: ${detail}`))),
      }
    }),
    ...report.warnings.map((text): SetupNote => ({ state: 'problem', text, files: [] })),
  ]
}

function dependencyNotes(root: string, { analysed }: CoverageReport): SetupNote[] {
  const bare = analysed.workspaces.filter(
    (workspace) =>
      existsSync(join(root, workspace, 'package.json')) && !existsSync(join(root, workspace, 'node_modules')),
  )
  if (existsSync(join(root, 'node_modules')) || bare.length === 0) return []
  return [
    {
      state: 'note',
      text: 'node_modules is missing. Origins are traced without it, but receivers that only a type names stay undecided; install the dependencies for --types.',
      files: [],
    },
  ]
}

function typescriptNotes(root: string, { analysed }: CoverageReport): SetupNote[] {
  const { version } = readManifest(join(root, 'node_modules/typescript/package.json'))
  const major = version === undefined ? null : Number.parseInt(version, 10)
  const outside = filesInNoTsconfig(
    root,
    (analysed.paths ?? []).filter((file) => /\.[cm]?tsx?$/.test(file)),
  )
  return [
    ...(major !== null && major >= 7
      ? [
          {
            state: 'note' as const,
            text: `TypeScript ${version ?? ''} has no compiler API for linters. The audit brings its own; for typed ESLint rules install typescript@6 beside it.`,
            files: [],
          },
        ]
      : []),
    ...(outside.length === 0
      ? []
      : [
          {
            state: 'note' as const,
            text: `${counted(outside.length, 'TypeScript file')} with no tsconfig.json above: their path aliases are not known.`,
            files: shown(outside),
          },
        ]),
  ]
}

function pluginNotes(root: string): SetupNote[] {
  const configs = [
    'eslint.config.js',
    'eslint.config.mjs',
    'eslint.config.cjs',
    'eslint.config.ts',
    'eslint.config.mts',
    '.oxlintrc.json',
    'oxlint.json',
  ].filter((file) => existsSync(join(root, file)))
  const loading = configs.filter((file) => readFileSync(join(root, file), 'utf8').includes('eslint-plugin-sendgate'))
  if (loading.length > 0)
    return [{ state: 'good', text: `The rules are loaded by ${loading.join(' and ')}.`, files: [] }]
  return [{ state: 'note', text: whyNotLoaded(root, configs), files: [] }]
}

function whyNotLoaded(root: string, configs: readonly string[]): string {
  if (configs.length > 0)
    return `${configs.join(' and ')} does not load eslint-plugin-sendgate, so that editors show nothing. \`audit-coverage init\` prints the lines.`
  const legacy = legacyEslintConfig((file) => readOrNull(join(root, file)))
  return legacy === null
    ? 'No ESLint or oxlint configuration was found, so that editors show nothing. `audit-coverage init` writes one.'
    : `${legacy} holds ESLint's old format, which does not load eslint-plugin-sendgate, so that editors show nothing. \`audit-coverage init\` says how to convert it.`
}

function shown(files: readonly string[]): string[] {
  return files.length <= shownFiles
    ? [...files]
    : [...files.slice(0, shownFiles), `and ${files.length - shownFiles} more; --format json of the audit lists all`]
}
