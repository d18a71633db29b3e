import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EditorFacts } from '../../src/result/editor-facts.js'
import { readSettings, type SendgateSettings } from './settings.js'

/**
 * The settings for `eslint.config.js`, from `sendgate.config.json` of the folder and the facts file it names:
 * `export default [sendgate.configs.recommended, { settings: { sendgate: await loadSettings() } }]`.
 * Throws when a file cannot be used; a configuration without `facts` gives settings without facts.
 */
export async function loadSettings(root = process.cwd()): Promise<SendgateSettings> {
  // Loaded here, because the schema validator is not needed by the rules themselves.
  const { loadConfig } = await import('../../src/config/load-config.js')
  const { senders, gates, ignore, facts } = loadConfig(root)
  const settings = {
    ...(senders && { senders }),
    ...(gates && { gates }),
    ...(ignore && { ignore }),
    ...(facts !== undefined && { facts: readFacts(resolve(root, facts)) }),
  }
  const read = readSettings(settings)
  if ('problem' in read) throw new Error(`The configuration in ${root} cannot be used: ${read.problem}`)
  return read
}

function readFacts(file: string): EditorFacts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EditorFacts
  } catch (error) {
    throw new Error(
      `The facts in ${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Run \`audit-coverage facts\` to write them.`,
      { cause: error },
    )
  }
}
