// Proves where a call keeps something: the handler it runs, a job's name, the key that makes it happen once.
import ts from 'typescript'
import { argumentTypes, isAny, memberTypes, partsOf, signaturesOf } from './type-walk.mjs'

/**
 * `proved`, `untyped` (the types leave it open) or `missing`, for a place in the calls of what was found. `place` is a
 * HandlerPlace of the catalogue, or `{ kind: 'value', argument, property }` for anything that is no handler.
 */
export function provePlace(context, found, place) {
  switch (place.kind) {
    case 'argument':
      return handlerAmong(context, callArguments(context, found, place.index))
    case 'property':
      return handlerAmong(context, along(context, callArguments(context, found, place.index), place.property))
    case 'module-path':
      return textAmong(context, along(context, callArguments(context, found, place.index), place.property))
    case 'value':
      return anyAmong(along(context, callArguments(context, found, place.argument), place.property))
    case 'annotated':
      return handlerAmong(
        context,
        along(
          context,
          found.map(({ type, declared }) => declared ?? type),
          place.property,
        ),
      )
    case 'class-method':
      return place.relation === 'decorator'
        ? decoratorAmong(context, found)
        : handlerAmong(
            context,
            along(
              context,
              found.map(({ type, declared }) => declared ?? type),
              place.method,
            ),
          )
    case 'decorated-method':
      return decoratorAmong(context, found)
  }
}

function callArguments(context, found, index) {
  return found.flatMap(({ type }) => (isAny(type) ? [type] : argumentTypes(context, type, index)))
}

function along(context, types, property) {
  return (property === undefined || property === '' ? [] : property.split('.')).reduce(
    (at, name) => memberTypes(context, at, name),
    types,
  )
}

/** One of the types is a function. A type parameter without a bound takes a function as it takes everything. */
function handlerAmong(context, types) {
  if (types.some((type) => isFunction(context, type))) return 'proved'
  return types.some((type) => leavesOpen(context, type)) ? 'untyped' : 'missing'
}

function isFunction({ checker }, type) {
  return (
    signaturesOf(checker, type).length > 0 || partsOf(checker, type).some((part) => part.symbol?.name === 'Function')
  )
}

function leavesOpen({ checker }, type) {
  return (
    isAny(type) ||
    partsOf(checker, type).some(
      (part) => isAny(part) || (part.flags & (ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional)) !== 0,
    )
  )
}

function textAmong({ checker }, types) {
  if (types.some((type) => isAny(type))) return 'untyped'
  return types
    .flatMap((type) => partsOf(checker, type))
    .some((part) => part.symbol?.name === 'String' || (part.flags & ts.TypeFlags.StringLike) !== 0)
    ? 'proved'
    : 'missing'
}

function anyAmong(types) {
  return types.length === 0 ? 'missing' : types.every(isAny) ? 'untyped' : 'proved'
}

/** A decorator is a function, or a call that gives one. */
function decoratorAmong(context, found) {
  const given = found.flatMap(({ type }) =>
    signaturesOf(context.checker, type).map((signature) => signature.getReturnType()),
  )
  return given.some((type) => isFunction(context, type)) ? 'proved' : given.some(isAny) ? 'untyped' : 'missing'
}
