import type { TriggerKind } from '../result/coverage-report.js'
import { isScheduled } from './detect/effects.js'

const instructing = /^(?:prompt|message|instructions?|task|text|command|description|steps|systemEvent|goal)$/

/** Is this pair an instruction: a key that instructs, and a string of several words? */
export function isInstruction(key: string, value: unknown): boolean {
  return instructing.test(key) && typeof value === 'string' && value.trim().split(/\s+/).length >= 3
}

/** Does the text itself say that it runs again and again? */
export function hasScheduleWords(text: string): boolean {
  return isScheduled(text)
}

const executor =
  /\b(?:you are (?:an?|the)\b|your (?:task|job|goal|mission|role) is\b|you will\b|as an? (?:ai|agent)\b)|^#{1,4}\s*(?:instructions|steps|process|workflow|procedure|your task|mission|task|on each tick|checklist|job)\b/im
const steps = /^[ \t]*(?:\d+[.)]|[-*+])[ \t]+(?:\*\*)?[A-Z][a-z]+\b/gm

/**
 * Prose for an executor that runs later, whatever the file is called: it speaks to the executor and lists
 * steps, and says when or how often it runs.
 */
export function looksLikeExecutorProse(text: string): boolean {
  return executor.test(text) && (text.match(steps)?.length ?? 0) >= 2 && isScheduled(text)
}

const places: readonly { readonly pattern: RegExp; readonly trigger: TriggerKind | 'no' }[] = [
  {
    pattern:
      /(?:^|\/)(?:readme|changelog|contributing|code_of_conduct|license|security|history|upgrading|migration)[^/]*$/i,
    trigger: 'no',
  },
  { pattern: /(?:^|\/)heartbeat[^/]*\.md$/i, trigger: 'cron' },
  {
    pattern:
      /(?:^|\/)(?:cron|crons|schedules?|scheduled|scheduled-tasks|routines|automations)\/[^/]+(?:\/[^/]+)?\.md$/i,
    trigger: 'cron',
  },
  { pattern: /(?:^|\/)(?:cron|workflow|automation|routine)\.md$/i, trigger: 'cron' },
  { pattern: /(?:^|\/)\.github\/workflows\/[^/]+\.md$/i, trigger: 'webhook' },
  {
    pattern:
      /(?:^|\/)\.?(?:claude|codex|cursor|opencode|gemini|agents?)\/(?:commands|agents|prompts|workflows|tasks)\/.+\.md$/i,
    trigger: 'cli',
  },
  { pattern: /(?:^|\/)(?:SKILL|AGENT)\.md$/, trigger: 'agent-tool' },
  { pattern: /\.prompt(?:\.md)?$/i, trigger: 'unknown' },
]

const articleFolders = /(?:^|\/)(?:_?posts|blog|articles?|news|newsroom|content|website|changelogs?)\//i
const articleMatter =
  /^(?:publishedAt|pubDate|author|authors|category|slug|layout|sidebar_\w+|og\w*|canonical\w*|heroImage)\s*:/m

/** An article of a site: it may speak of steps and schedules, but nobody executes it. */
export function isArticle(path: string, matter: string): boolean {
  return /\.mdx$/i.test(path) || articleFolders.test(path) || articleMatter.test(matter)
}

/** What a path says: it cannot be a template (`no`), what starts it, or nothing. */
export function pathSays(path: string): TriggerKind | 'no' | undefined {
  return places.find(({ pattern }) => pattern.test(path))?.trigger
}
