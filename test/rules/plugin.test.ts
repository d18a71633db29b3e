import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import plugin, { loadSettings } from '../../rules/index.js'
import manifest from '../../package.json' with { type: 'json' }

describe('the plugin', () => {
  it('names itself as its package', () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'sendgate' })
  })

  it.each(['recommended', 'recommendedTypeChecked'] as const)('%s turns every rule on', (preset) => {
    const { plugins, rules } = plugin.configs[preset]
    expect(plugins?.['sendgate']).toBe(plugin)
    expect(Object.keys(rules ?? {}).sort()).toEqual(
      Object.keys(plugin.rules)
        .map((name) => `sendgate/${name}`)
        .sort(),
    )
  })

  it('only the typed preset asks for types', () => {
    expect(plugin.configs.recommended.rules?.['sendgate/require-dedup-gate']).toBe('error')
    expect(plugin.configs.recommendedTypeChecked.rules?.['sendgate/require-dedup-gate']).toEqual([
      'error',
      { typed: true },
    ])
  })
})

describe('loadSettings', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sendgate-settings-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const facts = { schemaVersion: 1, modules: {}, wrappers: [], gates: [], covered: [] }

  it('reads the configuration and the facts it names', async () => {
    writeFileSync(
      join(folder, 'sendgate.config.json'),
      JSON.stringify({ senders: [{ module: 'a', path: 'b' }], facts: 'facts.json', tests: true }),
    )
    writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts))
    expect(await loadSettings(folder)).toEqual({ senders: [{ module: 'a', path: 'b' }], facts })
  })

  it('gives nothing where nothing is configured', async () => {
    expect(await loadSettings(folder)).toEqual({})
  })

  it.each([
    { name: 'a broken configuration', config: '{', error: /cannot be used/ },
    {
      name: 'facts that are not there',
      config: '{"facts": "facts.json"}',
      error: /The facts in .*facts\.json cannot be read .*audit-coverage facts/,
    },
    { name: 'facts of another version', config: '{"facts": "other.json"}', error: /schemaVersion 1/ },
  ])('refuses $name', async ({ config, error }) => {
    writeFileSync(join(folder, 'sendgate.config.json'), config)
    writeFileSync(join(folder, 'other.json'), '{"schemaVersion": 2}')
    await expect(loadSettings(folder)).rejects.toThrow(error)
  })
})
