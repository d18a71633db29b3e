import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import {
  baselineAttributes,
  BaselineError,
  baselineFileName,
  checkBaseline,
  createBaseline,
  formatBaseline,
  parseBaseline,
  pruneBaseline,
  sameBaseline,
  type Baseline,
} from '../../ratchet/index.js'
import { counted } from '../print-rows.js'
import { exitCodes, type ExitCode, type Session } from '../session.js'

/** `audit-coverage baseline create|prune|diff`. */
export function baselineCommand(session: Session): Command {
  const command = new Command('baseline').description('accept the open findings of today, and fail on every new one')
  const sub = (name: string, description: string, run: (session: Session, file: string) => Promise<ExitCode>) =>
    command.addCommand(
      new Command(name)
        .description(description)
        .option('--file <path>', 'baseline file', baselineFileName)
        .action(async (options: { file: string }) => {
          process.exitCode = await run(session, options.file)
        }),
      { isDefault: name === 'diff' },
    )
  sub('create', 'write every open finding into the baseline', createBaselineFile)
  sub('prune', 'remove the entries that are no longer needed; never adds one', pruneBaselineFile)
  sub('diff', 'compare with the baseline; new findings and stale entries fail', diffBaselineFile)
  return command
}

export async function createBaselineFile(session: Session, file: string): Promise<ExitCode> {
  const baseline = createBaseline(await session.audit())
  await writeFile(join(session.cwd, file), formatBaseline(baseline))
  const added = await ensureAttributes(session.cwd, file)
  session.out.write(
    `${file} accepts ${counted(baseline.entries.length, 'finding')}. Commit it${added ? ' together with .gitattributes' : ''}.\n`,
  )
  return exitCodes.ok
}

export async function pruneBaselineFile(session: Session, file: string): Promise<ExitCode> {
  const before = await readBaseline(session, file)
  if (before === null) return exitCodes.usage
  const after = pruneBaseline(before, await session.audit())
  if (sameBaseline(before, after)) {
    session.out.write(`${file} holds nothing stale.\n`)
    return exitCodes.ok
  }
  await writeFile(join(session.cwd, file), formatBaseline(after))
  session.out.write(
    `${file} now accepts ${counted(after.entries.length, 'finding')}, ${before.entries.length} before.\n`,
  )
  return exitCodes.ok
}

export async function diffBaselineFile(session: Session, file: string): Promise<ExitCode> {
  const baseline = await readBaseline(session, file)
  if (baseline === null) return exitCodes.usage
  const { headline, failures, notes } = checkBaseline(baseline, await session.audit())
  session.out.write(`${[headline, ...failures, ...notes].join('\n')}\n`)
  return failures.length === 0 ? exitCodes.ok : exitCodes.findings
}

async function readBaseline(session: Session, file: string): Promise<Baseline | null> {
  try {
    return parseBaseline(await readFile(join(session.cwd, file), 'utf8'), file)
  } catch (error) {
    if (error instanceof BaselineError) session.err.write(`${error.message}\n`)
    else if (isMissing(error))
      session.err.write(`${file} does not exist. Run \`npx audit-coverage baseline create\` first.\n`)
    else session.err.write(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}

/** Adds the merge driver for the file to .gitattributes; says whether it had to. */
async function ensureAttributes(cwd: string, file: string): Promise<boolean> {
  const path = join(cwd, '.gitattributes')
  const wanted = baselineAttributes.replace(baselineFileName, file)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return ''
    throw error
  })
  if (text.split(/\r?\n/).some((line) => line.trim() === wanted)) return false
  await writeFile(path, `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${wanted}\n`)
  return true
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
