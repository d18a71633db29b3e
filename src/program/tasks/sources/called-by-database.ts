import type { TriggerKind } from '../../../result/coverage-report.js'
import type { TaskSources } from '../task-sources.js'

const call = /\bhttp_(?:post|get|request)\s*\(/i
const address = /functions\/v1\/([\w-]+)/g
const maximumSize = 500_000

/**
 * Functions of Supabase that its database calls, by their names: on a schedule of `pg_cron`
 * (`cron.schedule('remind', '0 9 * * *', $$ select net.http_post(url := '…/functions/v1/remind') $$)`), or upon a change
 * of a row.
 */
export function calledByDatabase({ list, aside }: Pick<TaskSources, 'list' | 'aside'>): Map<string, TriggerKind> {
  const found = new Map<string, TriggerKind>()
  for (const file of list(/\.sql$/)) {
    const read = aside(file)
    const text = 'text' in read && read.text.length < maximumSize ? withoutComments(read.text) : ''
    if (!call.test(text)) continue
    // What stands between two schedules belongs to the first; what stands before all of them to a change of rows.
    for (const [index, part] of text.split(/(?=\bcron\s*\.\s*schedule\s*\()/i).entries())
      for (const [, name = ''] of part.matchAll(address))
        if (index > 0 || /^cron/i.test(part)) found.set(name, 'cron')
        else if (!found.has(name)) found.set(name, 'webhook')
  }
  return found
}

function withoutComments(text: string): string {
  return text.replace(/^\s*--.*$/gm, '')
}
