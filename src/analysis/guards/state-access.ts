import type { TSESTree } from '@typescript-eslint/types'
import { linkOf, tableName } from './builder-claim.js'
import type { ClaimCall } from './claim.js'
import { sqlText } from './sql-text.js'
import { conditionsOfSelect, statementOf } from './sql-statement.js'
import { calleePath, chainOf, keyOf, property, propertyNames, textOf } from './syntax-of.js'

/** A statement that reads rows; `conditions` are the columns its predicate names. */
export interface StateRead {
  readonly node: TSESTree.Node
  readonly table: string
  readonly conditions: readonly { readonly column: string; readonly value: TSESTree.Node | null }[]
  /** `result`: an object of the driver that holds the rows. */
  readonly gives: 'list' | 'first' | 'count' | 'throws' | 'result'
  /** The rows stay locked until the transaction ends. */
  readonly locks: boolean
}

/** A statement that writes rows; `columns` are those it sets, with the value where it is written out. */
export interface StateWrite {
  readonly node: TSESTree.Node
  readonly table: string
  readonly verb: 'update' | 'create' | 'delete'
  readonly columns: readonly { readonly column: string; readonly value: TSESTree.Node | null }[]
}

const readMethods: Readonly<Record<string, StateRead['gives']>> = {
  findFirst: 'first',
  findUnique: 'first',
  findOne: 'first',
  findById: 'first',
  findByPk: 'first',
  findOneBy: 'first',
  findFirstOrThrow: 'throws',
  findUniqueOrThrow: 'throws',
  findOneOrFail: 'throws',
  findOneByOrFail: 'throws',
  findMany: 'list',
  findAll: 'list',
  find: 'list',
  findBy: 'list',
  count: 'count',
  countDocuments: 'count',
  exists: 'first',
}

/** The rows a call reads, by the words of the ORMs and query builders; null when it reads none. */
export function stateRead(call: ClaimCall): StateRead | null {
  if (call.type === 'TaggedTemplateExpression') return sqlRead(call, 'list')
  const path = calleePath(call.callee)
  const method = path.at(-1) ?? ''
  const [first] = call.arguments
  const gives = Object.hasOwn(readMethods, method) ? readMethods[method] : undefined
  const locks = locksRows(call)
  if (
    gives &&
    path.length >= 2 &&
    (method !== 'find' || first?.type === 'ObjectExpression') &&
    first?.type !== 'ArrowFunctionExpression'
  ) {
    return { node: call, table: path.at(-2) ?? '', conditions: pairs(property(first, 'where') ?? first), gives, locks }
  }
  const links = chainOf(call)
  const source = linkOf(links, 'selectFrom') ?? linkOf(links, 'from')
  if (source && (linkOf(links, 'select') || linkOf(links, 'selectFrom') || linkOf(links, 'selectAll'))) {
    const single =
      linkOf(links, 'get') ??
      linkOf(links, 'executeTakeFirst') ??
      linkOf(links, 'maybeSingle') ??
      linkOf(links, 'first')
    return {
      node: call,
      table: tableName(source.arguments[0]),
      conditions: chainConditions(links.map((link) => link.call)),
      gives: linkOf(links, 'executeTakeFirstOrThrow') ? 'throws' : single ? 'first' : 'list',
      locks,
    }
  }
  // Knex: `trx('orders').where({ id }).forUpdate().first()`.
  const [opened] = links
  const ends = links.at(-1)?.name ?? ''
  if (
    opened &&
    links.length > 1 &&
    /^(first|forUpdate)$/.test(ends) &&
    opened.call.callee.type === 'Identifier' &&
    opened.call.arguments[0]?.type === 'Literal' &&
    links.some(({ name }) => /^where/.test(name))
  ) {
    return {
      node: call,
      table: tableName(opened.call.arguments[0]),
      conditions: chainConditions(links.map((link) => link.call)),
      gives: ends === 'first' ? 'first' : 'list',
      locks,
    }
  }
  return sqlRead(call, method === 'get' ? 'first' : method === 'query' ? 'result' : 'list')
}

