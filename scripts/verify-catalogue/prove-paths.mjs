// Proves catalogue paths with the TypeScript compiler: walks the declared types of an installed package step by step.
import { join } from 'node:path'
import ts from 'typescript'
import { provePlace } from './prove-place.mjs'
import { isAny, partsOf, signaturesOf } from './type-walk.mjs'

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  esModuleInterop: true,
  experimentalDecorators: true,
}
const sourceFiles = new Map()
const shared = /\/typescript\/lib\/|\/@types\/node\//

/**
 * Proves rows against the packages installed in `folder`. A row is `{ module, ambient, steps, place }`; the answer has
 * the same order: `{ status: 'proved' | 'untyped' | 'missing' | 'absent', at, declarations }`, where `at` is the number of
 * steps that were found, `absent` means that the module has no types there, and `declarations` says where the member is
 * declared. With a `place` the call's argument is proved.
 */
export function provePaths(folder, rows, types = ['node']) {
  const modules = [...new Set(rows.map((row) => row.module))]
  const probe = join(folder, 'probe.mts')
  const text = modules
    .map((module, index) => `import * as m${index} from ${JSON.stringify(module)}; export { m${index} }`)
    .join('\n')
  const program = ts.createProgram(
    [probe],
    { ...options, types, typeRoots: [join(folder, 'node_modules/@types'), join(folder, 'node_modules')] },
    hostWith(probe, text),
  )
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(probe)
  const specifiers = file.statements.filter(ts.isImportDeclaration).map((statement) => statement.moduleSpecifier)
  const symbols = new Map(modules.map((module, index) => [module, checker.getSymbolAtLocation(specifiers[index])]))
  const reached = new Map()
  return rows.map((row) => walk({ checker, file, module: symbols.get(row.module), reached }, row))
}

function hostWith(probe, text) {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (name, languageVersion, ...rest) => {
    if (name === probe) return ts.createSourceFile(name, text, languageVersion, true)
    // Only what every program needs is kept: the SDKs together would fill the memory.
    if (!shared.test(name)) return read(name, languageVersion, ...rest)
    if (!sourceFiles.has(name)) sourceFiles.set(name, read(name, languageVersion, ...rest))
    return sourceFiles.get(name)
  }
  host.fileExists = (name) => name === probe || ts.sys.fileExists(name)
  return host
}

function walk(context, row) {
  let places = []
  for (const [at, step] of row.steps.entries()) {
    const before = places
    places = remember(context.reached, `${row.module} ${JSON.stringify(row.steps.slice(0, at + 1))}`, () =>
      at === 0
        ? rootPlaces(context, step, row.ambient ?? [])
        : dedupe(before.flatMap((place) => next(context, place, step))),
    )
    if (places.length === 0)
      return { status: context.module === undefined ? 'absent' : 'missing', at, declarations: [] }
    if (places.every((place) => isAny(place.type))) return { status: 'untyped', at: at + 1, declarations: [] }
  }
  if (row.place !== undefined)
    return { status: provePlace(context, places, row.place), at: row.steps.length, declarations: [] }
  const callable = places.filter((place) => isCallable(context, place))
  return {
    status: callable.length > 0 ? 'proved' : 'missing',
    at: row.steps.length,
    declarations: callable.flatMap((place) => declarationsOf(place)),
  }
}

/** Rows share their beginnings: each is walked once. */
function remember(known, key, make) {
  if (!known.has(key)) known.set(key, make())
  return known.get(key)
}

/** Places a name of the module can mean: an export, a member of the default export, or an ambient name. */
function rootPlaces(context, step, ambient) {
  const { checker, file, module } = context
  const exported = module === undefined ? [] : checker.getExportsOfModule(module)
  const whole = module?.exports?.get('export=') ?? exported.find((symbol) => symbol.name === 'default')
  const named = step.names.flatMap((name) => exported.filter((symbol) => symbol.name === name))
  if (step.names.includes('default')) named.push(...[whole ?? module].filter(Boolean))
  for (const name of step.names.filter((name) => ambient.includes(name))) {
    named.push(
      ...[
        checker.resolveName(name, file, ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace, false),
      ].filter(Boolean),
    )
  }
  const places = named.map((symbol) => placeOf(context, symbol))
  if (whole === undefined) return places
  return [...places, ...next(context, placeOf(context, whole), step)]
}

function placeOf({ checker, file }, found) {
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
  const isType = (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.TypeAlias)) !== 0
  const declared = isType ? checker.getDeclaredTypeOfSymbol(symbol) : undefined
  const type =
    symbol.flags & ts.SymbolFlags.Value
      ? checker.getTypeOfSymbolAtLocation(symbol, file)
      : (declared ?? checker.getTypeOfSymbolAtLocation(symbol, file))
  return { type, declared, symbol }
}

function next(context, place, step) {
  switch (step.kind) {
    case 'member':
      return step.names.flatMap((name) => members(context, place, name))
    case 'any-member':
      return allMembers(context, place)
    case 'call':
      return results(context, place)
    case 'parameter':
      return handlerParameters(context, place, step.index)
    case 'any-steps':
      return closure(context, place)
  }
}

