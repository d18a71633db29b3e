import type { Part } from './schema/plpgsql.js'
import { known, listOf, objectOf, truthOf, truthyValue, unknownValue, type Value } from './value.js'

/** What a function can give back; `fails` where it can end with an exception. */
export interface Outcome {
  readonly values: readonly Value[]
  readonly fails: boolean
}

export interface Supposed {
  /** The text of the statement that claims. */
  readonly claim: string
  readonly isWon: boolean
  /** Who loses gets a failure. */
  readonly isThrown: boolean
  /** What the function returns is one plain value, so that nothing is null and no record of nulls. */
  readonly isScalar: boolean
}

interface State {
  /** Whether the last statement touched a row; null where that is not known. */
  found: boolean | null
  listed: Value | null
  readonly variables: Map<string, Value>
}

interface Ended {
  readonly values: Value[]
  fails: boolean
  completes: boolean
  isThrown: boolean
}

/** Runs a body in a world where the claim was won or lost; null where it holds something that is not followed. */
export function runPlpgsql(parts: readonly Part[], supposed: Supposed): Outcome | null {
  const state: State = { found: null, listed: null, variables: new Map() }
  const ended = run(parts, state, supposed)
  if (ended === null) return null
  const last = state.listed ?? known(null)
  return {
    values: ended.completes ? [...ended.values, last] : ended.values,
    fails: ended.fails || ended.isThrown,
  }
}

function run(parts: readonly Part[], state: State, supposed: Supposed): Ended | null {
  const all: Ended = { values: [], fails: false, completes: true, isThrown: false }
  for (const part of parts) {
    const one = runPart(part, state, supposed)
    if (one === null) return null
    all.values.push(...one.values)
    all.fails ||= one.fails
    if (one.completes) continue
    return { ...all, completes: false, isThrown: one.isThrown }
  }
  return all
}

function runPart(part: Part, state: State, supposed: Supposed): Ended | null {
  if (part.kind === 'statement') return runStatement(part.text, state, supposed)
  if (part.kind === 'block') {
    const inner = run(part.parts, state, supposed)
    const handler = part.handlers.find(({ failure }) => /\b(unique_violation|others)\b/i.test(failure))
    if (inner === null || !inner.isThrown || !handler) return inner
    const handled = run(handler.parts, state, supposed)
    return handled && { ...handled, values: [...inner.values, ...handled.values], fails: inner.fails || handled.fails }
  }
  const taken: Ended = { values: [], fails: false, completes: false, isThrown: false }
  let isOpen = true
  const states: State[] = []
  for (const { test, parts } of part.branches) {
    const truth = test === null ? true : truthOf(valueOf(test, state))
    if (!isOpen || truth === false) continue
    const own: State = { ...state, variables: new Map(state.variables) }
    const one = run(parts, own, supposed)
    if (one === null) return null
    taken.values.push(...one.values)
    taken.fails ||= one.fails || one.isThrown
    if (one.completes) states.push(own)
    if (truth === true) isOpen = false
  }
  if (isOpen) states.push({ ...state, variables: new Map(state.variables) })
  join(state, states)
  return { ...taken, completes: states.length > 0 }
}

/** What is known after a choice: what all its ways have in common. */
function join(state: State, states: readonly State[]): void {
  const [first, ...others] = states
  if (!first) return
  state.found = others.every(({ found }) => found === first.found) ? first.found : null
  const isListed = others.every(({ listed }) => JSON.stringify(listed) === JSON.stringify(first.listed))
  state.listed = isListed ? first.listed : unknownValue
  state.variables.clear()
  for (const [name, value] of first.variables)
    if (others.every(({ variables }) => JSON.stringify(variables.get(name)) === JSON.stringify(value)))
      state.variables.set(name, value)
}

