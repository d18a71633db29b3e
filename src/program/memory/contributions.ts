import { findEffects } from '../../analysis/effects/find-effects.js'
import { findOpenEffects } from '../../analysis/effects/find-open-effects.js'
import { handedByName } from '../../analysis/handed-by-name.js'
import { callersOf } from '../../analysis/link.js'
import type { Program } from '../../analysis/program.js'
import { routesOf } from '../../analysis/sends/own-address.js'
import { taggedGates } from '../../analysis/sends/tagged-gates.js'
import { effects as effectEntries, triggers as triggerEntries } from '../../catalogue/index.js'
import type { SendgateConfig } from '../../config/sendgate-config.js'
import type { WorkspacePackage } from '../../syntax/workspace-package.js'
import { certainSends, undecidedSends } from '../collect-sends.js'
import { declaredTriggers } from '../declared-triggers.js'
import { dependenciesOf, foreignPackages } from '../dependencies-of.js'
import { buildEdges } from '../graph/build-edges.js'
import { registrationsIn } from '../graph/build-graph.js'
import { hasComputedJobName } from '../graph/computed-job-names.js'
import { jobDefinitions } from '../graph/job-definitions.js'
import { openExports } from '../graph/open-exports.js'
import { storedFunctions } from '../graph/stored-functions.js'
import { unseenNames } from '../graph/unseen-names.js'
import { infrastructureOf } from '../tasks/infrastructure-of.js'
import { definedTasks } from '../tasks/sources/defined-tasks.js'
import { handlerRegistries } from '../tasks/sources/handler-registries.js'
import { instanceRegistries } from '../tasks/sources/instance-registries.js'
import { jobClasses } from '../tasks/sources/job-classes.js'
import { referredFunctions } from '../tasks/sources/referred-functions.js'
import { verifiedWebhooks } from '../tasks/sources/verified-webhooks.js'
import { EnqueueIndex } from '../triggers/enqueue-index.js'

export interface ContributionSources {
  /** The whole program, in which only the files that are asked about are gone through. */
  readonly program: Program
  /** Absolute, with `/`. */
  readonly root: string
  readonly config: SendgateConfig
  readonly packages: readonly WorkspacePackage[]
  readonly text: (file: string) => string
  /** Functions by the names of jobs, in the whole program. */
  readonly jobs: ReadonlyMap<string, readonly string[]>
  /** Functions by what queues hand to them, in the whole program. */
  readonly enqueued: ReadonlyMap<string, readonly string[]>
  readonly isHandler: (key: string) => boolean
  /** Names about which it was asked whether unseen code calls them. */
  readonly unseen: ReadonlySet<string>
}

/**
 * All that files add to what is collected by going through every file. Whoever goes through all files of the program
 * must be asked here, or else look its files up, so that it is noted: then a file that contributes the same as before
 * changes nothing.
 */
export function contributionsOf(sources: ContributionSources): object {
  const { program, root, config, packages } = sources
  const { evaluator, local } = program
  const files = [...program.facts.values()]
  const certain = certainSends({ program, declared: config.senders ?? [] })
  const undecided = undecidedSends({ root, program, packages }, certain)
  const declared = declaredTriggers(config.triggers ?? [])
  const entries = [...declared.entries, ...triggerEntries]
  const own = jobDefinitions(files, evaluator)
  const jobs = { ...own, handlers: sources.jobs }
  const tasks = {
    program,
    text: sources.text,
    linked: {
      partsOf: ({ handlers }: { readonly handlers: readonly string[] }) => ({ entries: handlers, bodies: handlers }),
    },
  }
  return {
    certain,
    undecided: undecided.map(({ named: _, commands, shaped, ...site }) => ({
      ...site,
      commands: commands.length,
      shaped: shaped.map(({ entry, names }) => [entry.provider, names]),
    })),
    effects: findEffects(program, effectEntries),
    open: findOpenEffects({
      program,
      dependenciesOf: dependenciesOf(packages, root),
      foreign: foreignPackages(packages),
      known: new Set(),
    }),
    registrations: registrationsIn(files, { entries, classes: declared.classes, evaluator }).map(
      ({ entry, member, ...registration }) => ({ ...registration, entry: entry.name, path: member.path }),
    ),
    jobs: own.handlers,
    edges: [
      ...buildEdges({
        files,
        evaluator,
        jobs,
        // Whoever enters a method that has heirs is among the callers below.
        overrides: new Map(),
        enqueues: new EnqueueIndex(entries, sources.enqueued),
        isHandler: sources.isHandler,
      }),
    ],
    callers: callersOf(files, local),
    handers: handedByName(files, local),
    isJobNameComputed: hasComputedJobName(program, jobs),
    unseenNames: [...unseenNames(program)].filter(([name]) => sources.unseen.has(name)),
    stored: [...storedFunctions(program)],
    resets: files.map(({ resets }) => resets),
    openExports: openExports({ root, packages, program }),
    gates: taggedGates(program),
    tags: files.flatMap(({ functions }) =>
      Object.values(functions).flatMap(({ at, tags }) => (tags ? [[at, tags]] : [])),
    ),
    routes: routesOf(files.map(({ file }) => file)).map(String),
    usesGate: files.some(({ imports }) => imports.some((specifier) => /^sendgate(?:$|\/)/.test(specifier))),
    constructs: files.filter((facts) => infrastructureOf(facts) !== null),
    tasks: [
      definedTasks(tasks),
      handlerRegistries(tasks),
      instanceRegistries(tasks),
      jobClasses(tasks),
      referredFunctions(tasks),
      verifiedWebhooks(tasks),
    ],
    cuts: evaluator.cuts + local.cuts,
  }
}
