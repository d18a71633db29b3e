import type { FileFacts } from '../../analysis/file-facts.js'

/** The facts of a file in which nothing stands. */
export function emptyFacts(file: string): FileFacts {
  return {
    file,
    exports: {},
    reexports: [],
    imports: [],
    bindings: {},
    functions: {},
    classes: {},
    calls: [],
    annotated: [],
    directives: [],
  }
}