function members(context, place, name) {
  const { checker } = context
  const nested = exportsOf(checker, place.symbol).filter((symbol) => symbol.name === name)
  const found = partsOf(checker, place.type)
    .map((part) => checker.getPropertyOfType(part, name))
    .filter(Boolean)
  return [...nested.map((symbol) => placeOf(context, symbol)), ...found.map((symbol) => placeOf(context, symbol))]
}

/** What a namespace exports, also what it hands on from other modules, and what stands on a class. */
function exportsOf(checker, symbol) {
  if (symbol === undefined) return []
  if (symbol.flags & ts.SymbolFlags.Module) return checker.getExportsOfModule(symbol)
  return symbol.flags & (ts.SymbolFlags.Namespace | ts.SymbolFlags.Class) ? [...(symbol.exports?.values() ?? [])] : []
}

function allMembers(context, place) {
  return partsOf(context.checker, place.type)
    .flatMap((part) => context.checker.getPropertiesOfType(part))
    .map((symbol) => placeOf(context, symbol))
}

/** What a call, a construction or an annotation with this name gives; promises also give what they hold. */
function results({ checker }, place) {
  const signatures = signaturesOf(checker, place.type)
  const given = [
    ...signatures.map((signature) => signature.getReturnType()),
    ...(place.declared === undefined ? [] : [place.declared]),
  ]
  return given
    .flatMap((type) => [type, checker.getAwaitedType?.(type)].filter(Boolean))
    .flatMap((type) => partsOf(checker, type))
    .map((type) => ({ type, symbol: type.aliasSymbol ?? type.symbol }))
}

function handlerParameters({ checker, file }, place, index) {
  const handlers = signaturesOf(checker, place.type)
    .flatMap((signature) => signature.parameters)
    .flatMap((parameter) => partsOf(checker, checker.getTypeOfSymbolAtLocation(parameter, file)))
    .flatMap((type) => [
      type,
      ...(checker.isArrayType(type) || checker.isTupleType(type)
        ? checker.getTypeArguments(type).flatMap((element) => partsOf(checker, element))
        : []),
    ])
  const nested = handlers.flatMap((type) =>
    signaturesOf(checker, type).length > 0
      ? [type]
      : checker
          .getPropertiesOfType(type)
          .flatMap((symbol) => partsOf(checker, checker.getTypeOfSymbolAtLocation(symbol, file))),
  )
  return nested
    .flatMap((type) => signaturesOf(checker, type))
    .map((signature) => signature.parameters[index])
    .filter(Boolean)
    .flatMap((parameter) => partsOf(checker, checker.getTypeOfSymbolAtLocation(parameter, file)))
    .map((type) => ({ type, symbol: type.symbol }))
}

/** Everything reached in four members or calls, up to 5000 places. */
function closure(context, place) {
  let edge = [place]
  const all = [place]
  const seen = new Set([place.type])
  const instances = new Map()
  // A builder gives a new instance of its generic type at every call: a few of them say what all of them have.
  const isNew = ({ type }) => {
    const generic = type.target ?? type
    const known = instances.get(generic) ?? 0
    instances.set(generic, known + 1)
    return !seen.has(type) && known < (isOfLanguage(generic) ? 400 : 12) && seen.add(type)
  }
  for (let depth = 0; depth < 4 && all.length < 5000; depth++) {
    edge = edge
      .flatMap((from) => [...allMembers(context, from), ...results(context, from)])
      .filter(isNew)
      .slice(0, 2000)
    all.push(...edge)
  }
  return all
}

/** Promises, arrays, maps: many different things stand in them. */
function isOfLanguage({ symbol }) {
  return (symbol?.declarations ?? []).some((declaration) => shared.test(declaration.getSourceFile().fileName))
}

function isCallable({ checker }, { type, declared }) {
  return signaturesOf(checker, type).length > 0 || declared !== undefined
}

function dedupe(places) {
  const seen = new Set()
  return places.filter(({ type, symbol }) => {
    const known = seen.has(symbol ?? type) && seen.has(type)
    seen.add(type).add(symbol ?? type)
    return !known
  })
}

function declarationsOf({ symbol }) {
  return (symbol?.declarations ?? []).map((declaration) => {
    const path = declaration.getSourceFile().fileName
    const inside = path.slice(path.lastIndexOf('/node_modules/') + '/node_modules/'.length)
    const [, name] = /^(@[^/]+\/[^/]+|[^/]+)/.exec(inside) ?? []
    return {
      package: name,
      container: containerOf(declaration),
      member: symbol.name,
      file: inside.replace(/\.d\.[cm]?ts$|\.ts$/, ''),
    }
  })
}

/** `Outer>inner` chain of the declarations around a member. */
function containerOf(declaration) {
  const names = []
  for (let node = declaration.parent; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const named =
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isModuleDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node)
    if (named && node.name !== undefined) names.unshift(node.name.getText())
  }
  return names.join('>')
}
