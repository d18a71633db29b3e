/**
 * Where a value comes from, as a term that can be written to disk. A file alone yields terms over its imports,
 * parameters and variables; `binding` terms are looked up in the facts of their file, and the link step of
 * `src/program` replaces `import` terms of first-party modules by what those modules export.
 *
 * `nodemailer.createTransport(…).sendMail` is
 * member(call(member(import('nodemailer', 'default'), 'createTransport')), 'sendMail').
 *
 * `await` and promises are transparent: the term of `await x` is the term of `x`.
 */
export type Origin =
  | ImportOrigin
  | { readonly kind: 'global'; readonly name: string }
  /** A variable of `file`, by the start offset of its declaring identifier. */
  | { readonly kind: 'binding'; readonly name: string; readonly file: string; readonly at: number }
  | MemberOrigin
  | CallOrigin
  /** A first-party function, class (also interface or object type), by file and start offset. */
  | FunctionOrigin
  | { readonly kind: 'class'; readonly file: string; readonly at: number }
  /** An instance of a class or of the type named by an annotation. */
  | { readonly kind: 'instance'; readonly of: Origin }
  | { readonly kind: 'parameter'; readonly file: string; readonly function: number; readonly index: number }
  | HandedOrigin
  /** All exports of a first-party file. */
  | { readonly kind: 'namespace'; readonly file: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Template or concatenation; holes are origins. */
  | { readonly kind: 'text'; readonly parts: readonly Origin[] }
  | ObjectOrigin
  | { readonly kind: 'array'; readonly elements: readonly Origin[] }
  | { readonly kind: 'either'; readonly options: readonly Origin[] }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface FunctionOrigin {
  readonly kind: 'function'
  readonly file: string
  readonly at: number
  /** A closure with one known maker: the function that returned it, and what that was called with. Only in values. */
  readonly made?: { readonly file: string; readonly function: number; readonly arguments: readonly Origin[] }
}

/** The parameter `index` of a function that is handed to a call of `callee`: `({ say }) => …` in `app.event('x', …)`. */
export interface HandedOrigin {
  readonly kind: 'handed'
  readonly callee: Origin
  readonly index: number
  /** Which argument of the call the function is, where a call hands it over. */
  readonly position?: number
  /** What the function listens to, as the call names it first: `'messageCreate'`, or the last name of `Events.MessageCreate`. */
  readonly event?: string
}

export interface ImportOrigin {
  readonly kind: 'import'
  readonly module: string
  /** `*` is the namespace (also `require()` and `import()`). */
  readonly name: string
  /** The importing file. */
  readonly file: string
}

export interface MemberOrigin {
  readonly kind: 'member'
  readonly object: Origin
  /** `*` when computed and not a literal, and for the elements of an array. */
  readonly name: string
  /** What a computed name is made of, where it has a name of its own: `client[group][method]`. */
  readonly key?: Origin
}

export interface CallOrigin {
  readonly kind: 'call' | 'new'
  readonly callee: Origin
  readonly arguments: readonly Origin[]
  readonly file: string
  /** Start offset of the call expression. */
  readonly at: number
}

export interface ObjectOrigin {
  readonly kind: 'object'
  readonly properties: Readonly<Record<string, Origin>>
  /** Objects spread into this one; later ones win, own properties win over all. */
  readonly spreads: readonly Origin[]
  readonly file: string
  readonly at: number
}

/** The term for a value nothing is known about, with the reason in a few words. */
export function unknownOrigin(reason: string): Origin {
  return { kind: 'unknown', reason }
}

/** One term for several possible values; duplicates by identity are dropped. */
export function eitherOrigin(options: readonly Origin[]): Origin {
  const flat = [...new Set(options.flatMap((option) => (option.kind === 'either' ? option.options : [option])))]
  return flat.length === 1 && flat[0] !== undefined ? flat[0] : { kind: 'either', options: flat }
}
