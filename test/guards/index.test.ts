import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { indexes, indexText } from '../../scripts/generate-guard-indexes.mjs'

describe('the folder is the registry', () => {
  it.each(indexes as readonly { readonly folder: string }[])('$folder: index.ts lists every file', (index) => {
    const text = readFileSync(join(import.meta.dirname, '../../src/analysis/guards', index.folder, 'index.ts'), 'utf8')
    expect(text).toBe(indexText(index))
  })
})
