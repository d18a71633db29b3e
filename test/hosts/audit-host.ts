import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '../../src/program/audit.js'
import type { CoverageReport, SendSite } from '../../src/result/coverage-report.js'
import type { Finding, Host } from './finding.js'

/**
 * The audit as one more host of the contract: an open send is reported at the call that enters its function, as the
 * rules report the call of a wrapper, and a task that does not read the state at its first act. Comments of ESLint are ESLint's own, and `gated-elsewhere` names another file.
 */
export const auditHost: Host = async (folder, files) => {
  const report = await audit({ root: folder, types: 'off' })
  const open = report.sites.filter(({ verdict }) => verdict !== 'covered').flatMap((site) => placesOf(site, report))
  const findings = report.findings.filter(({ rule }) => rule !== 'gated-elsewhere')
  const acts = report.tasks
    .filter(({ form, sync }) => form === 'code' && (sync.status === 'missing' || sync.status === 'content-only'))
    .flatMap(({ effectSites: [first] }) =>
      report.sites.filter(({ file, line }) => file === first?.file && line === first.line),
    )
  const all: readonly Finding[] = [
    ...acts.map(({ file, line, column }) => ({ file, line, column, rule: 'sendgate/require-sync-step' })),
    ...open.map(({ file, line, column }) => ({ file, line, column, rule: 'sendgate/require-dedup-gate' })),
    ...findings.map(({ file, line, column, rule }) => ({ file, line, column, rule: `sendgate/${rule}` })),
  ]
  const once = new Map(all.map((finding) => [JSON.stringify(finding), finding]))
  return [...once.values()].filter(
    ({ file }) => files.includes(file) && !readFileSync(join(folder, file), 'utf8').includes('eslint-disable'),
  )
}

/** The calls by which the open paths of a send enter its function; the send itself where nothing calls it. */
function placesOf(site: SendSite, { calls }: CoverageReport): readonly Omit<Finding, 'rule'>[] {
  return site.paths
    .filter(({ guarded }) => !guarded)
    .map((path) => {
      const last = path.calls.at(-1)
      const call =
        last === undefined ? undefined : calls.find(({ file, line }) => file === last.file && line === last.line)
      return call ?? site
    })
}
