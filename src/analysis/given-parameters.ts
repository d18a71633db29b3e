import type { TSESTree } from '@typescript-eslint/types'

/** The parameters that arguments are given to, in their order: TypeScript's `this` only says what the function is called on. */
export function givenParameters<Parameter extends { readonly type: string }>({
  params,
}: {
  readonly params: readonly Parameter[]
}): readonly Parameter[] {
  const [first] = params
  return first !== undefined && isThis(first) ? params.slice(1) : params
}

function isThis(parameter: { readonly type: string }): boolean {
  return parameter.type === 'Identifier' && (parameter as TSESTree.Identifier).name === 'this'
}
