import type { Place, TaskSite } from '../result/coverage-report.js'
import { documentsCommands } from './documents-commands.js'
import { findTemplates, type FoundTemplate, type SourceText } from './find-templates.js'
import { includedTexts } from './included-texts.js'
import { inspectTemplate } from './inspect-template.js'
import { LineIndex } from './line-index.js'
import { shipsOnly } from './ships-only.js'
import type { TemplateSpan } from './template-verdict.js'

/**
 * The task templates of a repository as rows of the report.
 *
 * @param files texts of the files that match `templateGlobs`
 * @param strings templates found as strings in programs, with their text and offset in `files`' coordinates;
 *   `text` must have the length of the source it stands for
 */
export function templateTasks(
  files: readonly SourceText[],
  strings: readonly (FoundTemplate & { readonly source: string })[] = [],
): TaskSite[] {
  const sources = new Map(files.map(({ path, text }) => [path, text]))
  return [
    ...findTemplates(files).flatMap((template) =>
      taskOf(template, sources.get(template.path) ?? template.text, sources),
    ),
    ...strings.flatMap((template) => taskOf(template, template.source, sources)),
  ].filter((task) => task.form !== 'yaml' || task.trigger === 'cron' || task.effects !== 'none')
}

function taskOf(template: FoundTemplate, source: string, sources: ReadonlyMap<string, string>): TaskSite[] {
  const verdict = inspectTemplate(template.text, {
    format: template.format,
    included: includedTexts(template.text, template.path, sources),
  })
  if (shipsOnly(template, verdict) || documentsCommands(template, verdict)) return []
  const lines = new LineIndex(source)
  const lineOf = (offset: number): number => lines.at(template.start + offset).line
  const line = lineOf(0)
  const placeOf = ({ file, line: at, start }: TemplateSpan): Place =>
    file === undefined ? { file: template.path, line: lineOf(start) } : { file, line: at }
  const { read, condition } = verdict.evidence
  const readAt = read === null ? null : placeOf(read)
  return [
    {
      id: `template:${template.path}#${template.name}`,
      file: template.path,
      line,
      registerLine: line,
      name: template.name,
      trigger: template.trigger,
      form: template.form,
      effects: verdict.effects,
      effectSites: verdict.effectSites.map(({ span }) => placeOf(span)),
      sync: {
        status: verdict.sync,
        file: readAt?.file ?? null,
        line: readAt?.line ?? null,
        conditionLine: condition === null || condition.file !== read?.file ? null : placeOf(condition).line,
      },
      reason: verdict.effects === 'unknown' || verdict.sync === 'unknown' ? verdict.reason : null,
      ...(verdict.rewrite === null ? {} : { rewrite: verdict.rewrite }),
    },
  ]
}
