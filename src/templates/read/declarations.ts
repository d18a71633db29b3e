import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Fact } from '../passage.js'
import {
  addresses,
  deliveringModes,
  deliveryKeys,
  localTools,
  safeOutputEffects,
  safeOutputSettings,
  skipConditions,
} from '../lexicon/declared-effects.js'

/** Front matter, or a mapping that stands where front matter would: what it declares about effects and sync. */
export function readDeclarations(yaml: string, offset: number): { readonly facts: Fact[] } {
  const document = parseDocument(yaml, { logLevel: 'silent', strict: false })
  const facts: Fact[] = []
  if (isMap(document.contents)) {
    readMapping(document.contents, offset, facts)
    readTools(document.contents, offset, facts)
  }
  return { facts }
}

/** "tools: Read, Grep": whoever may use nothing else reaches nobody. */
function readTools(map: YAMLMap, offset: number, facts: Fact[]): void {
  const pair = map.items.find((item) => /^(?:allowed[-_])?tools$/.test(keyOf(item)))
  const value: unknown = pair?.value
  const names = isSeq(value)
    ? value.items.map((item) => (isScalar(item) ? String(item.value) : ''))
    : isScalar(value)
      ? String(value.value).split(',')
      : []
  if (pair !== undefined && names.length > 0 && names.every((name) => localTools.has(name.trim().replace(/\(.*$/, ''))))
    facts.push({ kind: 'local-tools', means: 'declared', ...spanOf(pair, offset), words: keyOf(pair) })
}

/** Facts of a mapping and of the mappings below it. */
export function readMapping(map: YAMLMap, offset: number, facts: Fact[]): void {
  for (const pair of map.items) {
    const key = keyOf(pair)
    const at = spanOf(pair, offset)
    if (key === 'safe-outputs') readSafeOutputs(pair, offset, facts)
    else if (skipConditions.has(key)) facts.push({ kind: 'sync', means: 'declared', ...at, words: key })
    else if (deliveryKeys.has(key)) readDelivery(pair, offset, facts)
    else if (key === 'autoApprove' && isScalar(pair.value) && pair.value.value === 'read-only')
      facts.push({ kind: 'no-effects', means: 'declared', ...at, words: 'autoApprove: read-only' })
    else if (key === 'imports' && !isEmpty(pair.value))
      facts.push({ kind: 'import', means: 'declared', ...at, words: 'imports' })
    else if (key === 'schedule' || key === 'cron')
      facts.push({ kind: 'schedule', means: 'declared', ...at, words: key })
    if (isMap(pair.value) && key !== 'safe-outputs') readMapping(pair.value, offset, facts)
    if (isSeq(pair.value)) for (const item of pair.value.items) if (isMap(item)) readMapping(item, offset, facts)
  }
}

function readSafeOutputs(pair: Pair, offset: number, facts: Fact[]): void {
  if (!isMap(pair.value)) return
  const staged = pair.value.get('staged') === true
  for (const output of pair.value.items) {
    const key = keyOf(output)
    if (staged || safeOutputSettings.has(key) || !safeOutputEffects.test(key)) continue
    facts.push({ kind: 'effect', means: 'declared', ...spanOf(output, offset, true), words: key.replaceAll('-', ' ') })
  }
}

function readDelivery(pair: Pair, offset: number, facts: Fact[]): void {
  const mode = isMap(pair.value)
    ? (pair.value.get('mode') ??
      pair.value.get('type') ??
      (addresses.some((name) => isMap(pair.value) && pair.value.has(name)) ? 'channel' : undefined))
    : isScalar(pair.value)
      ? pair.value.value
      : undefined
  if (mode === true || (typeof mode === 'string' && deliveringModes.has(mode.toLowerCase().replace(/:.*$/s, '')))) {
    facts.push({
      kind: 'effect',
      means: 'declared',
      ...spanOf(pair, offset, true),
      words: `${keyOf(pair)} ${String(mode)}`,
    })
  }
}

const isEmpty = (value: unknown): boolean => value === null || (isSeq(value) && value.items.length === 0)

const declaring =
  /^([ \t]*)(?:safe-outputs|skip-if-match|skip-if-no-match|delivery|deliver|on|name|description|tools|permissions|pull_request|engine|imports|schedule)\s*:/

/**
 * Declarations in an excerpt that has no front matter fence: a line such as `safe-outputs:` with the lines
 * indented below it. Returns their facts, and the text with those lines blanked.
 */
export function declaredFragments(
  source: string,
  offset: number,
): { readonly facts: readonly Fact[]; readonly masked: string } {
  if (
    !/^[ \t]*(?:safe-outputs|skip-if-(?:no-)?match|delivery)[ \t]*:/m.test(source) ||
    /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.test(source)
  )
    return { facts: [], masked: source }
  const facts: Fact[] = []
  const lines = source.split('\n')
  const masked = [...lines]
  let at = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const match = declaring.exec(line)
    if (match !== null) {
      const last = endOfBlock(lines, index, match[1]?.length ?? 0)
      const block = lines.slice(index, last + 1)
      facts.push(...readDeclarations(block.join('\n'), offset + at).facts)
      for (let inner = index; inner <= last; inner += 1) masked[inner] = ' '.repeat(lines[inner]?.length ?? 0)
      at += block.join('\n').length + 1
      index = last
    } else at += line.length + 1
  }
  return { facts, masked: masked.join('\n') }
}

function endOfBlock(lines: readonly string[], from: number, indent: number): number {
  let last = from
  while (
    last + 1 < lines.length &&
    /^[ \t]+\S/.test(lines[last + 1] ?? '') &&
    (/^[ \t]*/.exec(lines[last + 1] ?? '')?.[0].length ?? 0) > indent
  )
    last += 1
  return last
}

/** The key of a pair as text. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : typeof pair.key === 'string' ? pair.key : ''
}

/** Where a pair stands; `keyOnly` for its key alone. */
export function spanOf(pair: Pair, offset: number, keyOnly = false): { readonly start: number; readonly end: number } {
  const key = rangeOf(pair.key)
  const value = rangeOf(pair.value)
  const from = key?.[0] ?? value?.[0] ?? 0
  return { start: offset + from, end: offset + (keyOnly || value === undefined ? (key?.[1] ?? from) : value[1]) }
}

/** The range of a node: start, end of value, end with what follows it. */
export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isNodeWithRange(node) ? node.range : undefined
}

function isNodeWithRange(node: unknown): node is Node & { readonly range: [number, number, number] } {
  return typeof node === 'object' && node !== null && !isPair(node) && 'range' in node && Array.isArray(node.range)
}
