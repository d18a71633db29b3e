import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/**
 * Code that goes through the facts of all files, and how a run with a cache learns that an edited file would change what
 * comes out. `contributionsOf`: it is asked there about the edited file alone. Whoever is missing here makes the second
 * run hand out a report that no longer holds.
 */
const known: Readonly<Record<string, string>> = {
  'src/analysis/declared/matches-declaration.ts': 'names of files only: a new file is news',
  'src/analysis/effects/find-effects.ts': 'contributionsOf',
  'src/analysis/effects/find-open-effects.ts': 'contributionsOf',
  'src/analysis/sends/find-sends.ts': 'contributionsOf, as certainSends',
  'src/analysis/sends/find-undecided.ts': 'contributionsOf, as undecidedSends',
  'src/analysis/sends/own-address.ts': 'contributionsOf, as routesOf',
  'src/analysis/sends/tagged-gates.ts': 'contributionsOf',
  'src/analysis/sends/tagged-sends.ts': 'contributionsOf, as tags',
  'src/program/code-findings.ts': 'contributionsOf, as usesGate',
  'src/program/collect-sends.ts': 'folders only, for the types, which are never remembered',
  'src/program/editor-facts.ts': 'another command, whose answer is not remembered',
  'src/program/graph/build-graph.ts': 'contributionsOf: registrations, jobs, edges',
  'src/program/graph/computed-job-names.ts': 'contributionsOf',
  'src/program/graph/open-exports.ts': 'contributionsOf',
  'src/program/graph/stored-functions.ts': 'contributionsOf, as stored',
  'src/program/graph/unseen-names.ts': 'contributionsOf',
  'src/program/report-on-programs.ts': 'names of files only, which the report lists',
  'src/program/tasks/sources/declared-functions.ts': 'contributionsOf, as constructs',
  'src/program/tasks/sources/defined-tasks.ts': 'contributionsOf',
  'src/program/tasks/sources/endless-loops.ts': 'texts only, which the reader notes',
  'src/program/tasks/sources/event-cases.ts': 'texts only, which the reader notes',
  'src/program/tasks/sources/handler-registries.ts': 'contributionsOf',
  'src/program/tasks/sources/instance-registries.ts': 'contributionsOf',
  'src/program/tasks/sources/job-classes.ts': 'contributionsOf',
  'src/program/tasks/sources/referred-functions.ts': 'contributionsOf',
  'src/program/tasks/sources/verified-webhooks.ts': 'contributionsOf',
  'src/program/verdicts.ts': 'imported files, which are compared by themselves, and contributionsOf: resets',
}

it('is known of all code that goes through all files how the second run asks it again', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/program/memory/'))
    .filter((path) => /\bfacts\.(?:values|entries|keys)\(\)/.test(readFileSync(join(root, path), 'utf8')))
  expect(files.sort()).toEqual(Object.keys(known).sort())
})
