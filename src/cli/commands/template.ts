import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Command, Option } from 'commander'
import type * as Templates from '../../templates/index.js'
import type { TemplateVerdict } from '../../templates/index.js'

/** 0: fine · 1: a sync step is missing · 2: usage · 3: unreadable, or a verdict that is unknown. */
export const templateExit = { fine: 0, missing: 1, usage: 2, unknown: 3 } as const

interface Streams {
  readonly input: Readable
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
}

interface TemplateOptions {
  readonly jsonl?: true
  readonly format: 'text' | 'json'
  readonly as?: string
}

const standard: Streams = {
  input: process.stdin,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}

/** The subcommand `audit-coverage template`; sets `process.exitCode` when it has run. */
export function templateCommand(streams: Streams = standard): Command {
  return new Command('template')
    .description('Judge one task template: does it act outside, and does it first read whether that was already done?')
    .argument('[file]', 'the template, or - for standard input', '-')
    .option(
      '--jsonl',
      'read one {"id","text","format"?} a line and write one {"id","effects","sync","evidence"} a line',
    )
    .addOption(new Option('--format <format>', 'how the verdict is written').choices(['text', 'json']).default('text'))
    .option('--as <format>', 'what the text is: markdown, yaml, json, gh-workflow, string, shell')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 a sync step is missing, 2 wrong usage, 3 unreadable input or a verdict that is unknown.',
    )
    .action(async (file: string, options: TemplateOptions) => {
      process.exitCode = await (options.jsonl === true ? judgeLines(file, streams) : judgeOne(file, options, streams))
    })
}

/** Loaded for this command alone: it brings readers of Markdown and YAML along, which no other start should wait for. */
const templates = (): Promise<typeof Templates> => import('../../templates/index.js')

async function judgeOne(file: string, options: TemplateOptions, streams: Streams): Promise<number> {
  const text = await textOf(file, streams)
  if (text === undefined) return templateExit.unknown
  const format = options.as ?? formatOf(file)
  const { inspectTemplate } = await templates()
  const verdict = inspectTemplate(text, format === undefined ? {} : { format })
  streams.write(
    options.format === 'json'
      ? `${JSON.stringify(verdict, null, 2)}\n`
      : describe(file === '-' ? 'stdin' : file, verdict),
  )
  return exitOf(verdict)
}

function formatOf(file: string): string | undefined {
  if (/\.(?:md|mdx|prompt)$/i.test(file)) return 'markdown'
  if (/\.json$/i.test(file)) return 'json'
  return /\.(?:sh|bash)$/i.test(file) ? 'shell' : undefined
}

async function textOf(file: string, { input, complain }: Streams): Promise<string | undefined> {
  try {
    if (file !== '-') return await readFile(file, 'utf8')
    const chunks: string[] = []
    for await (const chunk of input.setEncoding('utf8')) chunks.push(String(chunk))
    return chunks.join('')
  } catch (error) {
    complain(
      `audit-coverage template: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return undefined
  }
}

/** One verdict a line, as the lines come. A bad line is answered with an unknown verdict and its reason, and the stream goes on. */
async function judgeLines(file: string, streams: Streams): Promise<number> {
  const input = file === '-' ? streams.input : await openLines(file, streams)
  if (input === undefined) return templateExit.unknown
  let worst: number = templateExit.fine
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const { answer, exit } = await judgeLine(line, number)
    streams.write(`${JSON.stringify(answer)}\n`)
    if (exit === templateExit.unknown && answer.effects === 'unknown' && answer.reason.startsWith('line '))
      streams.complain(`audit-coverage template: ${answer.reason}\n`)
    worst = Math.max(worst, exit)
  }
  return worst
}

async function openLines(file: string, streams: Streams): Promise<Readable | undefined> {
  const text = await textOf(file, streams)
  return text === undefined ? undefined : (await import('node:stream')).Readable.from([text])
}

interface Answer extends Pick<TemplateVerdict, 'effects' | 'sync' | 'reason' | 'evidence' | 'rewrite'> {
  readonly id: unknown
}

async function judgeLine(line: string, number: number): Promise<{ readonly answer: Answer; readonly exit: number }> {
  const bad = (reason: string, id: unknown = null): { readonly answer: Answer; readonly exit: number } => ({
    answer: {
      id,
      effects: 'unknown',
      sync: 'unknown',
      reason: `line ${number}: ${reason}`,
      evidence: { effect: null, read: null, condition: null },
      rewrite: null,
    },
    exit: templateExit.unknown,
  })
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return bad('is no JSON.')
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return bad('must be an object with `id` and `text`.')
  const { id = null, text, format } = row as Readonly<Record<string, unknown>>
  if (typeof text !== 'string') return bad('has no string `text`.', id)
  const { inspectTemplate } = await templates()
  const verdict = inspectTemplate(text, typeof format === 'string' ? { format } : {})
  const { effects, sync, evidence, reason, rewrite } = verdict
  return { answer: { id, effects, sync, evidence, reason, rewrite }, exit: exitOf(verdict) }
}

function exitOf(verdict: TemplateVerdict): number {
  if (verdict.effects === 'unknown' || verdict.sync === 'unknown') return templateExit.unknown
  return verdict.sync === 'missing' ? templateExit.missing : templateExit.fine
}

function describe(file: string, verdict: TemplateVerdict): string {
  const lines = [`${file}: effects ${verdict.effects}, sync ${verdict.sync}. ${verdict.reason}`]
  for (const { span, words, sync } of verdict.effectSites)
    lines.push(`  ${span.line}:${span.column}  effect "${words}": sync step ${sync}`)
  const { read, condition } = verdict.evidence
  if (read !== null) lines.push(`  ${read.line}:${read.column}  read "${read.words}"`)
  if (condition !== null && condition.start !== read?.start)
    lines.push(`  ${condition.line}:${condition.column}  condition "${condition.words}"`)
  if (verdict.rewrite !== null) lines.push(`  put first: ${verdict.rewrite}`)
  return `${lines.join('\n')}\n`
}
