import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSyncDeclaration } from '../../src/templates/task-declaration.js'

const validate = new Ajv2020().compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/task-template.schema.json'), 'utf8')) as object,
)

describe('a declared template', () => {
  it.each([
    { text: { effects: 'none' }, complete: true },
    { text: { effects: [] }, complete: true },
    { text: { effects: 'external', sync: { read: 'the thread', 'if-done': 'stop' } }, complete: true },
    { text: { effects: ['issue'], sync: [{ read: ['a', 'b'], 'if-done': 'update' }] }, complete: true },
    { text: { effects: 'external' }, complete: false },
    { text: { effects: 'external', sync: {} }, complete: false },
    { text: { effects: 'external', sync: { read: ' ', 'if-done': 'stop' } }, complete: false },
    { text: { effects: 'external', sync: { read: 'x', 'if-done': 'hope' } }, complete: false },
    { text: { effects: 'external', sync: [] }, complete: false },
    { text: { effects: 'some' }, complete: false },
    { text: { effects: 3 }, complete: false },
  ])('$text: schema and check agree on $complete', ({ text, complete }) => {
    const { effects, sync } = checkSyncDeclaration(text)
    expect({
      schema: validate(text),
      check: effects === 'none' || (effects === 'external' && sync === 'present'),
    }).toEqual({ schema: complete, check: complete })
  })
})
