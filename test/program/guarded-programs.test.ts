import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/program/audit.js'
import { checkout } from './checkout.js'

/**
 * Programs with guards as users write them, one or more files each. What is said of the send or of the call of a
 * wrapper on a line stands at its end: `//= verdict kind/quality`. About half have a defect that lets a repeat through;
 * none of those may be `covered`.
 */
const folder = join(import.meta.dirname, 'guarded')

interface Expectation {
  readonly file: string
  readonly line: number
  readonly said: string
}

interface Program {
  readonly title: string
  readonly files: Readonly<Record<string, string>>
  readonly expected: readonly Expectation[]
}

function programsIn(text: string): readonly Program[] {
  return split(text, '=== ').map(({ title, body }) => {
    const files = split(body, '-- ').map(({ title: file, body: marked }) => ({ file, lines: marked.split('\n') }))
    return {
      title,
      files: Object.fromEntries(
        files.map(({ file, lines }) => [file, lines.map((line) => line.replace(mark, '')).join('\n')]),
      ),
      expected: files.flatMap(({ file, lines }) =>
        lines.flatMap((line, index) => {
          const said = mark.exec(line)?.[1]
          return said === undefined ? [] : [{ file, line: index + 1, said }]
        }),
      ),
    }
  })
}

const mark = /\s*\/\/= (.*)$/

function split(text: string, head: string): readonly { readonly title: string; readonly body: string }[] {
  return `\n${text}`
    .split(`\n${head}`)
    .slice(1)
    .map((part) => ({ title: part.slice(0, part.indexOf('\n')), body: part.slice(part.indexOf('\n') + 1) }))
}

describe.each(readdirSync(folder).sort())('%s', (name) => {
  it.each(programsIn(readFileSync(join(folder, name), 'utf8')))('$title', async ({ files, expected }) => {
    const { sites, calls } = await audit({
      root: checkout({ 'package.json': '{"name":"app","private":true}', ...files }),
    })
    const found = expected.map(({ file, line }) => {
      const at = [...sites, ...calls].find((each) => each.file === file && each.line === line)
      const guard = at?.guard ? ` ${at.guard.kind}/${at.guard.quality}` : ''
      return {
        file,
        line,
        said: at === undefined ? 'absent' : `${at.verdict}${guard}${at.reason ? ` ${at.reason}` : ''}`,
      }
    })
    expect(expected, 'a program without a mark asserts nothing').not.toEqual([])
    expect(found).toEqual(expected)
  })
})
