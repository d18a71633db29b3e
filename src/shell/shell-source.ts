import type { Trigger } from '../result/coverage-report.js'
import type { EmbeddedText } from './embedded-text.js'
import type { UsedAction } from './read-workflow.js'

/** One script somewhere in a file: the whole file, a workflow step, a package script, a crontab line. */
export interface ShellSource {
  readonly text: EmbeddedText
  /** What starts it, without the file, which is the one it stands in. */
  readonly triggers: readonly Omit<Trigger, 'file'>[]
  readonly errexit: boolean
  readonly environment: ReadonlyMap<string, string>
  /** Relative to the root; null when the runner's default applies. */
  readonly workingDirectory: string | null
  /** Scripts on whose outcome it depends whether this one runs at all. */
  readonly condition: readonly EmbeddedText[]
  /** Package scripts and jobs have a name. */
  readonly name: string | null
}

/** A part of a file that was seen and not read. */
export interface SkippedPart {
  readonly line: number
  readonly detail: string
}

export interface FileScripts {
  readonly sources: readonly ShellSource[]
  readonly skipped: readonly SkippedPart[]
  /** Why the file itself could not be read as what it is. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

/** A workflow has steps that run no script besides. */
export interface WorkflowScripts extends FileScripts {
  readonly actions: readonly UsedAction[]
  readonly triggers: ShellSource['triggers']
}

/** A source with nothing set. */
export function plainSource(text: EmbeddedText, more: Partial<ShellSource> = {}): ShellSource {
  return {
    text,
    triggers: [],
    errexit: false,
    environment: new Map(),
    workingDirectory: null,
    condition: [],
    name: null,
    ...more,
  }
}