/** `pool.query('SELECT …')`, and a statement of its own: `tx.$queryRaw`SELECT … FOR UPDATE``. */
function sqlRead(call: ClaimCall, gives: StateRead['gives']): StateRead | null {
  const text = sqlText(call)
  const table = text === null ? undefined : /^\s*select\b[\s\S]*?\bfrom\s+["`]?([\w.]+)/i.exec(text)?.[1]
  return table === undefined || text === null
    ? null
    : {
        node: call,
        table,
        conditions: conditionsOfSelect(text).map((column) => ({ column, value: null })),
        gives,
        locks: locksRows(call),
      }
}

/** The rows a call writes; null when it writes none. */
export function stateWrite(call: TSESTree.CallExpression): StateWrite | null {
  const path = calleePath(call.callee)
  const method = path.at(-1) ?? ''
  const [first, second] = call.arguments
  const links = chainOf(call)
  const built = builtWrite(call, links)
  if (built) return built
  const text = sqlText(call)
  const statement = text === null ? null : statementOf(text)
  if (statement)
    return {
      node: call,
      table: statement.table,
      verb: statement.verb === 'insert' ? 'create' : statement.verb,
      columns: statement.columns.map((column) => ({ column, value: null })),
    }
  if (path.length < 2) return null
  const table = path.at(-2) ?? ''
  if (/^(update|updateMany|upsert|updateManyAndReturn|save|set|patch|merge)$/.test(method)) {
    const values =
      property(first, 'data') ??
      property(first, 'update') ??
      (property(second, 'where') ? first : second?.type === 'ObjectExpression' ? second : first)
    return values?.type === 'ObjectExpression' ? { node: call, table, verb: 'update', columns: pairs(values) } : null
  }
  if (/^(updateOne|findOneAndUpdate|findByIdAndUpdate)$/.test(method))
    return { node: call, table, verb: 'update', columns: pairs(property(second, '$set') ?? second) }
  if (/^(create|createMany|insertOne|insert)$/.test(method) && first?.type === 'ObjectExpression')
    return { node: call, table, verb: 'create', columns: pairs(property(first, 'data') ?? first) }
  if (
    /^(delete|deleteMany|deleteOne|destroy|findOneAndDelete|remove)$/.test(method) &&
    (first?.type === 'ObjectExpression' || method === 'destroy')
  )
    return { node: call, table, verb: 'delete', columns: [] }
  return null
}

function builtWrite(call: TSESTree.CallExpression, links: ReturnType<typeof chainOf>): StateWrite | null {
  const [set, values] = [linkOf(links, 'set'), linkOf(links, 'values')]
  const update = linkOf(links, 'update') ?? linkOf(links, 'updateTable')
  const insert = linkOf(links, 'insert') ?? linkOf(links, 'insertInto')
  const remove = linkOf(links, 'delete') ?? linkOf(links, 'deleteFrom') ?? linkOf(links, 'del')
  if (update && set)
    return { node: call, table: tableName(update.arguments[0]), verb: 'update', columns: pairs(set.arguments[0]) }
  if (insert && values)
    return { node: call, table: tableName(insert.arguments[0]), verb: 'create', columns: pairs(values.arguments[0]) }
  if (remove && links.some(({ name }) => /^where/.test(name)))
    return { node: call, table: tableName(remove.arguments[0]), verb: 'delete', columns: [] }
  if (update && links.some(({ name }) => /^(where|eq)/.test(name)) && update.arguments[0]?.type === 'ObjectExpression')
    return {
      node: call,
      table: tableName(links[0]?.call.arguments[0]),
      verb: 'update',
      columns: pairs(update.arguments[0]),
    }
  return null
}

function locksRows(call: ClaimCall): boolean {
  const text = sqlText(call)
  if (text !== null && /\bfor\s+(no\s+key\s+)?update\b/i.test(text)) return true
  if (call.type === 'TaggedTemplateExpression') return false
  const links = chainOf(call)
  if (
    links.some(
      ({ name, call: link }) =>
        name === 'forUpdate' ||
        ((name === 'for' || name === 'setLock') &&
          /^(update|no key update|pessimistic_write)$/.test(textOf(link.arguments[0]) ?? '')),
    )
  )
    return true
  return call.arguments.some((each) => property(each, 'lock') !== null)
}

/** Own properties of an object literal with their values; conditional spreads are looked into. */
function pairs(node: TSESTree.Node | null | undefined): StateWrite['columns'] {
  if (node?.type === 'ArrayExpression') return node.elements.flatMap((each) => pairs(each))
  if (node?.type !== 'ObjectExpression') return []
  return node.properties.flatMap((each) => {
    if (each.type === 'SpreadElement')
      return each.argument.type === 'ConditionalExpression'
        ? [...pairs(each.argument.consequent), ...pairs(each.argument.alternate)]
        : []
    const column = keyOf(each)
    if (column === 'AND' || column === 'OR') return pairs(eachOf(each.value))
    return column === null ? [] : [{ column, value: each.value }]
  })
}

/** Of `keys.map((key) => ({ key, sentAt: null }))` what each is made to be. */
function eachOf(node: TSESTree.Node): TSESTree.Node {
  if (
    node.type !== 'CallExpression' ||
    node.callee.type !== 'MemberExpression' ||
    node.callee.property.type !== 'Identifier' ||
    node.callee.property.name !== 'map'
  )
    return node
  const [callback] = node.arguments
  if (callback?.type !== 'ArrowFunctionExpression') return node
  if (callback.body.type !== 'BlockStatement') return callback.body
  const answer = callback.body.body.find((each) => each.type === 'ReturnStatement')
  return answer?.argument ?? node
}

function chainConditions(calls: readonly TSESTree.CallExpression[]): StateRead['conditions'] {
  return calls
    .filter((call) => /^(where|andWhere|eq|is|lt|lte|filter)/.test(calleePath(call.callee).at(-1) ?? ''))
    .flatMap((call) => call.arguments.flatMap(conditionNames))
}

function conditionNames(node: TSESTree.Node): StateRead['conditions'] {
  if (node.type === 'CallExpression') return node.arguments.flatMap(conditionNames)
  if (node.type === 'MemberExpression') return [{ column: calleePath(node).at(-1) ?? '', value: null }]
  const text = textOf(node)
  if (text !== null && /^[\w.]+$/.test(text)) return [{ column: text.split('.').at(-1) ?? text, value: null }]
  return propertyNames(node).map((column) => ({ column, value: property(node, column) }))
}
