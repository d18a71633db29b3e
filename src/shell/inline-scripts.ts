import type { Position } from '../result/position.js'
import { readWorkflow } from './read-workflow.js'
import type { WorkflowTrigger } from './workflow-triggers.js'

/** JavaScript that stands in a workflow (`actions/github-script`). */
export interface InlineScript {
  /** The script with runner expressions replaced by names of the same length. */
  readonly text: string
  /** Add to a 1-based line of `text` to get the line in the workflow file. */
  readonly lineOffset: number
  readonly positionOf: (offset: number) => Position
  /**
   * The script as an ES module that imports what the action passes in, so that origins resolve. One line stands before
   * the script: a 1-based line of `module.text` plus `module.lineOffset` is the line in the workflow file.
   */
  readonly module: { readonly text: string; readonly lineOffset: number }
  readonly step: string | null
  readonly triggers: readonly WorkflowTrigger[]
}

const header =
  "import { getOctokit, context } from '@actions/github'; import * as core from '@actions/core'; import * as exec from '@actions/exec'; export default async function githubScript() { const github = getOctokit(''); const octokit = github;"

/** The inline JavaScript of a GitHub workflow or composite action, in file order. */
export function inlineScripts(workflowText: string): readonly InlineScript[] {
  const workflow = readWorkflow(workflowText)
  return workflow.steps
    .filter((step) => step.language === 'javascript')
    .map((step) => {
      const text = maskExpressions(step.text.text)
      return {
        text,
        lineOffset: step.line - 1,
        positionOf: step.text.positionOf,
        module: { text: `${header}\n${text}\n}\n`, lineOffset: step.line - 2 },
        step: step.name,
        triggers: workflow.triggers,
      }
    })
}

function maskExpressions(text: string): string {
  return text.replace(/\$\{(\{[\s\S]*?\})\}/g, (whole) => `$${whole.slice(1).replace(/[^A-Za-z0-9\n]/g, '_')}`)
}
