import { readWorkflow } from './read-workflow.js'
import { plainSource, type WorkflowScripts } from './shell-source.js'

/** The `run:` steps of a GitHub workflow, which the runner starts with `bash -e`, and the actions that its steps use. */
export function workflowScripts(text: string): WorkflowScripts {
  const { steps, actions, triggers, problems } = readWorkflow(text)
  const sources = steps
    .filter((step) => step.language === 'shell')
    .map((step) =>
      plainSource(step.text, {
        triggers,
        errexit: leavesOnFailure(step.shell),
        environment: step.environment,
        workingDirectory: step.workingDirectory,
        condition: step.condition,
        name: step.name ?? step.job,
      }),
    )
  const skipped = steps
    .filter((step) => step.language === 'other')
    .map((step) => ({
      line: step.line,
      detail: `The step at line ${step.line} runs in ${step.shell ?? 'another shell'}, which is not analysed.`,
    }))
  return { sources, actions, triggers, skipped, problems }
}

/** A custom command line such as `bash {0}` has no `-e` of its own. */
function leavesOnFailure(shell: string | null): boolean {
  return shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
}
