import { createHash } from 'node:crypto'
import type { Place, SendPath } from '../../result/coverage-report.js'
import type { Problem } from '../parts/problem.js'
import type { ReportContext } from '../parts/report-format.js'
import { artifactUri } from './artifact-uri.js'

/** What GitHub takes and shows per upload: results in a run, steps of a result (1,000, shared here among its paths), bytes of the compressed file. */
export const resultLimits = { results: 5_000, codeFlows: 20, steps: 50, gzipBytes: 10_000_000 } as const

/** One result with its open paths as code flows, from the trigger down to the send. */
export function sarifResult(problem: Problem, ruleIndex: number, context: ReportContext): object {
  const flows = problem.paths.slice(0, resultLimits.codeFlows).map((path) => codeFlow(path, problem))
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: problem.level,
    message: { text: problem.message },
    locations: [{ physicalLocation: physicalLocation(problem, context) }],
    partialFingerprints: { 'sendgate/v1': createHash('sha256').update(`${problem.rule}\n${problem.id}`).digest('hex') },
    ...(flows.length > 0 ? { codeFlows: flows } : {}),
    properties: { id: problem.id, workspace: problem.workspace, owners: problem.owner, trigger: problem.trigger },
  }
}

function physicalLocation(problem: Problem, context: ReportContext): object {
  const snippet = context
    .readSource(problem.file)
    ?.split(/\r?\n/)
    .slice(problem.line - 1, problem.endLine)
    .join('\n')
  return {
    artifactLocation: { uri: artifactUri(problem.file), uriBaseId: 'ROOT' },
    region: {
      startLine: problem.line,
      startColumn: problem.column,
      endLine: problem.endLine,
      endColumn: problem.endColumn,
      ...(snippet === undefined || snippet === '' ? {} : { snippet: { text: snippet } }),
    },
  }
}

function codeFlow(path: SendPath, problem: Problem): object {
  const trigger =
    path.trigger === null
      ? []
      : [step(path.trigger, `${path.trigger.kind} ${path.trigger.name ?? ''} starts here.`.replace(/ {2,}/, ' '))]
  const steps = [
    ...trigger,
    ...path.calls.map((call) => step(call, 'This call leads to the send.')),
    step(problem, 'The send, without a gate on this path.'),
  ]
  return { threadFlows: [{ locations: steps.slice(-resultLimits.steps) }] }
}

function step({ file, line }: Place, text: string): object {
  return {
    location: {
      physicalLocation: {
        artifactLocation: { uri: artifactUri(file), uriBaseId: 'ROOT' },
        region: { startLine: line },
      },
      message: { text },
    },
  }
}
