import type { TaskSite } from '../result/coverage-report.js'
import { documentsCommands } from './documents-commands.js'
import { findTemplates, type FoundTemplate, type SourceText } from './find-templates.js'
import { inspectTemplate } from './inspect-template.js'
import { LineIndex } from './line-index.js'
import { shipsOnly } from './ships-only.js'

/**
 * The task templates of a repository as rows of the report.
 *
 * @param files texts of the files that match `templateGlobs`
 * @param strings templates found as strings in programs, with their text and offset in `files`' coordinates;
 *   `text` must have the length of the source it stands for
 */
export function templateTasks(files: readonly SourceText[], strings: readonly (FoundTemplate & { readonly source: string })[] = []): TaskSite[] {
  const sources = new Map(files.map(({ path, text }) => [path, text]))
  return [
    ...findTemplates(files).flatMap((template) => taskOf(template, sources.get(template.path) ?? template.text)),
    ...strings.flatMap((template) => taskOf(template, template.source)),
  ].filter((task) => task.form !== 'yaml' || task.trigger === 'cron' || task.effects !== 'none')
}

function taskOf(template: FoundTemplate, source: string): TaskSite[] {
  const verdict = inspectTemplate(template.text, { format: template.format })
  if (shipsOnly(template, verdict) || documentsCommands(template, verdict)) return []
  const lines = new LineIndex(source)
  const lineOf = (offset: number): number => lines.at(template.start + offset).line
  const line = lineOf(0)
  const { read, condition } = verdict.evidence
  return [{
    id: `template:${template.path}#${template.name}`, file: template.path, line, registerLine: line, name: template.name, trigger: template.trigger, form: template.form,
    effects: verdict.effects,
    effectSites: verdict.effectSites.map(({ span }) => ({ file: template.path, line: lineOf(span.start) })),
    sync: { status: verdict.sync, file: read === null ? null : template.path, line: read === null ? null : lineOf(read.start), conditionLine: condition === null ? null : lineOf(condition.start) },
    reason: verdict.effects === 'unknown' || verdict.sync === 'unknown' ? verdict.reason : null,
    ...(verdict.rewrite === null ? {} : { rewrite: verdict.rewrite }),
  }]
}
