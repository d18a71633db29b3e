import { isMap, isScalar, isSeq, visit, type Document, type YAMLMap } from 'yaml'
import { lookupActions } from '../lexicon/actions.js'
import type { Fact } from '../passage.js'
import { rangeOf } from './declarations.js'

/** Commands and calls that list the records a workflow makes, or a marker that it keeps. */
const looksUp =
  /\bgh\s+(?:issue|pr|release|run|discussion)\s+(?:list|view)\b|\bgh\s+search\b|\bgh\s+api\b(?!.*(?:-X|--method|\s-f\s|\s-F\s))(?=.*\b(?:issues|pulls|comments|releases|reviews|discussions|runs|tags|search|labels|refs?|branches|deployments|statuses|contents|graphql|timeline|events)\b)|\bgit\s+(?:ls-remote|tag\s+(?:-l|--list)|rev-parse\b.*\btags?)|\b(?:issues|pulls|repos|search)\.(?:list\w*|get\w*|issuesAndPullRequests)\b|\b(?:grep|test\s+-[ef]|\[\s+-[ef])\b.*(?:sent|seen|posted|announced|notified|marker|state)|\bnpm\s+view\b/i
const caches = /^actions\/cache(?:\/restore)?$/

/**
 * A step or a job that runs only if an earlier look-up found nothing: `if:` on an output of a step that
 * lists records, directly or through the outputs of its job.
 */
export function workflowGates(document: Document, offset: number): Fact[] {
  const maps: { readonly key: string; readonly map: YAMLMap }[] = []
  visit(document, {
    Pair: (_, pair) => {
      if (isMap(pair.value) && isScalar(pair.key)) maps.push({ key: String(pair.key.value), map: pair.value })
    },
    Seq: (_, seq) => {
      for (const item of seq.items) if (isMap(item)) maps.push({ key: text(item, 'id'), map: item })
    },
  })
  const lookups = new Map<string, YAMLMap>()
  const steps = maps.map(({ map }) => map)
  for (const map of steps) if (isLookup(map) || asksMarker(map, steps)) lookups.set(text(map, 'id'), map)
  lookups.delete('')
  const gates = maps.flatMap(({ map }) => named(map, offset))
  for (const { key, map } of maps) {
    const source = [...lookups].find(
      ([id]) => isMap(map.get('outputs')) && String(map.get('outputs')).includes(`steps.${id}.`),
    )
    if (source !== undefined) lookups.set(key, source[1])
  }
  const outputs = [...lookups]
    .filter(([name]) =>
      maps.some(({ map }) => new RegExp(`\\b(?:steps|needs)\\.${escaped(name)}\\.outputs\\.`).test(text(map, 'if'))),
    )
    .map(([name, map]): Fact => {
      const range = rangeOf(map) ?? [0, 0, 0]
      return {
        kind: 'sync',
        means: 'declared',
        start: offset + range[0],
        end: offset + range[1],
        words: `outputs of ${name}`,
      }
    })
  return [...gates, ...outputs]
}

/** "if: !steps.check-existing.outputs.pr": the name of the step or of its output says what was looked for, wherever the step stands. */
const priorOutput =
  /\b(?:steps|needs)\.[\w-]*(?:existing|exists|already|duplicate|dedup)[\w-]*\.outputs\.|\.outputs\.[\w-]*(?:existing|exists|already|duplicate|dedup)/i

function named(map: YAMLMap, offset: number): Fact[] {
  const condition = map.get('if', true)
  const range = rangeOf(condition)
  if (range === undefined || !priorOutput.test(text(map, 'if'))) return []
  return [{ kind: 'sync', means: 'declared', start: offset + range[0], end: offset + range[1], words: text(map, 'if') }]
}

function isLookup(map: YAMLMap): boolean {
  const uses = text(map, 'uses').replace(/@.*$/, '')
  const inputs = map.get('with')
  const script = isMap(inputs) ? text(inputs, 'script') : ''
  if (caches.test(uses) && isMap(inputs))
    return /\b(?:sent|seen|posted|notif\w*|done|announced|marker|state)\b/i.test(
      `${text(inputs, 'key')} ${text(inputs, 'path')}`,
    )
  return lookupActions.some((pattern) => pattern.test(uses)) || looksUp.test(text(map, 'run')) || looksUp.test(script)
}

const readsFile =
  /(?:\b(?:cat|jq|head|tail|grep|source|test\s+-[efs])|\[\[?\s+!?\s*-[efs]|\$\(<)\s[^|;&\n)]*?([\w./-]*\.\w{2,5})\b/g
const keepsFiles = /\bgit\s+(?:commit|push)\b/
const keepingActions = /^(?:stefanzweifel\/git-auto-commit-action|EndBug\/add-and-commit|actions\/cache(?:\/save)?)$/i

/**
 * Does the step read a file that it or a later step writes and the workflow keeps: the date of the last message? What
 * was written before is what is worked on, and what is counted up says nothing.
 */
function asksMarker(map: YAMLMap, steps: readonly YAMLMap[]): boolean {
  const run = text(map, 'run')
  if (text(map, 'id') === '' || !run.includes('GITHUB_OUTPUT')) return false
  const kept = steps.some(
    (step) => keepsFiles.test(text(step, 'run')) || keepingActions.test(text(step, 'uses').replace(/@.*$/, '')),
  )
  return (
    kept &&
    [...run.matchAll(readsFile)].some(([, file = '']) => {
      const written = new RegExp(`^(?!.*\\$\\(\\().*(?:>|\\btee\\b(?: -a)?)\\s*["']?${escaped(file)}\\b`, 'm')
      const at = run.search(written)
      const first = steps.find((step) => written.test(text(step, 'run')))
      return (
        first !== undefined &&
        (first === map ? at > run.indexOf(file) : (rangeOf(first)?.[0] ?? 0) > (rangeOf(map)?.[0] ?? 0))
      )
    })
  )
}

function text(map: YAMLMap, key: string): string {
  const value = map.get(key)
  return typeof value === 'string'
    ? value
    : isSeq(value)
      ? ''
      : value === undefined || value === null || typeof value === 'object'
        ? ''
        : String(value)
}

const escaped = (name: string): string => name.replace(/[^\w-]/g, '\\$&')
