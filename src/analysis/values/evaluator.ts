import type { CallOrigin, FunctionOrigin, HandedOrigin, ImportOrigin, MemberOrigin, Origin } from '../origin.js'
import { unknownOrigin } from '../origin.js'
import { isExternal } from './external.js'
import { functionKey } from './function-key.js'
import { MadeTerms } from './made-terms.js'
import { parameterOwners } from './parameter-owners.js'
import { passedOn } from './passed-on.js'
import { SettledAnswers } from './settled-answers.js'
import { takenModule } from './taken-steps.js'
import { ValueUnion } from './value-union.js'
import { isTypedCopy } from '../specifier.js'
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

const maximumFrames = 6
/** Names of one computed member that are followed each by itself. */
const maximumNames = 40
/** Methods of a text whose result is, or is made of, the same text. */
const givesText: ReadonlySet<string> = new Set([
  'toString',
  'trim',
  'toUpperCase',
  'toLowerCase',
  'replace',
  'replaceAll',
  'concat',
  'split',
])
/** Steps one question may take inside of calls, whose answers are not remembered; what is not found within them is unknown. */
const maximumSteps = 4000
const cutOff: readonly Origin[] = [unknownOrigin('budget')]

/**
 * Reduces origins to the values they can have: something external, a first-party function, class, object or text,
 * an unresolved parameter, or `unknown` with its reason. Never throws; cycles end as nothing. What a term is reduced to
 * does not depend on what was asked before it.
 */
