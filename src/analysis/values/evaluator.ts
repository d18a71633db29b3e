import type { CallOrigin, FunctionOrigin, ImportOrigin, MemberOrigin, Origin } from '../origin.js'
import { unknownOrigin } from '../origin.js'
import { builtinResult } from './builtin-result.js'
import { isExternal } from './external.js'
import { functionKey } from './function-key.js'
import { parameterOwners } from './parameter-owners.js'
import { ValueUnion } from './value-union.js'
import type { World } from './world.js'

/** Arguments of the calls through which an evaluation has gone, innermost first. */
export interface Frame {
  readonly file: string
  readonly function: number
  readonly arguments: readonly Origin[]
  readonly above: Frame | null
  readonly depth: number
  /** Nobody above is asked: what this frame does not say stays a parameter. */
  readonly last?: true
}

const maximumDepth = 60
const maximumFrames = 6
/** Names of one computed member that are followed each by itself. */
const maximumNames = 40
/** Methods of a text whose result is, or is made of, the same text. */
const givesText: ReadonlySet<string> = new Set(['toString', 'trim', 'toUpperCase', 'toLowerCase', 'replace', 'replaceAll', 'concat', 'split'])
/** Steps one question may take; what is not found within them is unknown. */
const maximumSteps = 4000
const cutOff: readonly Origin[] = [unknownOrigin('budget')]

/**
 * Reduces origins to the values they can have: something external, a first-party function, class, object or text,
 * an unresolved parameter, or `unknown` with its reason. Never throws; cycles end as nothing.
 */
export class Evaluator {
  readonly world: World
  private readonly known = new Map<Origin, readonly Origin[]>()
  private readonly exported = new Map<string, readonly Origin[]>()
  private readonly active = new Set<Origin>()
  private depth = 0
  private steps = 0
  private exhausted = false
  /** How many questions could not be followed to their end. */
  cuts = 0
  private readonly closed = new Map<string, boolean>()
  private readonly union = new ValueUnion()
  /** The list answered last: a reduction that hands it on unchanged need not look for duplicates again. */
  private answered: readonly Origin[] = []

  constructor(world: World) {
    this.world = world
  }

  values(term: Origin, frame: Frame | null = null): readonly Origin[] {
    switch (term.kind) {
      case 'literal': case 'function': case 'class': case 'namespace': case 'unknown': return [term]
      case 'text': case 'object': case 'array': return [term]
      case 'global': if (this.world.globals?.has(term.name) !== true) return [term]
    }
    const before = frame === null ? this.known.get(term) : undefined
    if (before !== undefined) return this.answered = before
    if (this.active.size === 0) {
      this.steps = 0
      this.exhausted = false
    }
    if (this.active.has(term)) return []
    if (this.depth > maximumDepth || ++this.steps > maximumSteps) return this.cut()
    this.active.add(term)
    this.depth++
    const reduced = this.reduce(term, frame)
    const found = reduced === this.answered ? reduced : this.union.distinct(reduced)
    this.answered = found
    this.depth--
    this.active.delete(term)
    // A result found inside of a cycle may be incomplete, so only outermost results are remembered; so is one that was cut.
    if (frame === null && ((found.length > 0 && !this.exhausted) || this.active.size === 0)) this.known.set(term, found)
    return found
  }

  /** What was not followed is unknown, never absent. */
  private cut(): readonly Origin[] {
    if (!this.exhausted) this.cuts++
    this.exhausted = true
    return cutOff
  }

