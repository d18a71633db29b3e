import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { TriggerKind } from '../result/coverage-report.js'
import { scheduleKeys } from './lexicon/declared-effects.js'
import { keyOf, rangeOf } from './read/declarations.js'
import { mayHoldTask } from './may-hold-task.js'
import { isStepSequence } from './read/step-sequence.js'
import { isWorkflowGraph } from './read/workflow-graph.js'
import { hasScheduleWords, isArticle, isInstruction, looksLikeExecutorProse, pathSays } from './template-shape.js'

export interface SourceText {
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** One task template in a file: a whole Markdown file, one job of a cron store, one here-document. */
export interface FoundTemplate {
  readonly path: string
  readonly form: 'markdown' | 'yaml' | 'json' | 'string' | 'shell'
  /** What `inspectTemplate` is told. */
  readonly format: string
  readonly name: string
  readonly trigger: TriggerKind
  readonly text: string
  /** UTF-16 offset of `text` in the file. */
  readonly start: number
}

/** Every task template in these files, by shape: what says when it runs, and what instructs. Pure. */
export function findTemplates(files: readonly SourceText[]): FoundTemplate[] {
  return files.flatMap((file) => {
    if (/\.(?:md|mdx|prompt)$/i.test(file.path)) return inMarkdown(file)
    if (/\.(?:ya?ml|json)$/i.test(file.path)) return inData(file)
    return /\.(?:sh|bash)$/i.test(file.path) ? inShell(file) : []
  })
}

function inMarkdown({ path, text }: SourceText): FoundTemplate[] {
  const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  const says = pathSays(path)
  const declares =
    /^(?:on|schedule|cron|every|interval|safe-outputs|effects|heartbeat|trigger|triggers|rrule)\s*:/m.test(matter)
  if (
    (says === 'no' && !declares) ||
    !(declares || says !== undefined || (!isArticle(path, matter) && looksLikeExecutorProse(text)))
  )
    return []
  const trigger: TriggerKind =
    /\b(?:schedule|cron|every|interval|rrule|heartbeat)\b/.test(matter) || says === 'cron' || hasScheduleWords(text)
      ? 'cron'
      : /^on\s*:/m.test(matter)
        ? 'webhook'
        : says === undefined || says === 'no'
          ? 'unknown'
          : says
  const name = /^name\s*:\s*["']?([^"'\n]+)/m.exec(matter)?.[1] ?? /^#\s+(.+)$/m.exec(text)?.[1] ?? path
  return [{ path, form: 'markdown', format: 'markdown', name: name.trim(), trigger, text, start: 0 }]
}

function inData(file: SourceText): FoundTemplate[] {
  const form = /\.json$/i.test(file.path) ? 'json' : 'yaml'
  if (/^[{\s]*["']?(?:openapi|swagger|asyncapi)["']?\s*:/m.test(file.text)) return []
  if (/(?:^|\/)\.github\/workflows\/[^/]+$/.test(file.path))
    return [
      {
        ...file,
        form: 'yaml',
        format: 'gh-workflow',
        name: /^name\s*:\s*["']?([^"'\n]+)/m.exec(file.text)?.[1]?.trim() ?? file.path,
        trigger: /(?:^|[\s{,])schedule\s*:/m.test(file.text) ? 'cron' : 'webhook',
        start: 0,
      },
    ]
  if (
    !/^schema:\s*workflow\/|"flow"\s*:\s*\[|["'\s](?:cron|schedule|every|interval|expr|at|trigger|rrule|effects|nodes|cron_?[eE]xpression|everyMs)["']?\s*:/m.test(
      `\n${file.text}`,
    )
  )
    return []
  if (form === 'json' && !mayHoldTask(file.text)) return []
  const document = parseDocument(file.text, { logLevel: 'silent', strict: false, uniqueKeys: false })
  if (document.errors.length > 0) return []
  const found: FoundTemplate[] = []
  collect(document.contents, (map) => {
    const range = rangeOf(map) ?? [0, 0, 0]
    found.push({
      path: file.path,
      form,
      format: form,
      name: nameOf(map, file.path),
      trigger: 'cron',
      text: file.text.slice(range[0], range[1]),
      start: range[0],
    })
  })
  return found
}

/** Calls back for the outermost mappings that are a task: a schedule and an instruction, a graph with a trigger, or steps in a row. */
function collect(node: unknown, found: (map: YAMLMap) => void): void {
  if (isSeq(node)) for (const item of node.items) collect(item, found)
  if (!isMap(node) || node.has('properties') || node.has('$ref')) return
  if (
    isWorkflowGraph(node)
      ? /trigger|cron|webhook/i.test(JSON.stringify(node.get('nodes')))
      : isStepSequence(node) || isTask(node)
  )
    found(node)
  else for (const pair of node.items) collect(pair.value, found)
}

function isTask(map: YAMLMap): boolean {
  const keys = map.items.map(keyOf)
  const scheduled = keys.some((key) => scheduleKeys.has(key) || key === 'effects')
  return (
    scheduled &&
    map.items.some((pair) => {
      if (isInstruction(keyOf(pair), isScalar(pair.value) ? pair.value.value : undefined)) return true
      return (
        isMap(pair.value) &&
        pair.value.items.some((inner) =>
          isInstruction(keyOf(inner), isScalar(inner.value) ? inner.value.value : undefined),
        )
      )
    })
  )
}

function nameOf(map: YAMLMap, path: string): string {
  const name: unknown = map.get('name') ?? map.get('id') ?? map.get('title')
  return typeof name === 'string' ? name : path
}

const agentWords = /\b(?:claude|codex|gemini|openclaw|clawdbot|llm|agent|prompt|gptme|aider)\b/i

function inShell({ path, text }: SourceText): FoundTemplate[] {
  if (!/<<-?\s*['"]?[A-Za-z_]/.test(text) || !agentWords.test(text)) return []
  return [{ path, form: 'shell', format: 'shell', name: path, trigger: 'cron', text, start: 0 }]
}
