import type { Origin } from '../origin.js'

/** What `@param {import('x').Y} name` in the comment of a function says that a parameter is. */
export function documentedType(name: string, comment: string, file: string): Origin | null {
  if (!comment.includes('import(')) return null
  const [, module, path] = new RegExp(`@param\\s+\\{\\s*[?!]?import\\(['"]([^'"]+)['"]\\)\\.([\\w.]+)[^}]*\\}\\s+\\[?${name.replaceAll('$', '\\$')}(?![\\w$])`).exec(comment) ?? []
  if (module === undefined || path === undefined) return null
  const [root = '', ...members] = path.split('.')
  const type = members.reduce<Origin>((object, member) => ({ kind: 'member', object, name: member }), { kind: 'import', module, name: root, file })
  return { kind: 'instance', of: type }
}
