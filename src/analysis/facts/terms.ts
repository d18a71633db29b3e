import type { Variable } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceFile } from '../../syntax/source-file.js'
import { unknownOrigin, type Origin } from '../origin.js'
import { annotationTerm } from './annotation-term.js'
import { expressionTerm } from './expression-term.js'

/** The terms of one file, made on demand and remembered by node. */
export interface Terms {
  readonly file: string
  readonly source: SourceFile
  readonly variableOf: (identifier: TSESTree.Node) => Variable | null
  readonly expression: (node: TSESTree.Node) => Origin
  /** What a variable, or a name that nobody declares, stands for: one term, however often it is named. */
  readonly named: Map<Variable | string, Origin>
  /** The value a type annotation promises; null when it promises nothing useful. */
  readonly annotation: (node: TSESTree.TypeNode | undefined | null) => Origin | null
}

export function termsOf(source: SourceFile): Terms {
  const variables = variablesByReference(source)
  const known = new Map<TSESTree.Node, Origin>()
  const terms: Terms = {
    file: source.path,
    source,
    variableOf: (identifier) => variables.get(identifier) ?? null,
    named: new Map(),
    expression: (node) => {
      const before = known.get(node)
      if (before !== undefined) return before
      known.set(node, unknownOrigin('refers to itself'))
      const term = expressionTerm(node, terms)
      known.set(node, term)
      return term
    },
    annotation: (node) => (node ? annotationTerm(node, terms) : null),
  }
  return terms
}

function variablesByReference(source: SourceFile): Map<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>()
  for (const scope of source.scopes.scopes) {
    for (const reference of scope.references)
      if (reference.resolved) variables.set(reference.identifier, reference.resolved)
    for (const variable of scope.variables)
      for (const identifier of variable.identifiers) variables.set(identifier, variable)
  }
  return variables
}
