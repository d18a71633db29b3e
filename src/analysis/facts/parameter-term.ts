import type { TSESTree } from '@typescript-eslint/types'
import { unknownOrigin, type Origin } from '../origin.js'
import { patternTerm } from './pattern-term.js'
import type { Terms } from './terms.js'
import { givenParameters } from '../given-parameters.js'

type AnyFunction = { readonly params: readonly TSESTree.Parameter[]; readonly range: TSESTree.Range }

/** The term of a name bound by a parameter: the parameter itself, or a member of it when destructured. */
export function parameterTerm(name: TSESTree.Node, owner: AnyFunction, terms: Terms): Origin {
  const given = givenParameters(owner)
  const index = given.findIndex(
    (parameter) => parameter.range[0] <= name.range[0] && name.range[1] <= parameter.range[1],
  )
  const pattern = given[index]
  if (pattern === undefined) return unknownOrigin('parameter')
  const value: Origin = { kind: 'parameter', file: terms.file, function: owner.range[0], index }
  const target = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern
  // The default of the whole parameter is a fact of the function, not part of the term.
  const inner = target.type === 'AssignmentPattern' ? target.left : target
  return patternTerm(inner, name, value, terms)[0] ?? value
}
