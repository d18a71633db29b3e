import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { deliveryKeys, instructionKeys } from '../lexicon/declared-effects.js'
import { effectActions, lookupActions } from '../lexicon/actions.js'
import type { Fact, Passage, ReadTemplate } from '../passage.js'
import { looksLikeCode } from '../detect-format.js'
import { codePassages, shellPassages, splitHeredocs, type PassageContext } from './code.js'
import { dedented } from './dedented.js'
import { keyOf, rangeOf, readMapping, spanOf } from './declarations.js'
import { isIssueForm } from './issue-form.js'
import { readMarkdown } from './markdown.js'
import { relocate, scalarOrigin } from './scalar-origin.js'
import { blank, ellipsis } from './mask.js'
import { workflowGates } from './workflow-gates.js'
import { isStepSequence, readSequence } from './step-sequence.js'
import { isWorkflowGraph, readGraph } from './workflow-graph.js'

interface Walk {
  readonly source: string
  readonly passages: Passage[]
  readonly facts: Fact[]
  readonly workflow: boolean
  block: number
}

const promptKeys = /^(?:direct_|override_|system_|user_|custom_)?(?:prompt|instructions?)$|^custom-instructions$/i
const contentKeys =
  /^(?:body|title|message|text|content|description|name|payload|subject|html_body|status|env|value|query|input|if)$/

/** Reads YAML or JSON (which is YAML): declarations, inline scripts, actions, workflow graphs and the strings that instruct. */
export function readStructured(source: string, workflow: boolean): ReadTemplate {
  const walk: Walk = { source, passages: [], facts: [], workflow, block: 0 }
  let problem: string | undefined
  for (const document of documentsOf(source)) {
    problem ??= document.document.errors[0]?.message.split('\n')[0]
    const { contents } = document.document
    const before = walk.passages.length + walk.facts.length
    if (isMap(contents) || isSeq(contents)) {
      const shift = walkShift(walk, document.start)
      readNode(shift, contents, '')
      if (workflow) walk.facts.push(...workflowGates(document.document, document.start))
    }
    if (workflow && document.cut && walk.passages.length + walk.facts.length === before)
      walk.passages.push(
        ...cutPassages(document.text, { start: document.start, leadIn: '', headings: [], block: walk.block }),
      )
  }
  const recovered = walk.passages.length > 0 || walk.facts.some(({ kind }) => kind === 'effect' || kind === 'sync')
  return { passages: walk.passages, facts: walk.facts, ...(problem === undefined || recovered ? {} : { problem }) }
}

interface Part extends Walk {
  readonly start: number
}

const walkShift = (walk: Walk, start: number): Part => ({ ...walk, start })

/** `cut`: a piece between two gaps of an excerpt, which may begin amid a script. */
function documentsOf(
  source: string,
): readonly { readonly document: Document; readonly start: number; readonly text: string; readonly cut: boolean }[] {
  const options = { logLevel: 'silent', strict: false, uniqueKeys: false } as const
  const whole = parseDocument(blank(source, ellipsis), options)
  if (whole.errors.length === 0 && !swallowsGap(whole, source))
    return [{ document: whole, start: 0, text: source, cut: false }]
  const parts: { document: Document; start: number; text: string; cut: boolean }[] = []
  let start = 0
  for (const match of [...source.matchAll(ellipsis), { index: source.length, 0: '' }]) {
    const text = source.slice(start, match.index)
    parts.push({ document: parseDocument(text, options), start, text, cut: true })
    start = match.index + match[0].length
  }
  return parts
}

/** Does a gap stand within what reads as one plain scalar? Then the lines below it are no part of that. */
function swallowsGap(document: Document, source: string): boolean {
  let found = false
  if (source.search(ellipsis) >= 0)
    visit(document, {
      Scalar: (_, scalar) => {
        found ||=
          scalar.type === 'PLAIN' &&
          scalar.range != null &&
          source.slice(scalar.range[0], scalar.range[1]).search(ellipsis) >= 0
      },
    })
  return found
}

