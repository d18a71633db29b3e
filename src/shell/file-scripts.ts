import { crontabScripts } from './crontab-scripts.js'
import { wholeText } from './embedded-text.js'
import { gitlabScripts } from './gitlab-scripts.js'
import { packageScripts } from './package-scripts.js'
import type { ShellFileKind } from './shell-file-kind.js'
import { plainSource, type FileScripts, type WorkflowScripts } from './shell-source.js'
import { systemdScripts } from './systemd-scripts.js'
import { workflowScripts } from './workflow-scripts.js'

/** A file given to the audit; `path` is relative to the root, with `/`. */
export interface ShellFile {
  readonly path: string
  readonly text: string
}

/** The scripts in a file. `files` is consulted for the timer of a systemd service. */
export function fileScripts(
  file: ShellFile,
  kind: ShellFileKind,
  files: readonly ShellFile[],
): FileScripts | WorkflowScripts {
  switch (kind) {
    case 'workflow':
      return workflowScripts(file.text)
    case 'gitlab':
      return gitlabScripts(file.text)
    case 'package':
      return packageScripts(file.text)
    case 'crontab':
    case 'system-crontab':
      return crontabScripts(file.text, kind === 'system-crontab')
    case 'systemd':
      return systemdScripts(file.text, timerOf(file, files))
    case 'script':
      return { sources: [plainSource(wholeText(file.text))], skipped: [], problems: [] }
  }
}

function timerOf(file: ShellFile, files: readonly ShellFile[]): string | null {
  const timer = files.find(({ path }) => path === file.path.replace(/\.service$/, '.timer'))
  return timer ? (/^On\w+Sec=.*|^OnCalendar=.*/m.exec(timer.text)?.[0].replace(/^\w+=/, '') ?? '') : null
}
