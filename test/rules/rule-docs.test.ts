import * as tsParser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import plugin from '../../rules/index.js'
import { headOf, pageOf, withHead } from '../../scripts/generate-rule-docs.mjs'
import { registryFile, registryText, ruleNames } from '../../scripts/generate-rule-registry.mjs'

interface Example {
  readonly kind: string
  readonly file: string
  readonly code: string
}

function examplesOf(text: string): readonly Example[] {
  return [...text.matchAll(/<!-- (wrong|right): (\S+) -->\n```\w+\n([\s\S]*?)```/g)].map(
    ([, kind = '', file = '', code = '']) => ({ kind, file, code }),
  )
}

/** Task templates are checked in several languages, by their own test. */
const inPrograms = ruleNames().filter((name) => name !== 'require-sync-step')

describe('the rules', () => {
  it('are the files of the folder', () => {
    expect(readFileSync(registryFile, 'utf8')).toBe(registryText())
    expect(Object.keys(plugin.rules)).toEqual(ruleNames())
  })

  it.each(ruleNames())('%s has a page with the present head', (name) => {
    const rule = plugin.rules[name]
    expect(existsSync(pageOf(name))).toBe(true)
    const text = readFileSync(pageOf(name), 'utf8')
    expect(text, 'run `npm run generate`').toBe(rule && withHead(text, headOf(name, rule)))
    expect(text).toMatch(
      /## Why[\s\S]*## Wrong[\s\S]*## Right[\s\S]*## Options[\s\S]*## What it cannot see[\s\S]*## When to turn it off/,
    )
  })
})

describe.each(inPrograms)('the examples of %s', (name) => {
  const examples = examplesOf(readFileSync(pageOf(name), 'utf8'))

  it('show both sides', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['wrong', 'right']))
  })

  it.each(examples)('$kind: $file', ({ kind, file, code }) => {
    const messages = new Linter().verify(
      code,
      [
        {
          files: ['**/*.{js,ts}'],
          plugins: { sendgate: plugin },
          rules: { [`sendgate/${name}`]: 'error' },
          ...(file.endsWith('.ts') ? { languageOptions: { parser: tsParser } } : {}),
        },
      ],
      file,
    )
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(
      kind === 'right' ? [] : expect.arrayContaining([`sendgate/${name}`]),
    )
    if (kind === 'wrong') expect(messages.filter(({ fatal }) => fatal)).toEqual([])
  })
})