function runStatement(text: string, state: State, supposed: Supposed): Ended | null {
  const goesOn: Ended = { values: [], fails: false, completes: true, isThrown: false }
  const isClaim = text === supposed.claim
  if (isClaim && supposed.isThrown && !supposed.isWon) return { ...goesOn, completes: false, isThrown: true }
  const into = /\binto (?:strict )?([a-z_]\w*(?: ?, ?[a-z_]\w*)*)(?= from\b|$)/i.exec(
    text.replace(/^insert into/i, ''),
  )?.[1]
  if (/^return query\b/i.test(text)) {
    state.listed = isClaim && state.listed === null ? (supposed.isWon ? listOf(truthyValue) : listOf()) : unknownValue
    return goesOn
  }
  if (/^(with|insert|update|delete|select|perform)\b/i.test(text)) {
    state.found = isClaim ? supposed.isWon : null
    for (const name of into?.split(/ ?, ?/) ?? []) {
      if (isClaim) state.variables.set(name.toLowerCase(), supposed.isWon ? truthyValue : known(null))
      else state.variables.delete(name.toLowerCase())
    }
    return goesOn
  }
  if (/^return next\b/i.test(text)) return null
  const returned = /^return(?: (.*))?$/i.exec(text)
  if (returned) return { ...goesOn, values: [given(returned[1], state, supposed)], completes: false }
  if (/^raise (exception|')/i.test(text)) return { ...goesOn, fails: true, completes: false }
  if (/^(raise|null)\b/i.test(text)) return goesOn
  const counted = /^get diagnostics (\w+) :?= row_count$/i.exec(text)?.[1]
  const [, assigned, value] = /^(\w+) ?:?= ?(.*)$/.exec(text) ?? []
  if (counted !== undefined)
    state.variables.set(counted.toLowerCase(), state.found === null ? unknownValue : known(state.found ? 1 : 0))
  else if (assigned !== undefined && value !== undefined)
    state.variables.set(assigned.toLowerCase(), valueOf(value, state))
  else return null
  return goesOn
}

function given(text: string | undefined, state: State, { isScalar }: Supposed): Value {
  if (text === undefined) return state.listed ?? known(null)
  const value = valueOf(text, state)
  // A record that is null comes as an object of nulls, or as null.
  return value.kind === 'known' && value.value === null && !isScalar ? unknownValue : value
}

/** The value of an expression, as far as it rests on the claim. */
function valueOf(given: string, state: State): Value {
  const text = given
    .trim()
    .replace(/::\w+$/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim()
  const made = /^jsonb?_build_object ?\((.*)\)$/i.exec(text)?.[1]
  if (made !== undefined) return builtObject(made, state)
  if (/[()]/.test(text)) return unknownValue
  for (const [word, decides] of [
    ['or', true],
    ['and', false],
  ] as const) {
    const sides = text.split(new RegExp(` ${word} `, 'i'))
    if (sides.length < 2) continue
    const truths = sides.map((side) => truthOf(valueOf(side, state)))
    return truths.includes(decides) ? known(decides) : truths.includes(null) ? unknownValue : known(!decides)
  }
  const negated = /^not (.*)$/i.exec(text)?.[1]
  if (negated !== undefined) {
    const truth = truthOf(valueOf(negated, state))
    return truth === null ? unknownValue : known(!truth)
  }
  const asked = /^(\w+)(?:\.\w+)? is (not )?null$/i.exec(text)
  if (asked) {
    const value = state.variables.get((asked[1] ?? '').toLowerCase())
    if (value === undefined || value.kind === 'unknown') return unknownValue
    return known((value.kind === 'known' && value.value === null) === (asked[2] === undefined))
  }
  const compared = /^(\w+) ?(=|<>|!=|>=|<=|>|<) ?(\d+)$/.exec(text)
  if (compared)
    return comparison(state.variables.get((compared[1] ?? '').toLowerCase()), compared[2] ?? '', Number(compared[3]))
  if (/^found$/i.test(text)) return state.found === null ? unknownValue : known(state.found)
  if (/^(true|false)$/i.test(text)) return known(/^true$/i.test(text))
  if (/^null$/i.test(text)) return known(null)
  if (/^'[^']*'$/.test(text)) return known(text.slice(1, -1))
  if (/^\d+$/.test(text)) return known(Number(text))
  return state.variables.get(text.toLowerCase()) ?? unknownValue
}

function comparison(value: Value | undefined, operator: string, other: number): Value {
  if (value?.kind !== 'known' || typeof value.value !== 'number') return unknownValue
  const own = value.value
  const results: Readonly<Record<string, boolean>> = {
    '=': own === other,
    '<>': own !== other,
    '!=': own !== other,
    '>': own > other,
    '>=': own >= other,
    '<': own < other,
    '<=': own <= other,
  }
  return known(results[operator] ?? false)
}

function builtObject(text: string, state: State): Value {
  const parts = text.split(/,(?![^()]*\))/)
  const pairs = parts.flatMap((name, at) =>
    at % 2 === 0 ? [[name.trim().slice(1, -1), valueOf(parts[at + 1] ?? 'null', state)] as const] : [],
  )
  return objectOf(Object.fromEntries(pairs))
}
