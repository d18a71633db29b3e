import type { FileFacts } from '../../analysis/file-facts.js'
import { emptyFacts } from './empty-facts.js'

/** The facts of a program that are read when they are looked at; the names and imports of all files are known before. */
export class LateFacts extends Map<string, FileFacts> {
  private readonly find: (file: string) => FileFacts | undefined

  constructor(
    files: readonly string[],
    find: (file: string) => FileFacts | undefined,
    imports: ReadonlyMap<string, readonly string[]>,
  ) {
    super(files.map((file) => [file, lateFacts(file, find, imports.get(file) ?? [])]))
    this.find = find
  }

  override get(file: string): FileFacts | undefined {
    return this.has(file) ? this.find(file) : undefined
  }
}

/** All facts by name, so that the compiler tells whoever adds a kind of fact that it is missing here. */
function lateFacts(
  file: string,
  find: (file: string) => FileFacts | undefined,
  imports: readonly string[],
): Required<FileFacts> {
  const facts = (): FileFacts => find(file) ?? emptyFacts(file)
  return {
    file,
    imports,
    get exports() {
      return facts().exports
    },
    get reexports() {
      return facts().reexports
    },
    get bindings() {
      return facts().bindings
    },
    get functions() {
      return facts().functions
    },
    get classes() {
      return facts().classes
    },
    get calls() {
      return facts().calls
    },
    get globals() {
      return facts().globals ?? {}
    },
    get added() {
      return facts().added ?? []
    },
    get stored() {
      return facts().stored ?? []
    },
    get resets() {
      return facts().resets ?? []
    },
    get annotated() {
      return facts().annotated
    },
    get directives() {
      return facts().directives
    },
  }
}
