import { describe, expect, it } from 'vitest'
import { inlineScripts } from '../../src/shell/inline-scripts.js'

const workflow = `on:
  issues:
    types: [opened]
jobs:
  a:
    steps:
      - uses: actions/checkout@v4
      - name: Comment
        uses: actions/github-script@v7
        with:
          script: |
            const body = 'run \${{ github.run_id }}'
            await github.rest.issues.createComment({ body })
            return
`

describe('inlineScripts', () => {
  const [script] = inlineScripts(workflow)
  const lineOf = (text: string, needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length
  const fileLine = lineOf(workflow, 'createComment')

  it('maps lines and columns back to the workflow', () => {
    expect(lineOf(script?.text ?? '', 'createComment') + (script?.lineOffset ?? 0)).toBe(fileLine)
    expect(lineOf(script?.module.text ?? '', 'createComment') + (script?.module.lineOffset ?? 0)).toBe(fileLine)
    expect(script?.positionOf(script.text.indexOf('await'))).toEqual({ line: fileLine, column: 13 })
  })
  it('keeps the length of runner expressions', () => {
    expect(script?.text.split('\n')[0]).toBe("const body = 'run $___github_run_id___'")
  })
  it('gives the module its imports, so that origins resolve', () => {
    expect(script?.module.text.split('\n')[0]).toContain("from '@actions/github'")
  })
  it('names the step and what starts it', () => {
    expect(script?.step).toBe('Comment')
    expect(script?.triggers.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['webhook issues'])
  })
  it('finds nothing in other workflows', () => {
    expect(inlineScripts('on: push\njobs: {}\n')).toEqual([])
  })
})
