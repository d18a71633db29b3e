import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from 'yaml'
import type { Trigger } from '../result/coverage-report.js'
import { concatenate, type EmbeddedText } from './embedded-text.js'
import { positionsOf } from '../result/position.js'
import { plainSource, type FileScripts } from './shell-source.js'
import { yamlScalarText, type YamlSource } from './yaml-scalar-text.js'

const keywords = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'spec',
  'pages:deploy',
])

/** The jobs of a .gitlab-ci.yml: `before_script` and `script` run in one shell, `after_script` in another. */
export function gitlabScripts(text: string): FileScripts {
  const positionOf = positionsOf(text)
  const source: YamlSource = { text, positionOf }
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    customTags: [{ tag: '!reference', collection: 'seq' }],
  })
  const problems = document.errors.map((error) => ({ line: positionOf(error.pos[0]).line, message: error.message }))
  if (!isMap(document.contents)) return { sources: [], skipped: [], problems }
  const shared = variablesOf(document.contents, new Map())
  const sources = document.contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    if (!isMap(value) || (keywords.has(name) && name !== 'default')) return []
    const more = {
      name,
      errexit: true,
      environment: variablesOf(value, shared),
      triggers: [triggerOf(value, name, positionOf(isScalar(key) ? (key.range?.[0] ?? 0) : 0).line)],
    }
    const main = [
      ...linesOf(value.get('before_script', true), source, document),
      ...linesOf(value.get('script', true), source, document),
    ]
    const after = linesOf(value.get('after_script', true), source, document)
    return [main, after].filter((lines) => lines.length > 0).map((lines) => plainSource(concatenate(lines), more))
  })
  return { sources, skipped: [], problems }
}

function linesOf(node: unknown, source: YamlSource, document: Document): readonly EmbeddedText[] {
  const resolved = isAlias(node) ? node.resolve(document) : node
  if (isSeq(resolved)) return resolved.items.flatMap((item) => linesOf(item, source, document))
  const line = yamlScalarText(resolved as Node | undefined, source)
  return line ? [line] : []
}

function variablesOf(node: YAMLMap, from: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const variables = node.get('variables', true)
  if (!isMap(variables)) return from
  const own = variables.items.flatMap(({ key, value }): [string, string][] =>
    isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)]] : [],
  )
  return new Map([...from, ...own])
}

function triggerOf(job: YAMLMap, name: string, line: number): Omit<Trigger, 'file'> {
  const conditions = ['rules', 'only'].map((key) => String(job.get(key, true) ?? '')).join('\n')
  return /schedule/.test(conditions)
    ? {
        kind: 'cron',
        name,
        line,
        delivery: 'A pipeline schedule starts it; the job can be retried by hand, and retry: repeats it.',
      }
    : {
        kind: 'webhook',
        name,
        line,
        delivery: 'Every pipeline starts it; the job can be retried by hand, and retry: repeats it.',
      }
}