function readNode(part: Part, node: unknown, key: string): void {
  if (isMap(node)) readMap(part, node)
  else if (isSeq(node)) {
    for (const item of node.items) {
      if (isScalar(item)) readText(part, item, key)
      else readNode(part, item, key)
    }
  }
}

function readMap(part: Part, map: YAMLMap): void {
  if (isIssueForm(map)) {
    part.facts.push({ kind: 'no-effects', means: 'declared', start: part.start, end: part.start, words: 'form' })
    return
  }
  part.block += 1
  if (isWorkflowGraph(map)) {
    part.facts.push(...readGraph(map, part.start))
    return
  }
  if (isStepSequence(map)) {
    part.facts.push(...readSequence(map, part.start))
    return
  }
  const own = map.items.filter(
    (pair) =>
      (!isMap(pair.value) && !isSeq(pair.value)) ||
      keyOf(pair) === 'safe-outputs' ||
      (deliveryKeys.has(keyOf(pair)) && !part.workflow),
  )
  const shallow = Object.assign(Object.create(Object.getPrototypeOf(map)) as YAMLMap, map, { items: own })
  readMapping(shallow, part.start, part.facts)
  for (const pair of map.items) readPair(part, pair, map)
}

function readPair(part: Part, pair: Pair, map: YAMLMap): void {
  const key = keyOf(pair)
  const { value } = pair
  if (!isScalar(value) || typeof value.value !== 'string') {
    readNode(part, value, key)
    return
  }
  if (key === 'uses') readAction(part, pair, map)
  else if (key === 'run') readShell(part, value)
  else if (key === 'script' || key === 'functionCode' || key === 'jsCode') readScript(part, value)
  else if (part.workflow && key === 'name') readTitle(part, value, map)
  else if (key === 'route') part.passages.push(...codePassages(sourceOf(part, value), place(part, value)))
  else if (part.workflow && agentArguments.test(key)) readArguments(part, value)
  else if (instructionKeys.has(key) || promptKeys.test(key)) readText(part, value, key)
}

