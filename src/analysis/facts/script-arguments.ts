import type { TSESTree } from '@typescript-eslint/types'
import type { Origin } from '../origin.js'
import type { Terms } from './terms.js'

/**
 * What `actions/github-script` hands to a function of its own file, by the convention of its documentation:
 * `module.exports = async ({ github, context, core }) => …`, or a parameter that the comment says to be its arguments.
 * Null for every other parameter.
 */
export function scriptArguments(parameter: TSESTree.Node, comment: string, terms: Terms): Origin | null {
  if (
    !(parameter.type === 'ObjectPattern'
      ? takesScript(parameter)
      : parameter.type === 'Identifier' && isSaid(parameter.name, comment))
  )
    return null
  const at = parameter.range[0]
  const client: Origin = {
    kind: 'call',
    callee: { kind: 'import', module: '@actions/github', name: 'getOctokit', file: terms.file },
    arguments: [],
    file: terms.file,
    at,
  }
  return { kind: 'object', properties: { github: client }, spreads: [], file: terms.file, at }
}

function takesScript({ properties }: TSESTree.ObjectPattern): boolean {
  const names = properties.flatMap((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' && !property.computed ? [property.key.name] : [],
  )
  return names.includes('github') && (names.includes('context') || names.includes('core'))
}

function isSaid(name: string, comment: string): boolean {
  return (
    comment.includes('@actions/github-script') &&
    new RegExp(`@param\\s+\\{[^}]*@actions/github-script[^}]*\\}\\s+\\[?${name.replaceAll('$', '\\$')}(?![\\w$])`).test(
      comment,
    )
  )
}
