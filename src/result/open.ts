import type { NotAnalysed, SendSite, TaskSite } from './coverage-report.js'

/** A send that needs a decision: nobody has proved it, and nobody has allowed it. */
export function isOpen(site: SendSite): boolean {
  return site.verdict === 'ungated' || site.verdict === 'partial' || site.verdict === 'unknown'
}

/** A task whose external effect is not preceded by a sync step, or about which that could not be decided. */
export function needsSync(task: TaskSite): boolean {
  return task.effects !== 'none' && ['missing', 'content-only', 'unknown'].includes(task.sync.status)
}

/** A file that should have been analysed and was not; tests, declarations, generated and ignored files are left out by choice. */
export function isIncomplete(entry: NotAnalysed): boolean {
  return ['parse-error', 'unreadable', 'too-large', 'component'].includes(entry.reason)
}
