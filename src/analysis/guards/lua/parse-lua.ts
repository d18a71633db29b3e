/** The part of Lua that scripts of Redis are mostly written in: no loops, no functions of their own. */
export type LuaExpression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly object: LuaExpression; readonly index: LuaExpression }
  | { readonly kind: 'call'; readonly callee: LuaExpression; readonly arguments: readonly LuaExpression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: LuaExpression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: LuaExpression; readonly right: LuaExpression }
  | { readonly kind: 'table'; readonly items: readonly LuaExpression[] }

export type LuaStatement =
  | { readonly kind: 'assign'; readonly names: readonly string[]; readonly values: readonly LuaExpression[] }
  | { readonly kind: 'run'; readonly call: LuaExpression }
  | { readonly kind: 'if'; readonly clauses: readonly LuaClause[]; readonly otherwise: readonly LuaStatement[] }
  | { readonly kind: 'return'; readonly value: LuaExpression | null }

export interface LuaClause {
  readonly test: LuaExpression
  readonly body: readonly LuaStatement[]
}

const token =
  /\s+|--\[\[[\s\S]*?\]\]|--[^\n]*|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|(==|~=|<=|>=|\.\.|[-+*/%#<>=(){}[\];:,.])/gy

interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'end'
  readonly text: string
}

const words = new Set([
  'and',
  'or',
  'not',
  'if',
  'then',
  'elseif',
  'else',
  'end',
  'return',
  'local',
  'nil',
  'true',
  'false',
  'do',
  'while',
  'for',
  'repeat',
  'until',
  'function',
  'break',
  'in',
  'goto',
])

/** Reads a script; null where it has anything else. */
export function parseLua(script: string): readonly LuaStatement[] | null {
  const tokens = tokensOf(script)
  if (tokens === null) return null
  const reader = new Reader(tokens)
  const body = reader.block()
  return body !== null && reader.isAtEnd() ? body : null
}

function tokensOf(script: string): readonly Token[] | null {
  const found: Token[] = []
  let at = 0
  for (const match of script.matchAll(token)) {
    at = match.index + match[0].length
    const [, digits, name, double, single, sign] = match
    if (digits !== undefined) found.push({ kind: 'number', text: digits })
    else if (name !== undefined) found.push({ kind: 'name', text: name })
    else if (double !== undefined || single !== undefined) found.push({ kind: 'text', text: double ?? single ?? '' })
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign })
  }
  return at === script.length ? found : null
}

const precedence: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '<': 3,
  '>': 3,
  '<=': 3,
  '>=': 3,
  '~=': 3,
  '==': 3,
  '..': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}

/** Each method gives null where the text is no such thing. */
class Reader {
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length
  }

  block(): readonly LuaStatement[] | null {
    const statements: LuaStatement[] = []
    for (;;) {
      while (this.take(';'));
      if (this.isAtEnd() || ['end', 'else', 'elseif'].includes(this.peek().text)) return statements
      const statement = this.statement()
      if (statement === null) return null
      statements.push(statement)
    }
  }

  private statement(): LuaStatement | null {
    if (this.take('if')) return this.conditional()
    if (this.take('return')) return this.returned()
    const isLocal = this.take('local')
    const first = this.suffixed()
    if (first === null) return null
    if (!isLocal && first.kind === 'call') return { kind: 'run', call: first }
    const names = first.kind === 'name' ? [first.name] : null
    if (names === null) return null
    while (this.take(',')) {
      const next = this.next()
      if (next.kind !== 'name' || words.has(next.text)) return null
      names.push(next.text)
    }
    if (!this.take('=')) return isLocal ? { kind: 'assign', names, values: [] } : null
    const values = this.list()
    return values && { kind: 'assign', names, values }
  }

  private conditional(): LuaStatement | null {
    const clauses: LuaClause[] = []
    let otherwise: readonly LuaStatement[] = []
    do {
      const test = this.expression()
      const body = test !== null && this.take('then') ? this.block() : null
      if (test === null || body === null) return null
      clauses.push({ test, body })
    } while (this.take('elseif'))
    if (this.take('else')) {
      const body = this.block()
      if (body === null) return null
      otherwise = body
    }
    return this.take('end') ? { kind: 'if', clauses, otherwise } : null
  }

  private returned(): LuaStatement | null {
    if (this.isAtEnd() || ['end', 'else', 'elseif', ';'].includes(this.peek().text)) {
      this.take(';')
      return { kind: 'return', value: null }
    }
    const value = this.expression()
    this.take(';')
    return value && { kind: 'return', value }
  }

  private list(): LuaExpression[] | null {
    const found: LuaExpression[] = []
    do {
      const each = this.expression()
      if (each === null) return null
      found.push(each)
    } while (this.take(','))
    return found
  }

  private expression(above = 0): LuaExpression | null {
    let left = this.unary()
    for (;;) {
      const operator = this.peek()
      const level = operator.kind === 'text' ? undefined : precedence[operator.text]
      if (left === null || level === undefined || level <= above) return left
      this.at++
      // Only `..` binds to the right.
      const right = this.expression(operator.text === '..' ? level - 1 : level)
      left = right && { kind: 'binary', operator: operator.text, left, right }
    }
  }

  private unary(): LuaExpression | null {
    for (const operator of ['not', '-', '#'])
      if (this.take(operator)) {
        const operand = this.unary()
        return operand && { kind: 'unary', operator, operand }
      }
    return this.simple()
  }

  private simple(): LuaExpression | null {
    const { kind, text } = this.peek()
    if (kind === 'number' || kind === 'text') {
      this.at++
      return { kind: 'value', value: kind === 'number' ? Number(text) : text }
    }
    if (this.take('nil')) return { kind: 'value', value: null }
    if (this.take('true')) return { kind: 'value', value: true }
    if (this.take('false')) return { kind: 'value', value: false }
    return this.take('{') ? this.table() : this.suffixed()
  }

  private table(): LuaExpression | null {
    if (this.take('}')) return { kind: 'table', items: [] }
    const items = this.list()
    return items !== null && this.take('}') ? { kind: 'table', items } : null
  }

  /** A name with what follows it: `redis.call(…)`, `KEYS[1]`. */
  private suffixed(): LuaExpression | null {
    let found = this.primary()
    while (found !== null) {
      if (this.take('.')) found = member(found, this.next())
      else if (this.take('[')) {
        const index = this.expression()
        found = index !== null && this.take(']') ? { kind: 'index', object: found, index } : null
      } else if (this.take('(')) {
        const given = this.take(')') ? [] : this.list()
        const isClosed = given !== null && (given.length === 0 || this.take(')'))
        found = given !== null && isClosed ? { kind: 'call', callee: found, arguments: given } : null
      } else return found
    }
    return null
  }

  private primary(): LuaExpression | null {
    if (this.take('(')) {
      const inner = this.expression()
      return inner !== null && this.take(')') ? inner : null
    }
    const next = this.next()
    return next.kind === 'name' && !words.has(next.text) ? { kind: 'name', name: next.text } : null
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' }
  }

  private next(): Token {
    const token = this.peek()
    this.at++
    return token
  }

  private take(text: string): boolean {
    const { kind, text: own } = this.peek()
    if (own !== text || (kind !== 'sign' && kind !== 'name')) return false
    this.at++
    return true
  }
}

function member(object: LuaExpression, { kind, text }: Token): LuaExpression | null {
  return kind === 'name' ? { kind: 'index', object, index: { kind: 'value', value: text } } : null
}
