import type { Expression, Statement, TableConstructorExpression } from 'luaparse'
import { Undecided, type LuaValue, type RedisModel } from './redis-model.js'

export interface LuaArguments {
  readonly keys: readonly LuaValue[]
  readonly values: readonly LuaValue[]
}

/**
 * What a script answers on this store, which it changes. Scripts of Redis are mostly short and straight: loops and
 * functions of their own are not followed. Throws `Undecided` where the answer cannot be said.
 */
export function runLua(script: readonly Statement[], store: RedisModel, given: LuaArguments): LuaValue {
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
  block(statements: readonly Statement[]): { readonly value: LuaValue } | null {
    for (const statement of statements) {
      const returned = this.statement(statement)
      if (returned !== null) return returned
    }
    return null
  }

  private statement(statement: Statement): { readonly value: LuaValue } | null {
    switch (statement.type) {
      case 'LocalStatement':
      case 'AssignmentStatement': {
        const values = statement.init.map((each) => this.value(each))
        for (const [index, variable] of statement.variables.entries()) {
          if (variable.type !== 'Identifier') throw new Undecided()
          this.names.set(variable.name, values[index] ?? null)
        }
        return null
      }
      case 'CallStatement':
        this.value(statement.expression)
        return null
      case 'IfStatement': {
        const clause = statement.clauses.find(
          (each) => each.type === 'ElseClause' || isTrue(this.value(each.condition)),
        )
        return this.block(clause?.body ?? [])
      }
      case 'DoStatement':
        return this.block(statement.body)
      case 'ReturnStatement': {
        const [first] = statement.arguments
        return { value: first === undefined ? null : this.value(first) }
      }
      default:
        throw new Undecided()
    }
  }

  private value(node: Expression): LuaValue {
    switch (node.type) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
      case 'NilLiteral':
        return node.value
      case 'Identifier':
        return this.names.get(node.name) ?? null
      case 'TableConstructorExpression':
        return { kind: 'table', items: node.fields.map((field) => this.value(listed(field))) }
      case 'IndexExpression':
        return item(this.value(node.base), this.value(node.index))
      case 'MemberExpression':
        return item(this.value(node.base), node.identifier.name)
      case 'UnaryExpression':
        return unary(node.operator, this.value(node.argument))
      case 'LogicalExpression': {
        const first = this.value(node.left)
        return isTrue(first) === (node.operator === 'and') ? this.value(node.right) : first
      }
      case 'BinaryExpression':
        return binary(node.operator, this.value(node.left), this.value(node.right))
      case 'CallExpression':
        return this.call(node.base, node.arguments)
      default:
        throw new Undecided()
    }
  }

  private call(callee: Expression, given: readonly Expression[]): LuaValue {
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

/** An item of a list; what a table holds by name answers nothing that a client gets. */
function listed(field: TableConstructorExpression['fields'][number]): Expression {
  if (field.type !== 'TableValue') throw new Undecided()
  return field.value
}

function nameOf(node: Expression): string {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? `${nameOf(node.base)}.${node.identifier.name}` : '?'
}

function binary(operator: string, left: LuaValue, right: LuaValue): LuaValue {
  if (operator === '==') return isEqual(left, right)
  if (operator === '~=') return !isEqual(left, right)
  if (operator === '..') return joined(left, right)
  if (typeof left !== 'number' || typeof right !== 'number') throw new Undecided()
  switch (operator) {
    case '<':
      return left < right
    case '>':
      return left > right
    case '<=':
      return left <= right
    case '>=':
      return left >= right
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    default:
      throw new Undecided()
  }
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
