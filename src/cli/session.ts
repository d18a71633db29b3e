import type { CoverageReport } from '../result/coverage-report.js'

/** What a command needs of its surroundings, so that a test can give it others. */
export interface Session {
  /** Audits the code base as the options on the command line say. */
  audit(): Promise<CoverageReport>
  /** Results. */
  readonly out: TextSink
  /** Messages and progress. */
  readonly err: TextSink
  /** Absolute; where baseline and history files are looked for. */
  readonly cwd: string
}

export interface TextSink {
  write(text: string): unknown
}

/** Disjoint, and documented in `--help`. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, incomplete: 3, internal: 4 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
