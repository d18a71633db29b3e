import { crontabScripts } from './crontab-scripts.js'
import { wholeText } from './embedded-text.js'
import { gitlabScripts } from './gitlab-scripts.js'
import { packageScripts } from './package-scripts.js'
import { plainSource, type FileScripts } from './shell-source.js'
import { systemdScripts } from './systemd-scripts.js'
import { workflowScripts } from './workflow-scripts.js'

/** A file given to the audit; `path` is relative to the root, with `/`. */
export interface ShellFile {
  readonly path: string
  readonly text: string
}

export type ShellFileKind = 'script' | 'workflow' | 'gitlab' | 'package' | 'crontab' | 'system-crontab' | 'systemd'

const byPath: readonly { readonly pattern: RegExp; readonly kind: ShellFileKind }[] = [
  { pattern: /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, kind: 'workflow' },
  { pattern: /(^|\/)action\.ya?ml$/, kind: 'workflow' },
  { pattern: /(^|\/)[^/]*\.gitlab-ci\.ya?ml$|(^|\/)\.gitlab\/.*\.ya?ml$/, kind: 'gitlab' },
  { pattern: /(^|\/)package\.json$/, kind: 'package' },
  { pattern: /(^|\/)cron\.d\/[^/.]+$/, kind: 'system-crontab' },
  { pattern: /(^|\/)crontab(\.[^/]*)?$|\.(crontab|cron)$/, kind: 'crontab' },
  { pattern: /\.service$/, kind: 'systemd' },
  { pattern: /\.(sh|bash|zsh|ksh)$|(^|\/)\.husky\/[^/.]+$/, kind: 'script' },
]
const shebang = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?(?:\/|\s)?(ba|da|z|k|a)?sh\b/

/** What a file is to the shell analysis, by its path, or by the shebang in its first line; null when it is nothing. */
export function shellFileKind(path: string, firstLine = ''): ShellFileKind | null {
  return byPath.find(({ pattern }) => pattern.test(path))?.kind ?? (shebang.test(firstLine) ? 'script' : null)
}

/** The scripts in a file. `files` is consulted for the timer of a systemd service. */
export function fileScripts(file: ShellFile, kind: ShellFileKind, files: readonly ShellFile[]): FileScripts {
  switch (kind) {
    case 'workflow': return workflowScripts(file.text)
    case 'gitlab': return gitlabScripts(file.text)
    case 'package': return packageScripts(file.text)
    case 'crontab':
    case 'system-crontab': return crontabScripts(file.text, kind === 'system-crontab')
    case 'systemd': return systemdScripts(file.text, timerOf(file, files))
    case 'script': return { sources: [plainSource(wholeText(file.text))], skipped: [], problems: [] }
  }
}

function timerOf(file: ShellFile, files: readonly ShellFile[]): string | null {
  const timer = files.find(({ path }) => path === file.path.replace(/\.service$/, '.timer'))
  return timer ? /^On\w+Sec=.*|^OnCalendar=.*/m.exec(timer.text)?.[0].replace(/^\w+=/, '') ?? '' : null
}
