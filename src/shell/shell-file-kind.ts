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
