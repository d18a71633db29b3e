import { posix } from 'node:path'
import { shapesOf } from '../analysis/sends/member-shapes.js'
import { matchDeclared } from '../analysis/sends/match-declared.js'
import { findSends, inOrder, type FoundSend } from '../analysis/sends/find-sends.js'
import { findUndecided, type Undecided } from '../analysis/sends/find-undecided.js'
import { inTagged, taggedSends } from '../analysis/sends/tagged-sends.js'
import { canBeDeclared } from '../analysis/sends/can-be-declared.js'
import { settle } from '../analysis/sends/typed-sends.js'
import { once } from '../analysis/once.js'
import type { Program } from '../analysis/program.js'
import { packageOf } from '../analysis/specifier.js'
import { commands, hosts, senders } from '../catalogue/index.js'
import type { DeclaredSender } from '../catalogue/declared-sender.js'
import type { IgnoredCall } from '../config/sendgate-config.js'
import type { WorkspacePackage } from '../syntax/workspace-package.js'
import { openTypes } from '../types/open-types.js'
import type { FileQuestion } from '../types/types.js'
import { areTypesThere, type TypesMode } from './are-types-there.js'
import { dependenciesOf, foreignPackages } from './dependencies-of.js'

export interface SendSources {
  readonly root: string
  readonly program: Program
  readonly packages: readonly WorkspacePackage[]
  readonly declared: readonly DeclaredSender[]
  readonly ignore: readonly IgnoredCall[]
  readonly types: TypesMode
  /** Names of the packages that a file in one of these folders (absolute) can meet. */
  readonly installedIn: (folders: readonly string[]) => ReadonlySet<string>
  /** Texts that stand in for those on disk, by file. */
  readonly texts?: ReadonlyMap<string, string>
}

export interface CollectedSends {
  readonly sends: readonly FoundSend[]
  /** Whether the type checker, which reads what it likes, had a say. */
  readonly areTypesAsked: boolean
  readonly warnings: readonly string[]
}

/** Every send of the program: by origin and destination first, then by the types, then by name as `unknown`. */
export async function collectSends(sources: SendSources): Promise<CollectedSends> {
  const { root, program } = sources
  const certain = certainSends(sources)
  const undecided = undecidedSends(sources, certain)
  const asked = areTypesThere(sources) ? decisive(undecided, sources) : []
  const types = await openTypes(root, asked.length > 0, sources.texts)
  const answers = types.calleesOf(questions(asked))
  const answerOf = new Map(
    [...byFile(asked)].flatMap(([file, sites]) =>
      sites.map((site, index) => [site, answers.get(file)?.[index]] as const),
    ),
  )
  const settled = undecided.flatMap((site) => settle(site, answerOf.get(site), program.evaluator) ?? [])
  const tagged = inTagged(program)
  const found = inOrder([
    ...certain,
    ...settled.filter(({ file, call, undecided: open }) => open === undefined || !tagged(file, call.function)),
  ])
  const sends = found.filter(
    (send) => !sources.ignore.some((ignored) => matchDeclared(send, ignored, program) !== null),
  )
  const left = found.length - sends.length
  return {
    sends,
    areTypesAsked: asked.length > 0,
    warnings: [
      ...types.warnings,
      ...(left === 0
        ? []
        : [`The entries of "ignore" in the configuration leave out ${left} ${left === 1 ? 'call' : 'calls'}.`]),
      ...budgetWarnings(program),
    ],
  }
}

/** The sends that their origin, their destination or a declaration shows. */
export function certainSends({ program, declared }: Pick<SendSources, 'program' | 'declared'>): readonly FoundSend[] {
  return [...findSends(program, { senders, hosts, commands }, declared), ...taggedSends(program)]
}

/** The other calls that may be sends. */
export function undecidedSends(
  { root, program, packages }: Pick<SendSources, 'root' | 'program' | 'packages'>,
  certain: readonly FoundSend[],
): readonly Undecided[] {
  const catalogued = new Set(senders.flatMap((entry) => entry.packages.flatMap((name) => packageOf(name) ?? [])))
  return findUndecided(
    {
      program,
      shapes: shapesOf(senders),
      dependenciesOf: dependenciesOf(packages, root),
      catalogued,
      foreign: foreignPackages(packages),
    },
    new Set(certain.map(({ call }) => call)),
  )
}

/** A search that was cut is told, even where nothing that was found depends on it. */
function budgetWarnings({ evaluator, local }: Program): string[] {
  const cuts = evaluator.cuts + local.cuts
  return cuts === 0
    ? []
    : [
        `${cuts} ${cuts === 1 ? 'value is' : 'values are'} too intertwined to be followed to the end; what depends on ${cuts === 1 ? 'it' : 'them'} is unknown with the reason \`budget\`.`,
      ]
}

/**
 * The calls whose fate the types can change: those that stay likely sends without an answer, and those that a package
 * can declare which is there. Opening a project costs seconds, and many calls share a name with the send of an absent one.
 */
function decisive(undecided: readonly Undecided[], { root, program, installedIn }: SendSources): readonly Undecided[] {
  const installed = once(() =>
    installedIn([...program.facts.values()].map(({ file }) => posix.dirname(`${root}/${file}`))),
  )
  return undecided.filter((site) => site.shaped.length > 0 || canBeDeclared(site, (name) => installed().has(name)))
}

function byFile(sites: readonly Undecided[]): Map<string, Undecided[]> {
  const groups = new Map<string, Undecided[]>()
  for (const site of sites) {
    const group = groups.get(site.file)
    if (group === undefined) groups.set(site.file, [site])
    else group.push(site)
  }
  return groups
}

function questions(sites: readonly Undecided[]): FileQuestion[] {
  return [...byFile(sites)].map(([file, group]) => ({
    file,
    positions: group.map(({ call }) => ({ at: call.at, end: call.end })),
  }))
}
