// What the checker says about a type, in the few questions that proofs ask.
import ts from 'typescript'

/** The parts of a union, without null, with constraints in place of type parameters. */
export function partsOf(checker, type) {
  const solid = checker.getNonNullableType(type)
  const open = ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional | ts.TypeFlags.IndexedAccess
  const base = solid.flags & open ? (checker.getBaseConstraintOfType(solid) ?? solid) : solid
  return base.isUnion() ? base.types.flatMap((part) => partsOf(checker, part)) : [checker.getApparentType(base)]
}

/** Call and construct signatures of all parts. */
export function signaturesOf(checker, type) {
  return partsOf(checker, type).flatMap((part) => [...part.getCallSignatures(), ...part.getConstructSignatures()])
}

export function isAny(type) {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
}

/** Types of a member of all parts; `*` is every member, `[]` every element. */
export function memberTypes({ checker, file }, types, name) {
  return types
    .flatMap((type) => partsOf(checker, type))
    .flatMap((part) => {
      if (isAny(part)) return [part]
      if (name === '[]')
        return [checker.getIndexTypeOfType(part, ts.IndexKind.Number), ...elementsOf(checker, part)].filter(Boolean)
      const named =
        name === '*' ? checker.getPropertiesOfType(part) : [checker.getPropertyOfType(part, name)].filter(Boolean)
      const indexed =
        named.length === 0 || name === '*'
          ? checker
              .getIndexInfosOfType(part)
              .filter(({ keyType }) => name === '*' || holdsNames(keyType))
              .map((info) => info.type)
          : []
      return [...named.map((symbol) => checker.getTypeOfSymbolAtLocation(symbol, file)), ...indexed]
    })
}

/** A list has numbers for its elements, and no member of any other name. */
function holdsNames(keyType) {
  return (keyType.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0
}

/** Types a call's argument may have, over all overloads. A rest parameter stands for every further argument. */
export function argumentTypes({ checker, file }, type, wanted) {
  return signaturesOf(checker, type).flatMap((signature) => {
    const parameters = signature.parameters.map((parameter) => ({
      type: checker.getTypeOfSymbolAtLocation(parameter, file),
      rest: isRest(parameter),
    }))
    if (typeof wanted !== 'number') return parameters.flatMap((parameter) => spread(checker, parameter))
    const index = wanted < 0 ? parameters.length + wanted : wanted
    const at = parameters[index]
    if (at !== undefined) return at.rest ? spread(checker, at) : [at.type]
    const last = parameters.at(-1)
    return last?.rest && index >= parameters.length ? spread(checker, last) : []
  })
}

function spread(checker, { type, rest }) {
  if (!rest) return [type]
  const elements = partsOf(checker, type).flatMap((part) =>
    [checker.getIndexTypeOfType(part, ts.IndexKind.Number), ...elementsOf(checker, part)].filter(Boolean),
  )
  return elements.length > 0 ? elements : [type]
}

function elementsOf(checker, part) {
  return checker.isTupleType(part) ? checker.getTypeArguments(part) : []
}

function isRest(parameter) {
  const declaration = parameter.valueDeclaration
  return declaration !== undefined && ts.isParameter(declaration) && declaration.dotDotDotToken !== undefined
}
