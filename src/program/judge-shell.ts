import { createHash } from 'node:crypto'
import { actions, commands, hosts } from '../catalogue/index.js'
import type { SendgateConfig } from '../config/sendgate-config.js'
import { auditShell, type ShellAudit, type ShellFile } from '../shell/index.js'
import { inlineSites, type InlineSites } from './inline-sites.js'

/** What scripts say, and the JavaScript inside of workflows; plain data. */
export interface JudgedShell {
  readonly shell: Omit<ShellAudit, 'inline'>
  readonly inline: InlineSites
}

/** Judges the scripts among these files, which are all that can lead to one another. */
export function judgeShell(files: readonly ShellFile[], config: SendgateConfig): JudgedShell {
  const { inline, ...shell } = withShortIds(auditShell(files, { actions, commands, hosts }))
  return { shell, inline: inlineSites(inline, config) }
}

/** Ids as short as those of programs: they are typed in commands and stand in links. */
function withShortIds(shell: ShellAudit): ShellAudit {
  const short = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16)
  return {
    ...shell,
    sites: shell.sites.map((site) => ({
      ...site,
      id: short(site.id),
      ...(site.function === null ? {} : { scope: site.function }),
    })),
    calls: shell.calls.map((call) => ({ ...call, reaches: call.reaches.map(short) })),
    findings: shell.findings.map((finding) => ({
      ...finding,
      id: short(finding.id),
      ...(finding.site === undefined ? {} : { site: short(finding.site) }),
    })),
  }
}
