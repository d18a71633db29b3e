import { isIdName } from './personal.js'

/**
 * The tag before the text of a proposed key. The gate refuses a UUID or ULID when it runs, since most are made anew on every
 * call; what is proposed here was followed to where it comes from, so an id among its parts may be one. A number is none.
 */
export function keyTag(name: string, template: string): string {
  const parts = [...template.matchAll(/\$\{([^}]*)\}/g)].map(
    ([, inside = '']) => /[\w$]+(?=\W*$)/.exec(inside)?.[0] ?? '',
  )
  return parts.some((part) => isIdName(part) && part !== 'number') ? `${name}.allow('uuid', 'ulid')` : name
}
