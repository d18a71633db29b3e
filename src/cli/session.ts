import type { SendgateConfig } from '../config/sendgate-config.js'
import type { CoverageReport } from '../result/coverage-report.js'

/** What a command needs of its surroundings, so that a test can give it others. */
export interface Session {
  /** Audits the code base as the options on the command line say; `texts` stand in for those on disk, by file. */
  audit(texts?: ReadonlyMap<string, string>): Promise<CoverageReport>
  /** Results. */
  readonly out: TextSink
  /** Messages and progress. */
  readonly err: TextSink
  /** Absolute; the audited folder, where baseline and history files are looked for. */
  readonly cwd: string
  /** The audited folder, absolute; default `cwd`. The files of a report are relative to it. */
  readonly root?: string
}

/** A session of the command line itself, with what the terminal and the configuration say. */
export interface CommandSession extends Session {
  config(): SendgateConfig
  readonly color: boolean
  /** Columns of a report. */
  readonly width: number
  /** Columns of a list: without an end where no terminal shows it, so that it can be searched line by line. */
  readonly listWidth: number
  /** The text of an audited file, or null when it cannot be read. */
  readSource(file: string): string | null
}

export interface TextSink {
  write(text: string): unknown
}

/** Disjoint, and documented in `--help`. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, incomplete: 3, internal: 4 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