  private reduce(term: Origin, frame: Frame | null): readonly Origin[] {
    switch (term.kind) {
      case 'import': return this.imported(term)
      case 'global': return [term, ...this.each(this.world.globals?.get(term.name) ?? [], frame)]
      case 'binding': return this.each([this.world.facts(term.file)?.bindings[term.at] ?? unknownOrigin('escapes')], frame)
      case 'either': return this.each(term.options, frame)
      case 'parameter': return this.parameter(term.file, term.function, term.index, frame)
      case 'member': return this.joined(this.values(term.object, frame), (object) => this.joined(this.named(object, term, frame), (named) => this.member(object, named, frame)))
      case 'call': return this.joined(this.values(term.callee, frame), (callee) => this.called(callee, term, frame))
      case 'new': return this.joined(this.values(term.callee, frame), (callee) => this.constructed(callee, term))
      case 'instance': return this.joined(this.values(term.of, frame), (of) => this.instance(of, frame))
      case 'handed': return this.values(term.callee, frame).map((callee) => (isExternal(callee) ? { ...term, callee } : unknownOrigin('escapes')))
      default: return [term]
    }
  }

  /** All answers in one list without duplicates. */
  private joined<Asked>(asked: readonly Asked[], answer: (each: Asked) => readonly Origin[]): readonly Origin[] {
    const [only] = asked
    if (asked.length === 1 && only !== undefined) return answer(only)
    return this.answered = this.union.of(asked, answer)
  }

  private each(terms: readonly Origin[], frame: Frame | null): readonly Origin[] {
    return this.joined(terms, (term) => this.values(term, frame))
  }

  private imported(term: ImportOrigin): readonly Origin[] {
    const file = this.world.resolve(term.file, term.module)
    return file === null ? [term] : this.exportOf(file, term.name, term)
  }

  private exportOf(file: string, name: string, importing: Origin): readonly Origin[] {
    const key = `${name}\0${file}`
    const before = this.exported.get(key)
    if (before !== undefined) return before
    this.exported.set(key, [])
    const found = this.findExport(file, name, importing)
    this.exported.set(key, found)
    return found
  }

  private findExport(file: string, name: string, importing: Origin): readonly Origin[] {
    const facts = this.world.facts(file)
    if (facts === undefined) return [unknownOrigin('unresolved-import')]
    const whole = facts.exports['=']
    if (name === '*') return whole === undefined ? [{ kind: 'namespace', file }] : this.values(whole)
    const own = Object.hasOwn(facts.exports, name) ? facts.exports[name] : undefined
    if (own !== undefined) return this.values(own)
    if (whole !== undefined) return name === 'default' ? this.values(whole) : this.values({ kind: 'member', object: whole, name })
    for (const module of name === 'default' ? [] : facts.reexports) {
      const target = this.world.resolve(file, module)
      const found: readonly Origin[] = target === null ? [] : this.exportOf(target, name, importing)
      if (found.some((value) => value.kind !== 'unknown')) return found
    }
    const foreign = facts.reexports.filter((module) => this.world.resolve(file, module) === null)
    if (foreign.length > 0 && name !== 'default') return foreign.map((module) => ({ kind: 'import', module, name, file }))
    return name === 'default' && !('default' in facts.exports) ? [{ kind: 'namespace', file }] : [unknownOrigin('unresolved-import')]
  }

  private parameter(file: string, at: number, index: number, frame: Frame | null): readonly Origin[] {
    for (let above = frame; above; above = above.above) {
      if (above.function === at && above.file === file) return this.each(argumentsAt(above.arguments, index, this.isRest(file, at, index)), above.above)
      if (above.last) return [{ kind: 'parameter', file, function: at, index }]
    }
    const fact = this.world.facts(file)?.functions[at]?.parameters[index]
    const known = [fact?.type, fact?.values].filter((term) => term !== null && term !== undefined)
    const given = this.world.argumentsOf(file, at, index)
    const found = this.each([...known, ...given], null)
    return found.some((value) => value.kind !== 'unknown') ? found : [{ kind: 'parameter', file, function: at, index }]
  }

  private isRest(file: string, at: number, index: number): boolean {
    return this.world.facts(file)?.functions[at]?.parameters[index]?.rest ?? false
  }