/** Inputs that hand a command line to an agent, and the option in it that instructs. */
const agentArguments = /^(?:claude|codex|gemini|agent|cli|extra)?_?args$/
const instructs = /--(?:append-)?(?:system-)?prompt[ =](["'])((?:(?!\1).){40,})\1/s

function readArguments(part: Part, value: Scalar): void {
  const match = instructs.exec(sourceOf(part, value))
  if (match === null) return
  const at = match.index + match[0].length - 1 - (match[2]?.length ?? 0)
  part.passages.push(...promptPassages(match[2] ?? '', place(part, value).start + at))
}

function readAction(part: Part, pair: Pair, map: YAMLMap): void {
  const name = String((pair.value as Scalar).value)
    .replace(/@.*$/, '')
    .replace(/\.ya?ml$/, '')
  const at = spanOf(pair, part.start)
  if (lookupActions.some((pattern) => pattern.test(name)))
    part.facts.push({ kind: 'sync', means: 'action', ...at, words: name })
  const action = effectActions.find(({ pattern }) => pattern.test(name))
  const range = rangeOf(map)
  const step = range === undefined ? '' : part.source.slice(part.start + range[0], part.start + range[2])
  if (action === undefined) {
    if (tellsChannel.test(step) || comments.test(step))
      part.facts.push({ kind: 'effect', means: 'action', ...at, words: 'message' })
    return
  }
  if (action.looks === 'always' || action.looks?.test(step) === true)
    part.facts.push({ kind: 'sync', means: 'action', ...at, words: name })
  if (name === 'octokit/request-action' && /\broute:\s*["']?GET\b/.test(step)) return
  if (/\/build-push-action$/.test(name) && !/\bpush:\s*["']?true/.test(step)) return
  part.facts.push({ kind: 'effect', means: 'action', ...at, words: action.words })
}

/** Inputs by which any action says that it comments on what it was started by. */
const comments = /^\s*(?:post[-_])?(?:pr[-_])?comment(?:[-_](?:on[-_])?pr)?:\s*["']?true\b/m

/** Inputs by which any action says that it posts: the address of a channel's webhook, a method of Slack. */
const tellsChannel = /^\s*(?:slack|discord|teams|mattermost)[-_]webhook(?:[-_]url)?:|\bmethod:\s*["']?chat\.post/im

function readTitle(part: Part, value: Scalar, map: YAMLMap): void {
  if (
    map.has('on') ||
    map.has('jobs') ||
    map.has('runs-on') ||
    onlyPrints(map.get('run')) ||
    staysInRun.test(String(map.get('uses') ?? ''))
  )
    return
  part.passages.push({ ...place(part, value), kind: 'prose', role: 'title', text: sourceOf(part, value) })
}

/** Actions that only prepare the run or keep something with it, whatever their step is called. */
const staysInRun = /^actions\/(?:checkout|cache|setup-[\w-]+|upload-artifact|download-artifact)(?:\/|@|$)/

/** A step whose commands only write to its own log does nothing that its name could promise. */
function onlyPrints(run: unknown): boolean {
  return (
    typeof run === 'string' &&
    /^\s*(?:echo|printf)\b/m.test(run) &&
    run.split('\n').every((line) => /^\s*(?:$|#|(?:echo|printf)\b(?!.*(?:\||>|\$\(|&&|;)))/.test(line))
  )
}

function readShell(part: Part, value: Scalar): void {
  const text = sourceOf(part, value)
  const { bodies, rest } = splitHeredocs(text)
  part.passages.push(...shellPassages(blank(rest, /^[|>][-+\d]*/), place(part, value)))
  for (const { body, start } of bodies) {
    if (!/\b(?:claude|codex|gemini|openclaw|llm|prompt)\b/i.test(text)) continue
    part.passages.push(...promptPassages(body, place(part, value).start + start))
  }
}

/** A prompt among lines that are no Markdown, with positions of the document. */
function promptPassages(text: string, start: number): readonly Passage[] {
  const prompt = dedented(text, 1) ?? { text, origin: (index: number) => index }
  return relocate(readMarkdown(prompt.text), (index) => start + prompt.origin(index)).passages
}

/** A piece of a cut workflow that is no YAML: lines of a script, or of a prompt. */
function cutPassages(text: string, context: PassageContext): readonly Passage[] {
  if (!/^\s*(?:\d+[.)] |[-*] (?!name:|uses:)|#{1,4} )?[A-Z][a-z']+ (?:\S+ ){2,}/m.test(text) || looksLikeCode(text))
    return shellPassages(text, context)
  return promptPassages(text, context.start)
}

function readScript(part: Part, value: Scalar): void {
  part.passages.push(...codePassages(blank(sourceOf(part, value), /^[|>][-+\d]*/), place(part, value)))
}

/** A string that instructs somebody: read as Markdown. Content of an action's input (`body`, `title`) instructs nobody. */
function readText(part: Part, value: Scalar, key: string): void {
  if (part.workflow && (contentKeys.test(key) || !promptKeys.test(key))) return
  if (typeof value.value !== 'string' || value.value.trim().split(/\s+/).length < 3) return
  const range = rangeOf(value)
  if (range === undefined) return
  const raw = part.source.slice(part.start + range[0], part.start + range[1])
  const header = /^[|>][-+\d]*/.exec(raw)?.[0].length ?? 0
  const origin = scalarOrigin(value.value, raw.slice(header), part.start + range[0] + header)
  const read = relocate(readMarkdown(value.value), origin)
  part.block += 1
  part.passages.push(...read.passages.map((passage) => ({ ...passage, block: part.block * 1000 + passage.block })))
  part.facts.push(...read.facts)
}

function sourceOf(part: Part, value: Scalar): string {
  const range = rangeOf(value)
  return range === undefined ? '' : part.source.slice(part.start + range[0], part.start + range[1])
}

function place(part: Part, value: Scalar): Omit<Passage, 'kind' | 'text'> {
  return { role: 'scalar', start: part.start + (rangeOf(value)?.[0] ?? 0), leadIn: '', headings: [], block: part.block }
}
