import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ts } from 'ts-morph'

export interface OwningProject {
  /** Absolute path of the tsconfig; null for the default project. */
  readonly config: string | null
  readonly options: ts.CompilerOptions
  /** Ambient declarations that belong to every file of the project. */
  readonly declarations: readonly string[]
}

const defaults: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  esModuleInterop: true,
}
/** Whatever the project says: nothing is written, checked or built, and JavaScript is read too. */
const always: ts.CompilerOptions = {
  noEmit: true,
  allowJs: true,
  checkJs: false,
  skipLibCheck: true,
  incremental: false,
  composite: false,
  declaration: false,
  tsBuildInfoFile: undefined,
  noLib: false,
}

interface ReadConfig {
  readonly parsed: ts.ParsedCommandLine
  readonly files: ReadonlySet<string>
}

/** Finds the tsconfig that owns a file: the nearest that lists it, itself or through its references. */
export class ProjectFinder {
  private readonly root: string
  private readonly read = new Map<string, ReadConfig | null>()
  private readonly projects = new Map<string, OwningProject>()
  readonly warnings = new Set<string>()

  constructor(root: string) {
    this.root = root
  }

  /** `file` is absolute. Falls back to the options of the nearest tsconfig, and to defaults where there is none. */
  ownerOf(file: string): OwningProject {
    const configs = this.configsAbove(file)
    const owner = configs.map((config) => this.listing(config, file, new Set())).find((config) => config !== null)
    return this.project(owner ?? configs[0] ?? null)
  }

  private configsAbove(file: string): string[] {
    const found: string[] = []
    for (let folder = dirname(file); folder.startsWith(this.root); folder = dirname(folder)) {
      const config = ['tsconfig.json', 'jsconfig.json']
        .map((name) => `${folder}/${name}`)
        .find((path) => existsSync(path))
      if (config !== undefined) found.push(config)
      if (folder === this.root) break
    }
    return found
  }

  private listing(config: string, file: string, seen: Set<string>): string | null {
    if (seen.has(config)) return null
    seen.add(config)
    const read = this.configOf(config)
    if (read === null) return null
    if (read.files.has(file)) return config
    for (const { path } of read.parsed.projectReferences ?? []) {
      const target = path.endsWith('.json') ? path : `${path}/tsconfig.json`
      const found = existsSync(target) ? this.listing(target, file, seen) : null
      if (found !== null) return found
    }
    return null
  }

  private configOf(config: string): ReadConfig | null {
    const before = this.read.get(config)
    if (before !== undefined) return before
    const { config: raw, error } = ts.readConfigFile(config, (path) => ts.sys.readFile(path))
    if (error !== undefined)
      this.warnings.add(
        `${config} cannot be read as a TypeScript project: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`,
      )
    const parsed =
      raw === undefined ? null : ts.parseJsonConfigFileContent(raw, ts.sys, dirname(config), undefined, config)
    const read = parsed && { parsed, files: new Set(parsed.fileNames.map((name) => resolve(name))) }
    this.read.set(config, read)
    return read
  }

  private project(config: string | null): OwningProject {
    const key = config ?? ''
    const before = this.projects.get(key)
    if (before !== undefined) return before
    const parsed = config === null ? null : (this.configOf(config)?.parsed ?? null)
    const options = parsed?.options ?? {}
    const resolution =
      options.moduleResolution === undefined && options.module === undefined
        ? defaults
        : { target: defaults.target, jsx: defaults.jsx }
    const declarations = (parsed?.fileNames ?? []).filter((name) => /\.d\.[cm]?ts$/.test(name))
    const project: OwningProject = { config, options: { ...resolution, ...options, ...always }, declarations }
    this.projects.set(key, project)
    return project
  }
}
