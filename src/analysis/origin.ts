/**
 * Where a value comes from, as a term that can be written to disk. A file alone yields terms over its
 * imports and parameters; the link step of `src/program` replaces `import` terms of first-party modules by
 * the terms which those modules export.
 *
 * `nodemailer.createTransport(…).sendMail` is
 * member(call(member(import('nodemailer', 'default'), 'createTransport')), 'sendMail').
 */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; /** `*` is the namespace (also `require()`). */ readonly name: string }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Origin; /** `*` when computed and not a literal. */ readonly name: string }
  | { readonly kind: 'call'; readonly callee: Origin; readonly arguments: readonly Origin[]; readonly at: number }
  | { readonly kind: 'new'; readonly callee: Origin; readonly arguments: readonly Origin[]; readonly at: number }
  /** A first-party function, class or method, by file and start offset. */
  | { readonly kind: 'function'; readonly file: string; readonly at: number }
  | { readonly kind: 'class'; readonly file: string; readonly at: number }
  /** An instance of a type named by an annotation. */
  | { readonly kind: 'instance'; readonly of: Origin }
  | { readonly kind: 'parameter'; readonly file: string; readonly function: number; readonly index: number }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Template or concatenation; holes are origins. */
  | { readonly kind: 'text'; readonly parts: readonly Origin[] }
  | { readonly kind: 'object'; readonly properties: Readonly<Record<string, Origin>>; readonly file: string; readonly at: number }
  | { readonly kind: 'array'; readonly elements: readonly Origin[] }
  | { readonly kind: 'either'; readonly options: readonly Origin[] }
  | { readonly kind: 'unknown'; readonly reason: string }
