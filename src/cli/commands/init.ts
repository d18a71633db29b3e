import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import type { CoverageReport } from '../../result/coverage-report.js'
import type { DetectedProject } from '../init/detect-project.js'
import { initPlan, type InitStep } from '../init/init-plan.js'
import { counted } from '../print-rows.js'
import { readOrNull } from '../read-or-null.js'
import { packageFile } from '../tool-version.js'
import { exitCodes, type CommandSession } from '../session.js'
import { UsageError } from '../usage-error.js'

/** Asks about one file. */
type Ask = (question: string, path: string) => Promise<boolean>

/** `audit-coverage init`: sets a project up, and shows where it stands. */
export function initCommand(session: CommandSession): Command {
  return new Command('init')
    .description('set this project up: configuration, rules, workflow and the lesson for agents')
    .option('--yes', 'answer every question with yes')
    .action(async ({ yes }: { readonly yes?: true }) => {
      if (yes !== true && (!process.stdin.isTTY || !process.stdout.isTTY))
        throw new UsageError(
          'init asks before it writes, and nobody can answer here. Run it at a terminal, or with --yes.',
        )
      await setUp(session, yes === true ? async () => true : askAtTerminal)
      process.exitCode = exitCodes.ok
    })
}

async function setUp(session: CommandSession, ask: Ask): Promise<void> {
  const root = session.cwd
  const { detectProject } = await import('../init/detect-project.js')
  const project = detectProject(root)
  const report = await session.audit()
  session.out.write(found(project, report))
  session.out.write(standing(report))
  const plan = initPlan({ project, read: (path) => readOrNull(join(root, path)), lesson: lessonText() })
  for (const step of plan) session.out.write(await perform(step, root, ask))
  session.out.write('Next: `audit-coverage` shows every open send, `audit-coverage gaps` where to put the gates.\n')
}

async function perform(step: InitStep, root: string, ask: Ask): Promise<string> {
  if (step.kind === 'print') return `${step.title}\n${step.lines.map((line) => `    ${line}\n`).join('')}`
  if (step.kind === 'keep') return `kept     ${step.path} (${step.why})\n`
  if (!(await ask(questions[step.how](step.path), step.path))) return `skipped  ${step.path}\n`
  mkdirSync(dirname(join(root, step.path)), { recursive: true })
  writeFileSync(join(root, step.path), step.text)
  return `${step.how === 'extends' ? 'extended' : 'wrote   '} ${step.path}\n`
}

const questions: Readonly<Record<'creates' | 'extends' | 'overwrites', (path: string) => string>> = {
  creates: (path) => `Write ${path}?`,
  extends: (path) => `Add to ${path}?`,
  overwrites: (path) => `${path} differs. Overwrite it?`,
}

function found(project: DetectedProject, report: CoverageReport): string {
  const { packageManager, sdks, schedulers, gates } = project
  const without = [...new Set(report.sites.map(({ sender }) => sender.provider))]
    .filter((provider) => !project.providers.has(provider))
    .map((provider) => `${provider} (no package)`)
  const list = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(', '))
  return [
    `Package manager  ${packageManager}`,
    `Sends with       ${list([...sdks, ...without.sort()], 'no package that the catalogue knows')}`,
    `Runs later by    ${list(schedulers, 'no queue or scheduler that the catalogue knows')}`,
    `Gates            ${list(gates, 'none yet: npm install sendgate')}`,
    '',
    '',
  ].join('\n')
}

function standing({ summary, proposals }: CoverageReport): string {
  const { sends, covered, partial, ungated, unknown, tasks } = summary
  return [
    `Today: ${counted(sends, 'send')}, ${covered} covered, ${partial} partial, ${ungated} ungated, ${unknown} unknown; ${tasks.present} of ${tasks.external} tasks with an external effect read first.`,
    ...proposals.map(({ why, config }) => `Proposed for sendgate.config.json: ${JSON.stringify(config)}\n    ${why}`),
    '',
    '',
  ].join('\n')
}

async function askAtTerminal(question: string, path: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y|yes|)$/i.test((await terminal.question(`${question} [Y/n] `)).trim())
  } catch (error) {
    // Node rejects the question with an AbortError at Ctrl-C and Ctrl-D.
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    process.stdout.write('\n')
    throw new UsageError(`init was stopped at the question about ${path}; what it wrote before stays.`)
  } finally {
    terminal.close()
  }
}

/** The part below the line: what stands above it speaks to people. */
function lessonText(): string {
  const text = readFileSync(packageFile('docs/lesson.md'), 'utf8')
  return text.slice(text.indexOf('\n---\n') + '\n---\n'.length).trim()
}
