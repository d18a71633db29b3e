import { templateStrings } from '../analysis/template-strings.js'
import type { SourceFile } from '../syntax/source-file.js'
import type { FoundTemplate } from '../templates/index.js'

/** A task template that is a string of a program. */
export type FoundString = FoundTemplate & { readonly source: string }

/** The task templates among the strings of a program. */
export function stringsIn({ path, text, program }: SourceFile): FoundString[] {
  return templateStrings(program, text).map((string): FoundString => ({
    path,
    form: 'string',
    format: 'markdown',
    name: string.name ?? `${string.key} in ${path}`,
    trigger: 'cron',
    text: string.text,
    start: string.start,
    source: text,
  }))
}
