import { templateStrings } from '../analysis/template-strings.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { FoundTemplate } from '../templates/index.js'

/** A task template that is a string of a program. */
export type FoundString = FoundTemplate & { readonly source: string }

/** A file without one of these words names no schedule, and so no string in it is a template. */
const scheduled = /\b(?:cron|schedule\w*|every\w*|interval|expr|at|rrule|addJob|addCron|cronAdd|createCron|runAt|runIn|remindAt|enqueueAt|createSchedule|addSchedule)\b/

/** The task templates among the strings of a program. */
export function stringsIn({ path, text, program }: SourceFile): FoundString[] {
  if (!scheduled.test(text)) return []
  return templateStrings(program, text).map((string): FoundString => ({
    path, form: 'string', format: 'markdown', name: string.name ?? `${string.key} in ${path}`, trigger: 'cron', text: string.text, start: string.start, source: text,
  }))
}
