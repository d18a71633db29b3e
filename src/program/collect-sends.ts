import { existsSync } from 'node:fs'
import { shapesOf } from '../analysis/sends/member-shapes.js'
import { findSends, inOrder, type FoundSend } from '../analysis/sends/find-sends.js'
import { findUndecided, type Undecided } from '../analysis/sends/find-undecided.js'
import { settle } from '../analysis/sends/typed-sends.js'
import type { Program } from '../analysis/program.js'
import { packageOf } from '../analysis/specifier.js'
import { commands, hosts, senders } from '../catalogue/index.js'
import type { SenderDeclaration } from '../config/sendgate-config.js'
import type { WorkspacePackage } from '../syntax/workspace-package.js'
import { openTypes } from '../types/open-types.js'
import type { FileQuestion } from '../types/types.js'
import { dependenciesOf } from './dependencies-of.js'

/** `auto` asks the types where dependencies are installed; without them the compiler knows no more than the origins. */
export type TypesMode = 'auto' | 'on' | 'off'

export interface SendSources {
  readonly root: string
  readonly program: Program
  readonly packages: readonly WorkspacePackage[]
  readonly declared: readonly SenderDeclaration[]
  readonly types: TypesMode
}

export interface CollectedSends {
  readonly sends: readonly FoundSend[]
  readonly warnings: readonly string[]
}

/** Every send of the program: by origin and destination first, then by the types, then by name as `unknown`. */
export async function collectSends(sources: SendSources): Promise<CollectedSends> {
  const { root, program, packages } = sources
  const certain = findSends(program, { senders, hosts, commands }, sources.declared)
  const catalogued = new Set(senders.flatMap((entry) => entry.packages.flatMap((name) => packageOf(name) ?? [])))
  const undecided = findUndecided({ program, shapes: shapesOf(senders), dependenciesOf: dependenciesOf(packages, root), catalogued }, new Set(certain.map(({ call }) => call)))
  const asked = installed(sources) ? undecided : []
  const types = await openTypes(root, asked.length > 0)
  const answers = types.calleesOf(questions(asked))
  const settled = [...byFile(undecided)].flatMap(([file, sites]) => sites.flatMap((site, index) => settle(site, answers.get(file)?.[index], program.evaluator) ?? []))
  return { sends: inOrder([...certain, ...settled]), warnings: types.warnings }
}

function installed({ types, packages, root }: SendSources): boolean {
  return types === 'on' || (types === 'auto' && [root, ...packages.map(({ folder }) => folder)].some((folder) => existsSync(`${folder}/node_modules`)))
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
  return [...byFile(sites)].map(([file, group]) => ({ file, positions: group.map(({ call }) => ({ at: call.at, end: call.end })) }))
}
