/**
 * A path from a module to a member, the word in which every row of the catalogue is written:
 *
 *     path  = root step*
 *     root  = names                     an exported name; `default` is the module itself
 *     step  = '.' names                 a member
 *           | '.*'                      any one member
 *           | '.**'                     any number of steps of any kind, also none
 *           | '()'                      the value is called or constructed, or is an instance of it (annotation, DI)
 *           | '<' index '>'             the parameter with this index of a function that is handed to the value's call:
 *                                       `App().event<0>.say` is the `say` of `app.event('x', async ({ say }) => …)`
 *     names = name | '(' name ('|' name)+ ')'
 *
 * `await`, `!`, `?.`, `as` and parentheses leave no step. `default` followed by a member is left out, because
 * `import sg from`, `import * as sg from`, `import { send } from` and `require()` name the same member of a CommonJS
 * package: `default.createTransport` is written `createTransport`. The last step is what is called to send; its own
 * call is not written: `Resend().emails.send`, `default().messages.create`, `getMessaging().send`.
 */
export type Path = string

/** One step of a parsed path, see `parsePath`. The root is a member of the module. */
export type PathStep =
  | { readonly kind: 'member'; readonly names: readonly string[] }
  | { readonly kind: 'any-member' }
  | { readonly kind: 'any-steps' }
  | { readonly kind: 'call' }
  | { readonly kind: 'parameter'; readonly index: number }

/** One step that code really takes, as traced by the analysis; see `matchesPath`. */
export type TakenStep =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'call' }
  | { readonly kind: 'parameter'; readonly index: number; readonly event?: string }
