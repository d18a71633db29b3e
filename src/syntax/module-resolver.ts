import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix, sep } from 'node:path'
import { ResolverFactory } from 'oxc-resolver'
import { readTsconfig, type ConfigContext, type PathsConfig } from './read-tsconfig.js'
import { matchPaths } from './match-paths.js'
import { readDenoImports } from './read-deno-imports.js'
import { packageOf, plainSpecifier } from '../analysis/specifier.js'
import { packageTargets, type WorkspacePackage } from './workspace-package.js'

export interface ModuleResolver {
  /** The source file (absolute, with `/`) that `specifier` means in `from`, or null when it is not first-party. */
  resolve(from: string, specifier: string): string | null
  /** Things that make some imports unresolvable, one sentence each. */
  readonly warnings: readonly string[]
}

const builtins = new Set(builtinModules)
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.d.ts']

/** Resolves modules of a checkout without installed dependencies: relative paths, tsconfig paths, workspaces, Deno and `#` imports. */
export function createModuleResolver(root: string, packages: readonly WorkspacePackage[]): ModuleResolver {
  const warnings = new Set<string>()
  const byName = new Map(packages.map((workspace) => [workspace.name, workspace]))
  const files = new FileLookup(root, {
    warn: (message) => warnings.add(message),
    packageFolder: (name) => byName.get(name)?.folder ?? null,
  })
  const known = new Map<string, string | null>()
  return {
    resolve(from, specifier) {
      const folder = posix.dirname(from)
      const key = `${folder}\0${specifier}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = resolveOnce(folder, specifier, byName, files)
      known.set(key, found)
      return found
    },
    get warnings() {
      return [...warnings].map((message) => message.replaceAll(`${root}/`, '')).sort()
    },
  }
}

function resolveOnce(
  folder: string,
  specifier: string,
  byName: ReadonlyMap<string, WorkspacePackage>,
  files: FileLookup,
): string | null {
  if (specifier.startsWith('.')) return files.path(folder, specifier)
  if (specifier.startsWith('/')) return files.rooted(folder, specifier)
  if (specifier.startsWith('node:') || builtins.has(specifier)) return null
  const mapped = files.mapped(folder, specifier)
  if (mapped !== null) return mapped
  const name = packageOf(specifier)
  const workspace = name === null ? undefined : byName.get(name)
  if (workspace !== undefined) {
    const subpath = `.${plainSpecifier(specifier).slice(workspace.name.length)}`
    for (const target of packageTargets(workspace, subpath)) {
      const found = files.path(workspace.folder, target.startsWith('.') ? target : `./${target}`)
      if (found !== null) return found
    }
    return null
  }
  return specifier.startsWith('#') ? files.path(folder, specifier) : files.conventional(folder, specifier)
}

/** File look-ups on disk, with the path mapping of the nearest tsconfig. */
class FileLookup {
  private readonly resolver = new ResolverFactory({
    extensions,
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs', '.d.mts'],
      '.cjs': ['.cts', '.cjs', '.d.cts'],
    },
    conditionNames: ['source', 'import', 'require', 'node', 'default'],
    mainFields: ['source', 'module', 'main'],
    symlinks: false,
  })
  private readonly configs = new Map<string, PathsConfig | null>()
  private readonly root: string
  private readonly context: ConfigContext

  constructor(root: string, context: ConfigContext) {
    this.root = root
    this.context = context
  }

  path(folder: string, request: string): string | null {
    const { path } = this.resolver.sync(
      folder,
      request.startsWith('.') || request.startsWith('/') || request.startsWith('#') ? request : `./${request}`,
    )
    return path === undefined || path.includes(`${sep}node_modules${sep}`) ? null : path.split(sep).join('/')
  }

  /** A path that begins with a slash counts from the folder of the application: Meteor's, or that of the nearest package. */
  rooted(folder: string, specifier: string): string | null {
    const home = this.nearest(folder, '.meteor') ?? this.nearest(folder, 'package.json') ?? this.root
    return this.path(home, `.${specifier}`)
  }

  mapped(folder: string, specifier: string): string | null {
    const config = this.configOf(folder)
    if (config === null) return null
    for (const target of matchPaths(config.paths, specifier)) {
      const found = this.path(folder, target)
      if (found !== null) return found
    }
    return config.baseUrl === null ? null : this.path(config.baseUrl, `./${specifier}`)
  }

  /** Aliases which frameworks define without a readable tsconfig. */
  conventional(folder: string, specifier: string): string | null {
    const rest = /^(?:@|~|\$lib)\/(.+)$/.exec(specifier)?.[1]
    if (rest === undefined) return null
    const home = this.nearest(folder, 'package.json') ?? this.root
    const places = specifier.startsWith('$lib') ? ['src/lib'] : ['src', 'app', '.']
    for (const place of places) {
      const found = this.path(join(home, place), `./${rest}`)
      if (found !== null) return found
    }
    return null
  }

  private configOf(folder: string): PathsConfig | null {
    const before = this.configs.get(folder)
    if (before !== undefined) return before
    const file = ['tsconfig.json', 'jsconfig.json', 'deno.json', 'deno.jsonc']
      .map((name) => join(folder, name))
      .find((path) => existsSync(path))
    const own =
      file === undefined
        ? null
        : file.includes('deno.json')
          ? readDenoImports(file, this.context.warn)
          : readTsconfig(file, this.context)
    const empty = own === null || (Object.keys(own.paths).length === 0 && own.baseUrl === null)
    const config = empty && folder !== this.root && folder.startsWith(this.root) ? this.configOf(dirname(folder)) : own
    this.configs.set(folder, config)
    return config
  }

  private nearest(folder: string, name: string): string | null {
    if (existsSync(join(folder, name))) return folder
    return folder === this.root || dirname(folder) === folder ? null : this.nearest(dirname(folder), name)
  }
}