  /**
   * A computed member of something foreign, once for each name that is known: `client[group][method]`. Names that are
   * handed in are those of the caller from whose point of view is asked, or unknown: together they would name what
   * nobody calls. Own objects and classes are seen whole, so there every member counts.
   */
  private named(object: Origin, term: MemberOrigin, frame: Frame | null): readonly MemberOrigin[] {
    const plain: MemberOrigin = { kind: 'member', object: term.object, name: term.name }
    if (term.key === undefined || !isExternal(object)) return [plain]
    const keys = this.values(term.key, closed(frame))
    const names = keys.flatMap((key) => (key.kind === 'literal' && typeof key.value === 'string' ? [key.value] : []))
    if (names.length === 0 || names.length > maximumNames) return [plain]
    return [...names.map((name): MemberOrigin => ({ ...plain, name })), ...(names.length < keys.length ? [plain] : [])]
  }

  private member(object: Origin, term: MemberOrigin, frame: Frame | null): readonly Origin[] {
    const { name } = term
    switch (object.kind) {
      case 'object': return this.property(object, name, frame)
      case 'namespace': return name === '*' ? this.allExports(object.file) : this.exportOf(object.file, name, term)
      case 'array': return name === '*' || /^\d+$/.test(name) ? this.each(name === '*' ? object.elements : object.elements.slice(Number(name)).slice(0, 1), frame) : [{ kind: 'member', object, name }]
      case 'instance': return object.of.kind === 'class' ? this.classMember(object.of, name, 'members', object) : [{ kind: 'member', object, name }]
      case 'class': return name === 'prototype' ? [{ kind: 'instance', of: object }] : this.classMember(object, name, 'statics', object)
      case 'literal': case 'text': return [givesText.has(name) ? { kind: 'member', object, name } : unknownOrigin('value of a text')]
      case 'unknown': return [object]
      case 'function': return name === 'prototype' && this.isConstructor(object) ? [{ kind: 'instance', of: { kind: 'class', file: object.file, at: object.at } }] : [{ kind: 'member', object, name }]
      default: return [{ kind: 'member', object, name }]
    }
  }

  /** A function that makes objects, in code from before classes. */
  private isConstructor({ file, at }: FunctionOrigin): boolean {
    return this.world.facts(file)?.classes[at] !== undefined
  }

  private allExports(file: string): readonly Origin[] {
    return Object.keys(this.world.facts(file)?.exports ?? {}).flatMap((name) => this.exportOf(file, name, unknownOrigin('computed-member')))
  }

  private property(object: Extract<Origin, { kind: 'object' }>, name: string, frame: Frame | null): readonly Origin[] {
    if (name === '*') return this.each([...Object.values(object.properties), ...object.spreads.map((spread): Origin => ({ kind: 'member', object: spread, name }))], frame)
    const own = Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
    if (own !== undefined) return this.values(own, frame)
    const computed = object.properties['*']
    const rest = object.spreads.map((spread): Origin => ({ kind: 'member', object: spread, name }))
    return computed === undefined && rest.length === 0 ? [unknownOrigin(`no property ${name}`)] : this.each([...(computed ? [computed] : []), ...rest], frame)
  }

  private classMember(owner: { readonly file: string; readonly at: number }, name: string, where: 'members' | 'statics', self: Origin): readonly Origin[] {
    const fact = this.world.facts(owner.file)?.classes[owner.at]
    if (fact === undefined) return [unknownOrigin('any-receiver')]
    const own = Object.hasOwn(fact[where], name) ? fact[where][name] : name === '*' ? undefined : fact[where]['*']
    if (own !== undefined) return this.values(own)
    if (name === '*') return this.each(Object.values(fact[where]), null)
    const inherited = fact.extends.flatMap((base) => this.values(base)).flatMap((base): readonly Origin[] => {
      if (base.kind === 'class') return this.classMember(base, name, where, self)
      const object: Origin = where === 'members' && base.kind !== 'instance' ? { kind: 'instance', of: base } : base
      return isExternal(base) ? [{ kind: 'member', object, name }] : this.member(object, { kind: 'member', object, name }, null)
    })
    return inherited.length > 0 ? inherited : [unknownOrigin('any-receiver')]
  }

