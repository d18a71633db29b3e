import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Ajv from 'ajv/dist/2020.js'
import type { SendgateConfig } from './sendgate-config.js'

export type ParsedConfig = { readonly config: SendgateConfig } | { readonly problems: readonly string[] }

const load = createRequire(import.meta.url)

/** The schema lies at the package root, two levels above `src/config` and three above `dist/src/config`. */
function schemaPath(): URL {
  const up = import.meta.url.includes('/dist/src/') ? '../../../' : '../../'
  return new URL(`${up}schema/sendgate.config.schema.json`, import.meta.url)
}

/** Checks the text of a `sendgate.config.json`. Each problem is one sentence with the place in the document. */
export function parseConfig(text: string): ParsedConfig {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { problems: [`It is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`] }
  }
  // Loaded here: most checkouts have no configuration, and few libraries take longer to load.
  const { Ajv2020 } = load('ajv/dist/2020.js') as typeof Ajv
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
  const validate = ajv.compile<SendgateConfig>(JSON.parse(readFileSync(schemaPath(), 'utf8')) as object)
  if (!validate(data)) return { problems: [...new Set((validate.errors ?? []).map(sentenceOf))] }
  const broken = unusablePatterns(data)
  return broken.length > 0 ? { problems: broken } : { config: data }
}

function sentenceOf(error: Ajv.ErrorObject): string {
  const at = error.instancePath === '' ? 'The document' : `\`${error.instancePath.slice(1).replaceAll('/', '.')}\``
  const extra: unknown = error.params['additionalProperty'] ?? error.params['allowedValues']
  return `${at} ${error.message ?? 'is not valid'}${extra === undefined ? '' : ` (${String(extra)})`}.`
}

function unusablePatterns(config: SendgateConfig): string[] {
  const lists = [config.senders, config.gates, config.reads, config.triggers, config.ignore]
  const patterns = lists
    .flatMap((list) => list ?? [])
    .flatMap(({ when }) => when ?? [])
    .flatMap(({ matches }) => matches ?? [])
  return patterns
    .filter((pattern) => !compiles(pattern))
    .map((pattern) => `\`matches\` is not a regular expression: ${pattern}.`)
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}
