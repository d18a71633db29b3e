import type { TSESTree } from '@typescript-eslint/types'
import type { Rule } from 'eslint'
import type { Root } from 'mdast'
import { relative, sep } from 'node:path'
import { insertStep } from '../src/templates/index.js'
import {
  dataTemplates,
  markdownTemplates,
  type Document,
  type JudgedTemplate,
} from './require-sync-step/document-templates.js'
import { unsyncedActsIn } from './require-sync-step/code-tasks.js'
import { stringTemplatesIn } from './require-sync-step/string-templates.js'

interface Options {
  /** `templates`: what looks like a task template; `all`: every file that ESLint is configured to lint with this rule. */
  readonly files?: 'templates' | 'all'
  /** Report every effect that no read covers, even when another effect of the template is covered. */
  readonly eachEffect?: boolean
  /** Report templates whose verdict is unknown, such as those in another language than English. */
  readonly unknown?: boolean
}

/** What a language's tree tells: its templates, by the type of the tree's root. */
type Reader = (document: Document, context: Rule.RuleContext) => readonly JudgedTemplate[]

const readers: Readonly<Record<'markdown' | 'json' | 'yaml' | 'program', Reader>> = {
  markdown: (document, context) => markdownTemplates({ ...document, tree: context.sourceCode.ast as unknown as Root }),
  json: (document) => dataTemplates(document, 'json'),
  yaml: (document) => dataTemplates(document, 'yaml'),
  program: ({ text }, context) => stringTemplatesIn(context.sourceCode.ast as unknown as TSESTree.Program, text),
}

/** Every task with an external effect, a template or a handler, first reads whether the effect was already done. */
export const requireSyncStep: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: {
      description:
        'Require that a task with an external effect, prose or code, first reads whether it was already done',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          files: {
            enum: ['templates', 'all'],
            description: 'Judge what looks like a task template, or every file linted with this rule.',
          },
          eachEffect: { type: 'boolean', description: 'Report every effect that no read covers.' },
          unknown: { type: 'boolean', description: 'Report templates that cannot be judged.' },
        },
      },
    ],
    defaultOptions: [{}],
    messages: {
      missing: '"{{effect}}" has an external effect, and no step before it reads whether it was already done. {{step}}',
      undecided: 'Whether this task template acts and first reads the present state cannot be decided: {{reason}}.',
      handlerMissing:
        'This {{task}} calls `{{act}}` without having read whether that was already done: a retry, a second instance or a colleague may have been first. Read the present state right before (the row, the thread, the list of what was sent) and return when it was done, or put the call behind `gate.once` of sendgate.',
      handlerContentOnly:
        'This {{task}} calls `{{act}}` whatever state the read in line {{line}} finds: its answer only gives the content. Test what shows that this was already done (a status, a time stamp, a row of the log) and return when it was, or put the call behind `gate.once` of sendgate.',
      configuration: 'This rule could not run: {{problem}}',
      insert: 'Put the missing step first: {{step}}',
    },
  },
  create(context) {
    const check = (kind: keyof typeof readers) => (): void => judge(context, readers[kind])
    return { root: check('markdown'), Document: check('json'), Program: check(isYaml(context) ? 'yaml' : 'program') }
  },
}

/** The YAML language names its root like a program, and its documents differently. */
function isYaml({ sourceCode }: Rule.RuleContext): boolean {
  const { body } = sourceCode.ast as unknown as { readonly body?: readonly { readonly type: string }[] }
  return body?.[0]?.type === 'YAMLDocument'
}

function judge(context: Rule.RuleContext, read: Reader): void {
  const options = (context.options[0] ?? {}) as Options
  const path = relative(context.cwd, context.filename).split(sep).join('/')
  const document = { path, text: context.sourceCode.text, every: options.files === 'all' }
  for (const template of read(document, context)) report(context, template, options)
  if (read !== readers.program) return
  for (const { node, sync, task, calleeText, readLine } of unsyncedActsIn(context, path, options.eachEffect === true)) {
    context.report({
      loc: node.loc,
      messageId: sync === 'missing' ? 'handlerMissing' : 'handlerContentOnly',
      data: { task, act: calleeText, line: String(readLine ?? '') },
    })
  }
}

function report(context: Rule.RuleContext, template: JudgedTemplate, options: Options): void {
  const { verdict } = template
  if (verdict.effects === 'unknown' && options.unknown === true) {
    context.report({
      loc: locOf(context, template.start, template.start + 1),
      messageId: 'undecided',
      data: { reason: verdict.reason },
    })
  }
  if (verdict.sync !== 'missing' && options.eachEffect !== true) return
  const uncovered = verdict.effectSites.filter(({ sync }) => sync === 'missing')
  for (const [index, site] of (options.eachEffect === true ? uncovered : uncovered.slice(0, 1)).entries()) {
    context.report({
      loc: locOf(context, template.start + site.span.start, template.start + site.span.end),
      messageId: 'missing',
      data: {
        effect: shortened(site.words),
        step: verdict.rewrite ?? 'Add a step that reads the present state, and say when to stop.',
      },
      suggest: index === 0 ? suggestion(template) : [],
    })
  }
}

function suggestion(template: JudgedTemplate): Rule.SuggestionReportDescriptor[] {
  const insertion = insertStep(template.text, template.verdict, template.notation)
  if (insertion === null) return []
  const at = template.start + insertion.at
  return [
    {
      messageId: 'insert',
      data: { step: template.verdict.rewrite ?? '' },
      fix: (fixer) => fixer.insertTextAfterRange([at, at], insertion.text),
    },
  ]
}

function locOf(
  { sourceCode }: Rule.RuleContext,
  start: number,
  end: number,
): { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } } {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) }
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