  private instance(of: Origin, frame: Frame | null): readonly Origin[] {
    if (of.kind === 'class') {
      const fact = this.world.facts(of.file)?.classes[of.at]
      const self: Origin = { kind: 'instance', of }
      if (fact?.kind !== 'type' || fact.extends.length === 0) return [self]
      // An alias stands for what it names.
      return this.each(fact.extends, frame)
    }
    if (isExternal(of)) return [{ kind: 'instance', of }]
    return of.kind === 'unknown' || of.kind === 'object' || of.kind === 'instance' ? [of] : [unknownOrigin('any-receiver')]
  }

  private constructed(callee: Origin, term: CallOrigin): readonly Origin[] {
    if (callee.kind === 'class') return [{ kind: 'instance', of: callee }]
    if (callee.kind === 'function' && this.isConstructor(callee)) return [{ kind: 'instance', of: { kind: 'class', file: callee.file, at: callee.at } }]
    if (isExternal(callee)) return [{ ...term, callee }]
    return [callee.kind === 'unknown' ? callee : unknownOrigin('any-receiver')]
  }

  private called(callee: Origin, term: CallOrigin, frame: Frame | null): readonly Origin[] {
    if (callee.kind === 'function') return this.returned(callee, term, frame)
    const builtin = builtinResult(callee, term)
    if (builtin !== null) {
      const given = this.each(builtin, frame)
      if (callee.kind !== 'member' || callee.object.kind !== 'new') return given
      // What somebody else puts into a map is not seen: then the map itself tells more.
      const seen = given.filter(({ kind }) => kind !== 'parameter' && kind !== 'unknown')
      return seen.length === given.length ? given : [...seen, { ...term, callee }]
    }
    if (callee.kind === 'class') return [{ kind: 'instance', of: callee }]
    if (isExternal(callee) || callee.kind === 'member' || callee.kind === 'parameter') return [{ ...term, callee }]
    return [callee.kind === 'unknown' ? callee : unknownOrigin('any-receiver')]
  }

  private returned(callee: FunctionOrigin, term: CallOrigin, frame: Frame | null): readonly Origin[] {
    const fact = this.world.facts(callee.file)?.functions[callee.at]
    if (fact === undefined) return [unknownOrigin('escapes')]
    if (this.isClosed(callee.file, callee.at, fact.returns)) return this.values(fact.returns).map((value) => this.madeBy(value, callee, term))
    const depth = (frame?.depth ?? 0) + 1
    if (depth > maximumFrames) return [unknownOrigin('budget')]
    return this.values(fact.returns, { file: callee.file, function: callee.at, arguments: term.arguments, above: frame, depth }).map((value) => this.madeBy(value, callee, term))
  }

  /** A closure keeps the arguments of the call that made it. */
  private madeBy(value: Origin, { file, at }: FunctionOrigin, { arguments: given }: CallOrigin): Origin {
    if (value.kind !== 'function' || value.file !== file || value.made !== undefined || given.length === 0) return value
    for (let around = this.world.facts(file)?.functions[value.at]?.function ?? null; around !== null; around = this.world.facts(file)?.functions[around]?.function ?? null) {
      if (around === at) return { ...value, made: { file, function: at, arguments: given } }
    }
    return value
  }

  /** Whether what a function returns does not depend on what it is given. */
  private isClosed(file: string, at: number, returns: Origin): boolean {
    const key = functionKey(file, at)
    const before = this.closed.get(key)
    if (before !== undefined) return before
    const closed = !parameterOwners([returns], file, this.world).has(at)
    this.closed.set(key, closed)
    return closed
  }

}

function argumentsAt(given: readonly Origin[], index: number, rest: boolean): readonly Origin[] {
  if (rest) return [{ kind: 'array', elements: given.slice(index) }]
  const argument = given[index]
  return argument === undefined ? [] : [argument]
}

const nobody: Frame = { file: '', function: -1, arguments: [], above: null, depth: 0, last: true }

/** The same frames, with nobody above them. */
function closed(frame: Frame | null): Frame {
  if (frame === null) return nobody
  return frame.last ? frame : { ...frame, above: closed(frame.above) }
}
