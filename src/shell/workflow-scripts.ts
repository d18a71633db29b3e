import { readWorkflow } from './read-workflow.js'
import { plainSource, type FileScripts } from './shell-source.js'

/** The `run:` steps of a GitHub workflow; the runner starts `bash -e`. */
export function workflowScripts(text: string): FileScripts {
  const { steps, triggers, problems } = readWorkflow(text)
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
  return { sources, skipped, problems }
}

/** A custom command line such as `bash {0}` has no `-e` of its own. */
function leavesOnFailure(shell: string | null): boolean {
  return shell === null || !shell.includes('{0}') || /\s-\w*e/.test(shell)
}
