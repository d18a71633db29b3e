/** Where the code of a task stands, relative to the call, class or file that registers it. */
export type HandlerPlace =
  /** Argument with this index; negative counts from the end (-1 is the last). `all` takes every function argument. */
  | { readonly kind: 'argument'; readonly index: number | 'all' | 'last-function' }
  /** Property of an argument, dotted; `*` is any key, `[]` any element: `jobs.[].handler`. */
  | { readonly kind: 'property'; readonly index: number; readonly property: string }
  /** Named member of a class that extends, implements or is decorated by the path. */
  | {
      readonly kind: 'class-method'
      readonly relation: 'extends' | 'implements' | 'decorator'
      readonly method: string
    }
  /** The decorated method itself. */
  | { readonly kind: 'decorated-method' }
  /** A value annotated with the type (or `satisfies` it): the value is the handler, or its property is. `named`: the task has the name of its file. */
  | { readonly kind: 'annotated'; readonly property?: string; readonly named?: 'file' }
  /** An export (regular expression over its name) that is a function whose parameter with this index has the type. */
  | { readonly kind: 'taking'; readonly index: number; readonly exports: string }
  /**
   * A file whose path matches the pattern (regular expression); which of its exports are handlers. `takes` is a regular
   * expression over the name of the first parameter, `answers` a property that the returned
   * objects have, `never` one that none of them has.
   */
  | {
      readonly kind: 'file'
      readonly pattern: string
      readonly exports: readonly string[]
      readonly property?: string
      readonly takes?: string
      readonly answers?: string
      readonly never?: string
    }
  /** A function (or file) that begins with the directive. */
  | { readonly kind: 'directive'; readonly directive: string }
  /** The argument names the file or module that holds the handler. */
  | { readonly kind: 'module-path'; readonly index: number; readonly property?: string }
