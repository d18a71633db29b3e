import { memoized } from './memoized.js'

// The same few specifiers are asked about for every call of a program.
const packages = memoized(packageIn)
const plainly = memoized(withoutVersions)

/** The package a specifier names: `npm:resend@4/x`, `https://esm.sh/resend@4` and `resend/x` are all `resend`, and so is `https://deno.land/x/resend@4/mod.ts`. */
export function packageOf(specifier: string): string | null {
  return packages(specifier)
}

function packageIn(specifier: string): string | null {
  const plain = withoutRegistry(specifier)
  if (plain === '' || /^[./#]/.test(plain) || /^[a-z]+:/.test(plain)) return null
  const [first = '', second] = plain.split('/')
  return first.startsWith('@')
    ? second === undefined
      ? first
      : `${first}/${withoutVersion(second)}`
    : withoutVersion(first)
}

/** The specifier as a Node program would write it; built-in modules lose `node:`. */
export function plainSpecifier(specifier: string): string {
  return plainly(specifier)
}

function withoutVersions(specifier: string): string {
  const plain = withoutRegistry(specifier).replace(/^node:/, '')
  const name = packageOf(plain)
  if (name === null) return plain
  const rest = plain.split('/').slice(name.startsWith('@') ? 2 : 1)
  return [name, ...rest].join('/')
}

function withoutRegistry(specifier: string): string {
  if (isTypedCopy(specifier)) return 'convex/server'
  return specifier
    .replace(/^(?:npm|jsr):\/?/, '')
    .replace(/^https:\/\/deno\.land\/std(?:@[^/]+)?\//, 'std/')
    .replace(/^https:\/\/deno\.land\/x\/([^/@]+)(?:@[^/]+)?(?:\/(?:mod|index)\.ts$)?/, '$1')
    .replace(/^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run|cdn\.jsdelivr\.net\/npm|unpkg\.com)\/(?:v\d+\/)?/, '')
}

/** Whether a specifier names what Convex writes beside a project's functions: its own module, typed for that project. */
export function isTypedCopy(specifier: string): boolean {
  return /(?:^|\/)_generated\/server(?:\.js)?$/.test(specifier)
}

function withoutVersion(segment: string): string {
  const at = segment.indexOf('@', 1)
  return at === -1 ? segment : segment.slice(0, at)
}