export class Evaluator {
  readonly world: World
  private readonly answers = new SettledAnswers<Origin, readonly Origin[]>({
    work: (term) => this.onItsOwn(term, null),
    inCircle: [],
    tooDeep: () => this.cut(),
  })
  private readonly made = new MadeTerms()
  /** What is being reduced inside of the calls that the question went through. */
  private inCalls: Set<Origin> | null = null
  /** Steps that the question took inside of calls. */
  private steps = 0
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
      case 'literal':
      case 'function':
      case 'class':
      case 'namespace':
      case 'unknown':
        return [term]
      case 'text':
      case 'object':
      case 'array':
        return [term]
      case 'global':
        if (this.world.globals?.has(term.name) !== true) return [term]
    }
    if (frame === null) return (this.answered = this.answers.ask(term))
    return this.answers.isIdle ? this.answers.apart(() => this.onItsOwn(term, frame)) : this.inCall(term, frame)
  }

  /** Circles and steps inside of calls are those of one question alone. */
  private onItsOwn(term: Origin, frame: Frame | null): readonly Origin[] {
    const { inCalls, steps } = this
    this.inCalls = null
    this.steps = 0
    const found = frame === null ? this.reduced(term, null) : this.inCall(term, frame)
    this.inCalls = inCalls
    this.steps = steps
    return found
  }

  /** What a term is where parameters are what a call hands in; not remembered, since every call may hand in something else. */
  private inCall(term: Origin, frame: Frame): readonly Origin[] {
    const inCalls = (this.inCalls ??= new Set())
    if (inCalls.has(term)) return []
    if (this.steps >= maximumSteps) return cutOff
    if (++this.steps === maximumSteps || !this.answers.descend()) return this.cut()
    inCalls.add(term)
    const found = this.reduced(term, frame)
    inCalls.delete(term)
    this.answers.ascend()
    return found
  }

  private reduced(term: Origin, frame: Frame | null): readonly Origin[] {
    const reduced = this.reduce(term, frame)
    return (this.answered = reduced === this.answered ? reduced : this.union.distinct(reduced))
  }

  /** What was not followed is unknown, never absent. */
  private cut(): readonly Origin[] {
    this.cuts++
    return cutOff
  }

  private reduce(term: Origin, frame: Frame | null): readonly Origin[] {
    switch (term.kind) {
      case 'import':
        return this.imported(term)
      case 'global':
        return [term, ...this.each(this.world.globals?.get(term.name) ?? [], frame)]
      case 'binding':
        return this.each([this.world.facts(term.file)?.bindings[term.at] ?? unknownOrigin('escapes')], frame)
      case 'either':
        return this.each(term.options, frame)
      case 'parameter':
        return this.parameter(term.file, term.function, term.index, frame)
      case 'member':
        return this.joined(this.values(term.object, frame), (object) =>
          this.joined(this.named(object, term, frame), (named) => this.member(object, named, frame)),
        )
      case 'call':
        return this.joined(this.values(term.callee, frame), (callee) => this.called(callee, term, frame))
      case 'new':
        return this.joined(this.values(term.callee, frame), (callee) => this.constructed(callee, term))
      case 'instance':
        return this.joined(this.values(term.of, frame), (of) => this.instance(of, frame))
      case 'handed':
        return this.joined(this.values(term.callee, frame), (callee) => this.handed(callee, term))
      default:
        return [term]
    }
  }

  /** What a callee gives to a function that it is handed; one of the project gives what it calls its parameter with. */
  private handed(callee: Origin, term: HandedOrigin): readonly Origin[] {
    if (isExternal(callee)) return [this.made.of(term, callee)]
    const facts = callee.kind === 'function' ? this.world.facts(callee.file) : undefined
    if (callee.kind !== 'function' || facts === undefined || term.position === undefined)
      return [unknownOrigin('escapes')]
    const place = { owner: callee.at, position: term.position }
    const given = this.made.passed(callee.file, place, term.index, () => passedOn(facts, place, term.index))
    // What nobody knows there is nobody's parameter here.
    const seen = this.each(given, null).filter(({ kind }) => kind !== 'parameter' && kind !== 'unknown')
    return seen.length > 0 ? seen : [unknownOrigin('escapes')]
  }

  /** All answers in one list without duplicates. */
  private joined<Asked>(asked: readonly Asked[], answer: (each: Asked) => readonly Origin[]): readonly Origin[] {
    const [only] = asked
    if (asked.length === 1 && only !== undefined) return answer(only)
    return (this.answered = this.union.of(asked, answer))
  }

  private each(terms: readonly Origin[], frame: Frame | null): readonly Origin[] {
    return this.joined(terms, (term) => this.values(term, frame))
  }

  private imported(term: ImportOrigin): readonly Origin[] {
    const file = this.world.resolve(term.file, term.module)
    // Generated files are not read.
    const isForeign = file === null || (isTypedCopy(term.module) && this.world.facts(file) === undefined)
    return isForeign ? [term] : this.exportOf(file, term.name)
  }

  private exportOf(file: string, name: string): readonly Origin[] {
    if (name !== '*') return this.values(this.made.member(this.made.namespace(file), name))
    const whole = this.world.facts(file)?.exports['=']
    return whole === undefined ? [this.made.namespace(file)] : this.values(whole)
  }

  private findExport(file: string, name: string): readonly Origin[] {
    const facts = this.world.facts(file)
    if (facts === undefined) return [unknownOrigin('unresolved-import')]
    const whole = facts.exports['=']
    const own = Object.hasOwn(facts.exports, name) ? facts.exports[name] : undefined
    if (own !== undefined) return this.values(own)
    if (whole !== undefined) return name === 'default' ? this.values(whole) : this.values(this.made.member(whole, name))
    for (const module of name === 'default' ? [] : facts.reexports) {
      const target = this.world.resolve(file, module)
      const found: readonly Origin[] = target === null ? [] : this.exportOf(target, name)
      if (found.some((value) => value.kind !== 'unknown')) return found
    }
    const foreign = facts.reexports.filter((module) => this.world.resolve(file, module) === null)
    if (foreign.length > 0 && name !== 'default') return foreign.map((module) => this.made.foreign(file, module, name))
    return name === 'default' && !('default' in facts.exports)
      ? [this.made.namespace(file)]
      : [unknownOrigin('unresolved-import')]
  }

  private parameter(file: string, at: number, index: number, frame: Frame | null): readonly Origin[] {
    const fact = this.world.facts(file)?.functions[at]?.parameters[index]
    for (let above = frame; above; above = above.above) {
      if (above.function === at && above.file === file)
        return this.handedIn(fact?.rest ?? false, fact?.values ?? null, index, above)
      if (above.last) return [this.made.parameter(file, at, index)]
    }
    const known = [fact?.type, fact?.values].filter((term) => term !== null && term !== undefined)
    const found = this.each([...known, ...this.world.argumentsOf(file, at, index)], null)
    return found.some((value) => value.kind !== 'unknown') ? found : [this.made.parameter(file, at, index)]
  }

  /** What a call gives to a parameter: what it hands over there, or the default where it hands over nothing. */
  private handedIn(rest: boolean, initial: Origin | null, index: number, frame: Frame): readonly Origin[] {
    const { arguments: given, above } = frame
    const isLeftOut = given.length <= index && !given.some((each) => each.kind === 'member' && each.name === '*')
    if (isLeftOut && initial !== null && !rest) return this.values(initial, frame)
    return this.each(rest ? this.made.rest(given, index) : given.slice(index, index + 1), above)
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

  private member(object: Origin, { name }: Pick<MemberOrigin, 'name'>, frame: Frame | null): readonly Origin[] {
    switch (object.kind) {
      case 'object':
        return this.property(object, name, frame)
      case 'namespace':
        return name === '*' ? this.allExports(object.file) : this.findExport(object.file, name)
      case 'array':
        return name === '*' || /^\d+$/.test(name)
          ? this.each(name === '*' ? object.elements : object.elements.slice(Number(name)).slice(0, 1), frame)
          : [this.made.member(object, name)]
      case 'instance':
        return object.of.kind === 'class'
          ? this.classMember(object.of, name, 'members')
          : this.foreignMember(object, name)
      case 'class':
        return name === 'prototype' ? [this.made.instance(object)] : this.classMember(object, name, 'statics')
      case 'literal':
      case 'text':
        return [givesText.has(name) ? this.made.member(object, name) : unknownOrigin('value of a text')]
      case 'unknown':
        return [object]
      case 'function':
        return name === 'prototype' && this.isConstructor(object)
          ? [this.madeByConstructor(object)]
          : [this.made.member(object, name)]
      default:
        return this.foreignMember(object, name)
    }
  }

  /** What a package says that the member is, and what the project puts there. */
  private foreignMember(object: Origin, name: string): readonly Origin[] {
    if (name === 'prototype' && takenModule(object) !== null) return [this.made.instance(object)]
    const added = this.world.added?.of(object, name) ?? []
    return added.length === 0
      ? [this.made.member(object, name)]
      : [this.made.member(object, name), ...this.each(added, null).filter(({ kind }) => kind !== 'unknown')]
  }

  private madeByConstructor({ file, at }: FunctionOrigin): Origin {
    return this.made.instance(this.made.constructing(file, at))
  }

  /** A function that makes objects, in code from before classes. */
  private isConstructor({ file, at }: FunctionOrigin): boolean {
    return this.world.facts(file)?.classes[at] !== undefined
  }

  private allExports(file: string): readonly Origin[] {
    return Object.keys(this.world.facts(file)?.exports ?? {}).flatMap((name) => this.exportOf(file, name))
  }

  private property(object: Extract<Origin, { kind: 'object' }>, name: string, frame: Frame | null): readonly Origin[] {
    if (name === '*')
      return this.each(
        [...Object.values(object.properties), ...object.spreads.map((spread) => this.made.member(spread, name))],
        frame,
      )
    const own = Object.hasOwn(object.properties, name) ? object.properties[name] : undefined
    if (own !== undefined) return this.values(own, frame)
    const computed = object.properties['*']
    const rest = object.spreads.map((spread) => this.made.member(spread, name))
    return computed === undefined && rest.length === 0
      ? [unknownOrigin(`no property ${name}`)]
      : this.each([...(computed ? [computed] : []), ...rest], frame)
  }

  private classMember(
    { file, at }: { readonly file: string; readonly at: number },
    name: string,
    where: 'members' | 'statics',
    below: readonly string[] = [],
  ): readonly Origin[] {
    const key = `${file}:${at}`
    // A name may stand for more than one declaration, so a class can seem to extend itself.
    if (below.includes(key)) return []
    const fact = this.world.facts(file)?.classes[at]
    if (fact === undefined) return [unknownOrigin('any-receiver')]
    const own = Object.hasOwn(fact[where], name) ? fact[where][name] : name === '*' ? undefined : fact[where]['*']
    if (own !== undefined) return this.values(own)
    if (name === '*') return this.each(Object.values(fact[where]), null)
    const inherited = fact.extends
      .flatMap((base) => this.values(base))
      .flatMap((base): readonly Origin[] => {
        const of = base.kind === 'instance' ? base.of : base
        if (of.kind === 'class') return this.classMember(of, name, of === base ? where : 'members', [...below, key])
        const object: Origin = where === 'members' && base.kind !== 'instance' ? this.made.instance(base) : base
        return isExternal(base) ? [this.made.member(object, name)] : this.member(object, { name }, null)
      })
    return inherited.length > 0 ? inherited : [unknownOrigin('any-receiver')]
  }

  private instance(of: Origin, frame: Frame | null): readonly Origin[] {
    if (of.kind === 'class') {
      const fact = this.world.facts(of.file)?.classes[of.at]
      const self: Origin = this.made.instance(of)
      if (fact?.kind !== 'type' || fact.extends.length === 0) return [self]
      // An alias stands for what it names.
      return this.each(fact.extends, frame)
    }
    if (isExternal(of)) return [this.made.instance(of)]
    return of.kind === 'unknown' || of.kind === 'object' || of.kind === 'instance'
      ? [of]
      : [unknownOrigin('any-receiver')]
  }

  private constructed(callee: Origin, term: CallOrigin): readonly Origin[] {
    if (callee.kind === 'class') return [this.made.instance(callee)]
    if (callee.kind === 'function' && this.isConstructor(callee)) return [this.madeByConstructor(callee)]
    if (isExternal(callee)) return [this.made.of(term, callee)]
    return [callee.kind === 'unknown' ? callee : unknownOrigin('any-receiver')]
  }

  private called(callee: Origin, term: CallOrigin, frame: Frame | null): readonly Origin[] {
    if (callee.kind === 'function') return this.returned(callee, term, frame)
    const builtin = this.made.builtin(callee, term)
    if (builtin !== null) {
      const given = this.each(builtin, frame)
      if (callee.kind !== 'member' || callee.object.kind !== 'new') return given
      // What somebody else puts into a map is not seen: then the map itself tells more.
      const seen = given.filter(({ kind }) => kind !== 'parameter' && kind !== 'unknown')
      return seen.length === given.length ? given : [...seen, this.made.of(term, callee)]
    }
    if (callee.kind === 'class') return [this.made.instance(callee)]
    if (isExternal(callee) || callee.kind === 'member' || callee.kind === 'parameter')
      return [this.made.of(term, callee)]
    return [callee.kind === 'unknown' ? callee : unknownOrigin('any-receiver')]
  }

  private returned(callee: FunctionOrigin, term: CallOrigin, frame: Frame | null): readonly Origin[] {
    const fact = this.world.facts(callee.file)?.functions[callee.at]
    if (fact === undefined) return [unknownOrigin('escapes')]
    if (this.isClosed(callee.file, callee.at, fact.returns))
      return this.values(fact.returns).map((value) => this.madeBy(value, callee, term))
    const depth = (frame?.depth ?? 0) + 1
    if (depth > maximumFrames) return [unknownOrigin('budget')]
    return this.values(fact.returns, {
      file: callee.file,
      function: callee.at,
      arguments: term.arguments,
      above: frame,
      depth,
    }).map((value) => this.madeBy(value, callee, term))
  }

  /** A closure keeps the arguments of the call that made it. */
  private madeBy(value: Origin, { file, at }: FunctionOrigin, { arguments: given }: CallOrigin): Origin {
    if (value.kind !== 'function' || value.file !== file || value.made !== undefined || given.length === 0) return value
    for (
      let around = this.world.facts(file)?.functions[value.at]?.function ?? null;
      around !== null;
      around = this.world.facts(file)?.functions[around]?.function ?? null
    ) {
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

const nobody: Frame = { file: '', function: -1, arguments: [], above: null, depth: 0, last: true }

/** The same frames, with nobody above them. */
function closed(frame: Frame | null): Frame {
  if (frame === null) return nobody
  return frame.last ? frame : { ...frame, above: closed(frame.above) }
}
