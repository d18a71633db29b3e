import type { LuaExpression, LuaStatement } from './parse-lua.js'
import { Undecided, type LuaValue, type RedisModel } from './redis-model.js'

export interface LuaArguments {
  readonly keys: readonly LuaValue[]
  readonly values: readonly LuaValue[]
}

/** What a script answers on this store, which it changes. Throws `Undecided` where that cannot be said. */
export function runLua(script: readonly LuaStatement[], store: RedisModel, given: LuaArguments): LuaValue {
  const run = new Run(store, given)
  return run.block(script)?.value ?? null
}

class Run {
  private readonly store: RedisModel
  private readonly names: Map<string, LuaValue>

  constructor(store: RedisModel, { keys, values }: LuaArguments) {
    this.store = store
    this.names = new Map<string, LuaValue>([
      ['KEYS', { kind: 'table', items: keys }],
      ['ARGV', { kind: 'table', items: values }],
    ])
  }

  /** What the block returns; null where it does not. */
  block(statements: readonly LuaStatement[]): { readonly value: LuaValue } | null {
    for (const statement of statements) {
      const returned = this.statement(statement)
      if (returned !== null) return returned
    }
    return null
  }

  private statement(statement: LuaStatement): { readonly value: LuaValue } | null {
    switch (statement.kind) {
      case 'assign': {
        const values = statement.values.map((each) => this.value(each))
        for (const [index, name] of statement.names.entries()) this.names.set(name, values[index] ?? null)
        return null
      }
      case 'run':
        this.value(statement.call)
        return null
      case 'if': {
        const clause = statement.clauses.find(({ test }) => isTrue(this.value(test)))
        return this.block(clause?.body ?? statement.otherwise)
      }
      case 'return':
        return { value: statement.value === null ? null : this.value(statement.value) }
    }
  }

  private value(node: LuaExpression): LuaValue {
    switch (node.kind) {
      case 'value':
        return node.value
      case 'name':
        return this.names.get(node.name) ?? null
      case 'table':
        return { kind: 'table', items: node.items.map((each) => this.value(each)) }
      case 'index':
        return item(this.value(node.object), this.value(node.index))
      case 'unary':
        return unary(node.operator, this.value(node.operand))
      case 'binary':
        return this.binary(node.operator, node.left, node.right)
      case 'call':
        return this.call(node.callee, node.arguments)
    }
  }

  private binary(operator: string, left: LuaExpression, right: LuaExpression): LuaValue {
    const first = this.value(left)
    if (operator === 'and') return isTrue(first) ? this.value(right) : first
    if (operator === 'or') return isTrue(first) ? first : this.value(right)
    const second = this.value(right)
    if (operator === '==') return isEqual(first, second)
    if (operator === '~=') return !isEqual(first, second)
    if (operator === '..') return joined(first, second)
    if (typeof first !== 'number' || typeof second !== 'number') throw new Undecided()
    switch (operator) {
      case '<':
        return first < second
      case '>':
        return first > second
      case '<=':
        return first <= second
      case '>=':
        return first >= second
      case '+':
        return first + second
      case '-':
        return first - second
      case '*':
        return first * second
      case '/':
        return first / second
      default:
        throw new Undecided()
    }
  }

  private call(callee: LuaExpression, given: readonly LuaExpression[]): LuaValue {
    const name = nameOf(callee)
    const values = given.map((each) => this.value(each))
    const [first, ...others] = values
    if (name === 'redis.call' || name === 'redis.pcall') {
      if (typeof first !== 'string') throw new Undecided()
      return this.store.call(first, others)
    }
    if (name === 'tonumber')
      return typeof first === 'string' && /^-?\d+(\.\d+)?$/.test(first) ? Number(first) : (first ?? null)
    if (name === 'tostring' && (typeof first === 'string' || typeof first === 'object')) return first
    if (name === 'redis.status_reply' && typeof first === 'string') return { kind: 'status', text: first }
    throw new Undecided()
  }
}

function nameOf(node: LuaExpression): string {
  if (node.kind === 'name') return node.name
  return node.kind === 'index' && node.index.kind === 'value'
    ? `${nameOf(node.object)}.${String(node.index.value)}`
    : '?'
}

function item(object: LuaValue, index: LuaValue): LuaValue {
  if (typeof object !== 'object' || object === null) throw new Undecided()
  // The text of a status reply: `redis.call('SET', …).ok`.
  if (object.kind === 'status' && index === 'ok') return object.text
  if (object.kind !== 'table' || typeof index !== 'number') throw new Undecided()
  return object.items[index - 1] ?? null
}

function unary(operator: string, value: LuaValue): LuaValue {
  if (operator === 'not') return !isTrue(value)
  if (operator === '-' && typeof value === 'number') return -value
  if (operator === '#' && typeof value === 'object' && value?.kind === 'table') return value.items.length
  throw new Undecided()
}

function isTrue(value: LuaValue): boolean {
  return value !== null && value !== false
}

function isEqual(left: LuaValue, right: LuaValue): boolean {
  const [a, b] = [left, right].map((each) => (typeof each === 'object' ? each : null))
  if (a?.kind === 'opaque' && b?.kind === 'opaque') {
    if (a.name === b.name) return true
    throw new Undecided()
  }
  if (a?.kind === 'opaque' || b?.kind === 'opaque') {
    const other = a?.kind === 'opaque' ? right : left
    if (typeof other === 'string' || typeof other === 'number') throw new Undecided()
    return false
  }
  return a === null && b === null ? left === right : false
}

function joined(left: LuaValue, right: LuaValue): LuaValue {
  const parts = [left, right].map((each) => {
    if (typeof each === 'string' || typeof each === 'number') return String(each)
    if (typeof each === 'object' && each?.kind === 'opaque') return each.name
    throw new Undecided()
  })
  return typeof left === 'object' || typeof right === 'object'
    ? { kind: 'opaque', name: parts.join(' .. ') }
    : parts.join('')
}
