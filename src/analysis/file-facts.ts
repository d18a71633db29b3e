import type { StoredFact } from './facts/stored-elsewhere.js'
import type { Reset } from './guards/reset-of.js'
import type { Origin } from './origin.js'

/**
 * What one file says, without looking at any other: JSON-serialisable and cacheable by content hash.
 * All keys `at` are UTF-16 start offsets; lines and columns are 1-based.
 */
export interface FileFacts {
  readonly file: string
  /** By exported name; `default`, and `=` for `module.exports`. */
  readonly exports: Readonly<Record<string, Origin>>
  /** Modules re-exported whole (`export * from`). */
  readonly reexports: readonly string[]
  /** Every module specifier the file names, static, dynamic or required. */
  readonly imports: readonly string[]
  /** Variables by the offset of their declaring identifier: everything that is ever assigned to them. */
  readonly bindings: Readonly<Record<number, Origin>>
  readonly functions: Readonly<Record<number, FunctionFact>>
  readonly classes: Readonly<Record<number, ClassFact>>
  readonly calls: readonly CallFact[]
  /** Names that scripts share without declaring them: what is assigned to them here, and what is put into them. */
  readonly globals?: Readonly<Record<string, GlobalFact>>
  /** What the file puts into things that it has not made itself. */
  readonly stored?: readonly StoredFact[]
  /** What code and declarations of the file add to objects of packages. */
  readonly added?: readonly AddedFact[]
  /** Statements that move every row of a table from one state to another. */
  readonly resets?: readonly Reset[]
  /** Values of the module with a type of a package or of the host. */
  readonly annotated: readonly AnnotatedFact[]
  /** Directives at the head of the file, such as `use server`. */
  readonly directives: readonly string[]
}

export interface FunctionFact {
  readonly at: number
  readonly end: number
  readonly line: number
  /** Declared name, or that of the variable, property or method it is assigned to. */
  readonly name: string | null
  /** It stands among the arguments of a call: then its name is that of what takes the result. */
  readonly handed?: true
  /** Enclosing function and class; null at the top of the module. */
  readonly function: number | null
  readonly class: number | null
  readonly parameters: readonly ParameterFact[]
  /** Every returned value (also of an expression body). */
  readonly returns: Origin
  readonly async: boolean
  /** A method is `abstract` or only declared: it has no body. */
  readonly body: boolean
  /** Directives at the head of the body. */
  readonly directives: readonly string[]
  /** Decorators of the method, as they are written: `@Cron('…')` is a call. */
  readonly decorators: readonly Origin[]
  /** `sends` and `gate` of the documentation comment, where it has them. */
  readonly tags?: readonly FunctionTag[]
}

/** `@sends`: a call of the function is a send. `@gate`: it runs its callback at most once. */
export type FunctionTag = 'sends' | 'gate'

export interface ParameterFact {
  /** Null when destructured. */
  readonly name: string | null
  /** What the annotation says the value is. */
  readonly type: Origin | null
  /** What the file itself shows to flow in: the default value, the list whose `map` calls the function. */
  readonly values: Origin | null
  readonly rest: boolean
}

export interface ClassFact {
  readonly at: number
  readonly line: number
  readonly name: string | null
  readonly kind: 'class' | 'interface' | 'type'
  readonly extends: readonly Origin[]
  readonly implements: readonly Origin[]
  /** Methods, fields (all assigned values) and getters (what they return); `#x` for private names. */
  readonly members: Readonly<Record<string, Origin>>
  readonly statics: Readonly<Record<string, Origin>>
  /** The constructor's function, where there is one. */
  readonly construct: number | null
  readonly decorators: readonly Origin[]
}

export interface GlobalFact {
  readonly values: readonly Origin[]
  readonly members: Readonly<Record<string, Origin>>
}

/** A member that objects of a package's class or type have because the project puts it there. */
export interface AddedFact {
  /** The class or type. */
  readonly to: Origin
  readonly name: string
  readonly value: Origin
}

/** `const handler: SQSHandler = …`, `{ … } satisfies ExportedHandler`. */
export interface AnnotatedFact {
  readonly type: Origin
  readonly value: Origin
  /** Of the variable that holds the value. */
  readonly name: string | null
  readonly line: number
}

export interface CallFact {
  readonly at: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Line of the callee's last name. */
  readonly calleeLine: number
  /** Offset of the callee's last name, for the type oracle. */
  readonly calleeAt: number
  /** Source text of the callee, white space removed, at most 80 characters. */
  readonly calleeText: string
  /** `reference`: a member handed over as a value (`list.map(client.send)`), not called here. */
  readonly form: 'call' | 'new' | 'template' | 'reference'
  readonly callee: Origin
  readonly arguments: readonly Origin[]
  /** Enclosing function; null at the top of the module. */
  readonly function: number | null
  /** The promise is awaited, or returned to the caller of the enclosing function. */
  readonly settled: boolean
  /** The arms of `if` and `?:` it stands in, as `offset+` (then) and `offset-` (else). */
  readonly arms: readonly string[]
  /** The value for which the nearest `case`, or `if` with an equation, comes here: `case 'webhook': return fetch(…)`. */
  readonly chosen?: string
  /** Where that stands which has failed, if the call is handed the failure and made only then: it tells of a failure. */
  readonly tellsFailure?: { readonly at: number; readonly end: number }
}
