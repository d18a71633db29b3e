import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { TriggerKind } from '../../result/coverage-report.js'
import { senders, triggers } from '../../catalogue/index.js'
import { listFiles } from '../../program/index.js'
import { readManifest } from '../read-manifest.js'

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

export interface DetectedProject {
  readonly packageManager: PackageManager
  /** Packages that send, run code later, or gate, as far as the catalogue knows them. */
  readonly sdks: readonly string[]
  /** The senders that the packages belong to. */
  readonly providers: ReadonlySet<string>
  readonly schedulers: readonly string[]
  readonly gates: readonly string[]
  readonly dependencies: ReadonlySet<string>
  /** Existing files, relative to the root. */
  readonly files: ReadonlySet<string>
  readonly esm: boolean
}

const lockFiles: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
]

/** What answers at once does not run later. */
const answering: ReadonlySet<TriggerKind> = new Set(['http-handler', 'server-action', 'cli'])

/** What the manifests of a checkout show; nothing is installed or run. */
export function detectProject(root: string): DetectedProject {
  const files = listFiles(root)
  const dependencies = new Set(
    files
      .filter((file) => posix.basename(file) === 'package.json')
      .flatMap((file) => readManifest(join(root, file)).dependencies),
  )
  const used = (entries: readonly { readonly packages: readonly string[] }[]): string[] =>
    [...new Set(entries.flatMap(({ packages }) => packages))].filter((name) => dependencies.has(name)).sort()
  return {
    packageManager: managerOf(root),
    sdks: used(senders),
    providers: new Set(
      senders.filter(({ packages }) => packages.some((name) => dependencies.has(name))).map(({ provider }) => provider),
    ),
    schedulers: used(
      triggers.filter(({ kind, registers }) =>
        [kind, ...registers.flatMap((each) => each.kind ?? [])].some((each) => !answering.has(each)),
      ),
    ),
    gates: ['sendgate'].filter((name) => dependencies.has(name)),
    dependencies,
    files: new Set(files),
    esm: readManifest(join(root, 'package.json')).type === 'module',
  }
}

function managerOf(root: string): PackageManager {
  const declared = /^(npm|pnpm|yarn|bun)@/.exec(readManifest(join(root, 'package.json')).packageManager ?? '')?.[1]
  return (
    (declared as PackageManager | undefined) ?? lockFiles.find(([file]) => existsSync(join(root, file)))?.[1] ?? 'npm'
  )
}
